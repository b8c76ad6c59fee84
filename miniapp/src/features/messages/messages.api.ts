import type { messagesContract } from '@tisc/shared/messages/messages.contract'
import { lazyClient } from '../../platform/lazy-client'
import { useMine } from '../../platform/use-mine'

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
