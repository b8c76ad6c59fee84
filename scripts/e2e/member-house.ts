import { join } from 'node:path'
import { weappOf } from '../check/wechat/build-files'
import { house as root } from '../house'
import type { Person } from '../wechat-simulator/person'
import { simulatedApp, startWechatSimulator } from '../wechat-simulator/server/server'
import { newPhone, type StartedPage, type StartOptions, startPage } from '../wechat-simulator/start-page'
import type { WxRequest } from '../wechat-simulator/wx'
import { type ConsoleHouse, startConsoleHouse } from './console-house'

const template = 'daily-template'

/** A house with a WeChat and an SMS gateway of its own, both simulated. */
export interface MemberHouse extends ConsoleHouse {
  /** The code in the newest message to a number. */
  codeSentTo: (number: string) => Promise<string>
  /** What WeChat was told to send to somebody. */
  wechatMessagesTo: (openid: string) => Promise<{ page?: string }[]>
  /** The next calls of an address of WeChat's go wrong. */
  failWechat: (path: string, fault: { errcode?: number; times: number }) => Promise<void>
  /** A phone with WeChat: opens a page of the mini-app and does something there. */
  openWechat: (
    openid: string,
    number: string,
    person?: Partial<Person>,
  ) => (page: string, options?: Pick<StartOptions, 'query' | 'play'>) => Promise<StartedPage>
}

/** The built mini-app calls the address it was built for; here that is this house. */
const answerFrom =
  (url: string) =>
  async ({ url: asked, method = 'GET', header = {}, data }: WxRequest) => {
    const answer = await fetch(asked.replace(/^https?:\/\/[^/]+/, url), {
      method,
      headers: header,
      ...(data !== undefined && { body: JSON.stringify(data) }),
    })
    const text = await answer.text()
    return { statusCode: answer.status, data: text === '' ? null : JSON.parse(text), header: {} }
  }

export const startMemberHouse = async (): Promise<MemberHouse> => {
  const simulator = await startWechatSimulator()
  const wechat = `${simulator.url}/members`
  const tell = async <T>(path: string, body?: object): Promise<T> =>
    (await fetch(`${wechat}/simulator/${path}`, body ? { method: 'POST', body: JSON.stringify(body) } : {})).json() as Promise<T>
  await tell('templates', { id: template, keys: ['thing1', 'date2', 'thing3'] })
  const { appId, secret } = simulatedApp
  const house = await startConsoleHouse({
    H5_DIR: join(root, 'miniapp/dist/h5'),
    SMS_GATEWAY: 'shown',
    WECHAT_APP_ID: appId,
    WECHAT_SECRET: secret,
    WECHAT_BASE_URL: wechat,
    WECHAT_DAILY_TEMPLATE: template,
  })
  const phoneOf = (openid: string, number: string, person: Partial<Person> = {}) =>
    newPhone({
      agreesToPrivacy: true,
      loginCode: async () => (await tell<{ code: string }>('login-codes', { openid })).code,
      phoneCode: async () => (await tell<{ code: string }>('phone-codes', { number })).code,
      chooses: (id) => {
        void tell('grants', { openid, template: id })
        return 'accept'
      },
      ...person,
    })
  return {
    ...house,
    codeSentTo: async (number) => {
      const page = await (await fetch(`${house.url}/simulator/sms`)).text()
      return new RegExp(`<dt>${number}</dt><dd>[^<]*?(\\d{6})`).exec(page)?.[1] ?? ''
    },
    wechatMessagesTo: async (openid) => {
      const { messages } = await tell<{ messages: { touser: string; page?: string }[] }>('messages')
      return messages.filter(({ touser }) => touser === openid)
    },
    failWechat: (path, fault) => tell('faults', { path, ...fault }),
    openWechat: (openid, number, person) => {
      const phone = phoneOf(openid, number, person)
      return (page, options) => startPage(weappOf(root), page, { ...options, phone, answer: answerFrom(house.url) })
    },
    stop: async () => {
      await house.stop()
      await simulator.stop()
    },
  }
}
