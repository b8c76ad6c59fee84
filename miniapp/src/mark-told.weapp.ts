import { messagesApi } from './features/messages/messages.api'
import { session } from './platform/session'

/** Somebody came by a subscription message, straight to what it is about: then it is read. When that is not noted now, it stays unread. */
export const markTold = (id: string | undefined): void => {
  if (id && session.read().since) messagesApi.readMessage({ params: { id } }).catch(() => undefined)
}
