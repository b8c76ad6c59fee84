import type { Notice } from '@tisc/shared/messages/templates'
import type { Email } from '../platform/email/email'
import type { House } from '../platform/house'
import type { CallbackKeys } from '../platform/wechat/sealed-callback'

/** A template of the mini-app's own at WeChat: its id, and whether one acceptance means one message or all until it is taken back. */
export type NoticeTemplate = { templateId: string; kind: 'once' | 'lasting' }

/** What the messages are told by their surroundings; what is missing is a channel that is not open. */
export type MessagesSettings = {
  notices?: Partial<Record<Notice, NoticeTemplate>>
  email?: Email | undefined
  callback?: CallbackKeys | undefined
}

/** What the messages need of the house. */
export type MessagesHouse = House & MessagesSettings & { publicUrl: string }

export const noticeNamed = ({ notices = {} }: MessagesSettings, templateId: string): Notice | undefined =>
  (Object.keys(notices) as Notice[]).find((notice) => notices[notice]?.templateId === templateId)
