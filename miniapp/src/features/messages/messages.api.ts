import type { messagesContract } from '@tisc/shared/messages/messages.contract'
import { lazyClient } from '../../platform/lazy-client'
import { session } from '../../platform/session'
import { useAnswer } from '../../platform/use-answer'
import { useMine } from '../../platform/use-mine'
import { useStored } from '../../platform/use-stored'

/** The inbox, what one wants to be told and where, and the way out of it. Other features come in here only. */
export const { api: messagesApi, isAnswer: isMessagesAnswer } = lazyClient<typeof messagesContract>(() => import('./messages.client'))

/** How many messages are unread, up to 100; undefined while that is not known. */
export const useUnread = (): number | undefined => {
  const [answer] = useMine({
    operation: 'countUnread',
    request: {},
    ask: () => messagesApi.countUnread(),
    isAnswer: (data) => isMessagesAnswer('countUnread', data),
  })
  return answer.state === 'ready' ? answer.data.unread : undefined
}

const nothing = { daily: [] as { topic: string }[] }

/** The topics one subscribes to, without `all`; none while nobody is signed in, nor while it is not known. */
export const useSubscribedTopics = (): string[] => {
  const isSignedIn = useStored(session).since !== undefined
  const [answer] = useAnswer<{ daily: { topic: string }[] }>({
    operation: 'getChoices',
    request: { isSignedIn },
    ask: async () => (isSignedIn ? messagesApi.getChoices() : nothing),
    isAnswer: (data) => isMessagesAnswer('getChoices', data),
  })
  return answer.state === 'ready' ? answer.data.daily.map(({ topic }) => topic).filter((topic) => topic !== 'all') : []
}
