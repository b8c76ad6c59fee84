import type { Message } from '@tisc/shared/messages/messages.schema'
import { useAskedAgain } from '../../platform/use-asked-again'
import { type ListPage, useList } from '../../platform/use-list'
import { isMessagesAnswer, messagesApi } from './messages.api'

type Page = ListPage<Message> & { unread: number }

/** One's messages, newest first. */
export const useInbox = () => {
  const inbox = useList<Message, Page>({
    operation: 'listMessages',
    request: {},
    ask: () => messagesApi.listMessages({ query: {} }),
    askAfter: (cursor) => messagesApi.listMessages({ query: { cursor } }),
    isAnswer: (data) => isMessagesAnswer('listMessages', data),
  })
  useAskedAgain(inbox.retry)
  return inbox
}
