import type { Language } from '../platform/problem'

/** Where a message can go beside the inbox, which always has it. */
export const channels = {
  wechat: { zh: '微信', en: 'WeChat' },
  sms: { zh: '短信', en: 'SMS' },
  email: { zh: '邮件', en: 'E-mail' },
} as const satisfies Record<string, Record<Language, string>>
export type Channel = keyof typeof channels
export const channelNames = Object.keys(channels) as [Channel, ...Channel[]]

/** How often the Daily comes. */
export const frequencies = {
  issue: { zh: '每期', en: 'Each issue' },
  daily: { zh: '每天一次', en: 'Once a day' },
  weekly: { zh: '每周一次', en: 'Once a week' },
} as const satisfies Record<string, Record<Language, string>>
export type Frequency = keyof typeof frequencies
export const frequencyNames = Object.keys(frequencies) as [Frequency, ...Frequency[]]

/** What can become of a message on a channel. `unknown`: the channel did not say whether it arrived, so it is never sent again. */
export const deliveryStates = ['waiting', 'sending', 'sent', 'not-sent', 'unknown'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** Why a message waits or was not sent, in the words of the person it was for; `{until}` is a time in Shanghai. */
export const reasons = {
  'no-consent': { zh: '您没有同意接收消息', en: 'You have not agreed to receive messages' },
  'no-grant': {
    zh: '微信的接收次数已用完，可以在消息设置里再次允许',
    en: 'Your WeChat acceptances are used up; you can allow more in the settings',
  },
  'never-granted': {
    zh: '您还没有在微信里允许这类消息，可以在消息设置里允许',
    en: 'You have not allowed such messages in WeChat yet; you can in the settings',
  },
  refused: { zh: '微信说您没有允许这类消息', en: 'WeChat says that you have not allowed such messages' },
  'no-address': { zh: '账号里没有这个渠道的联系方式', en: 'Your account has no address for this channel' },
  'not-open': { zh: '这个渠道还没有开通', en: 'This channel is not in use yet' },
  'quiet-hours': { zh: '免打扰时间，{until}以后再送', en: 'Quiet hours: it will be sent after {until}' },
  paused: { zh: '您暂停了推送', en: 'You have paused notices' },
  unsubscribed: { zh: '您已退订', en: 'You have unsubscribed' },
  'channel-down': { zh: '对方暂时没有回应，{until}以后再试', en: 'The channel does not answer; we try again after {until}' },
  failed: { zh: '试了3次都没有送出', en: 'It could not be sent in 3 tries' },
  'template-refused': { zh: '模板没有通过，已通知工作人员', en: 'The template was refused; our staff can see this' },
  'not-answered': {
    zh: '对方没有答复，可能已经送到；为免重复不再发送',
    en: 'We do not know whether it arrived; it is not sent again, so that you never get it twice',
  },
  'too-late': { zh: '已经过时，只留在消息里', en: 'It came too late for a notice and stays in the inbox' },
} as const satisfies Record<string, Record<Language, string>>
export type Reason = keyof typeof reasons
export const reasonNames = Object.keys(reasons) as [Reason, ...Reason[]]

/** The short word of a state. */
export const stateWords = {
  waiting: { zh: '等待发送', en: 'Waiting' },
  sending: { zh: '正在发送', en: 'Being sent' },
  sent: { zh: '已送出', en: 'Sent' },
  'not-sent': { zh: '没有送出', en: 'Not sent' },
  unknown: { zh: '不确定是否送到', en: 'Arrival unknown' },
} as const satisfies Record<DeliveryState, Record<Language, string>>
