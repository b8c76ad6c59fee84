import type { Phone } from './phone'

/** What the desk has of WeChat: the simulator's own addresses, and the product's callback with its keys. */
export type Hands = {
  tell: <T>(path: string, body?: object) => Promise<T>
  callback: (event: string, openid: string, list: object[]) => Promise<{ status: number; text: string; took: number }[]>
}

type Act = {
  words: string
  isFor: 'phone' | 'template'
  run: (hands: Hands, phone: Phone, openid: string, template: string) => Promise<unknown>
}

const popup = 'subscribe_msg_popup_event'
const change = 'subscribe_msg_change_event'

const answered = (template: string, answer: 'accept' | 'reject') => [
  { TemplateId: template, SubscribeStatusString: answer, PopupScene: '0' },
]
const delivered = (template: string, code: number) => [
  { TemplateId: template, MsgID: '1', ErrorCode: String(code), ErrorStatus: code === 0 ? 'success' : 'user refuse to accept the msg' },
]

/** What a person with a phone does, and what WeChat tells the product of it, signed and sealed. */
export const acts: Record<string, Act> = {
  begin: { words: '登录、同意说明、订阅每期并送到微信', isFor: 'phone', run: (_hands, phone) => phone.begin() },
  allow: {
    words: '允许1条（小程序和微信都告诉服务器）',
    isFor: 'template',
    run: async ({ tell, callback }, phone, openid, template) => {
      await tell('grants', { openid, template })
      await phone.tellTap(template)
      return callback(popup, openid, answered(template, 'accept'))
    },
  },
  'allow-unheard': {
    words: '允许1条（只有微信告诉服务器）',
    isFor: 'template',
    run: async ({ tell, callback }, _phone, openid, template) => {
      await tell('grants', { openid, template })
      return callback(popup, openid, answered(template, 'accept'))
    },
  },
  reject: {
    words: '弹窗里拒绝',
    isFor: 'template',
    run: ({ callback }, _phone, openid, template) => callback(popup, openid, answered(template, 'reject')),
  },
  'switch-off': {
    words: '在微信设置里关闭',
    isFor: 'template',
    run: async ({ tell, callback }, _phone, openid, template) => {
      await tell('grant-loss', { openid, template })
      return callback(change, openid, answered(template, 'reject'))
    },
  },
  'use-up': {
    words: '微信那边悄悄作废（下一条会得到43101）',
    isFor: 'template',
    run: ({ tell }, _phone, openid, template) => tell('grant-loss', { openid, template }),
  },
  arrived: {
    words: '回报：上一条送到了',
    isFor: 'template',
    run: ({ callback }, _phone, openid, template) => callback('subscribe_msg_sent_event', openid, delivered(template, 0)),
  },
  'not-arrived': {
    words: '回报：上一条没有送到',
    isFor: 'template',
    run: ({ callback }, _phone, openid, template) => callback('subscribe_msg_sent_event', openid, delivered(template, 43_101)),
  },
}
