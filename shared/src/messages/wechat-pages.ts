import type { Target } from './messages.schema'

/** Where the mini-app's pages are, by the name of the route; a test compares it with the mini-app's own table. */
export const wechatPages: Readonly<Record<string, string>> = {
  feed: 'features/daily/pages/feed/index',
  issue: 'features/daily/reading/pages/issue/index',
  article: 'features/daily/reading/pages/article/index',
  digest: 'features/daily/reading/pages/digest/index',
  message: 'features/messages/pages/message/index',
}

const message = 'features/messages/pages/message/index'

/** The page a WeChat message opens: what it is about, with the message's id, so that the page can mark it as read and offer to end it. */
export const wechatPageOf = (target: Target | undefined, messageId: string): string => {
  const page = target && wechatPages[target.route]
  if (!target || !page) return `${message}?id=${messageId}`
  const pairs = Object.entries({ ...target.params, message: messageId })
  return `${page}?${pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')}`
}
