import { randomBytes } from 'node:crypto'
import type { Credentials } from '../src/platform/wechat/access-token'

/** A WeChat of this test file's own on the run's simulator: how the product reaches it, and what a person with a phone does there. */
export const ownWechat = () => {
  const simulator = process.env.TEST_WECHAT_URL
  if (simulator === undefined) throw new Error('TEST_WECHAT_URL is not set: run the tests with `npm run jest`')
  const baseUrl = `${simulator}/${randomBytes(6).toString('hex')}`
  const credentials: Credentials = { baseUrl, appId: 'wx0000000000000000', secret: 'simulated' }
  const tell = async <T>(path: string, body?: object): Promise<T> => {
    const answer = await fetch(`${baseUrl}/simulator/${path}`, body ? { method: 'POST', body: JSON.stringify(body) } : {})
    return (await answer.json()) as T
  }
  return {
    credentials,
    loginCode: async (openid: string, unionid?: string) => (await tell<{ code: string }>('login-codes', { openid, unionid })).code,
    phoneCode: async (number: string, countryCode?: string) => (await tell<{ code: string }>('phone-codes', { number, countryCode })).code,
    template: (id: string, keys: string[], more: { lasting?: true } = {}) => tell('templates', { id, keys, ...more }),
    grant: (openid: string, template: string) => tell('grants', { openid, template }),
    fail: (path: string, fault: { errcode?: number; hang?: boolean; times?: number }) => tell('faults', { path, times: 1, ...fault }),
    loseTokens: () => tell('token-loss', {}),
    messages: async () => (await tell<{ messages: { touser: string }[] }>('messages')).messages,
    /** What WeChat tells the product by itself; gives back the answers. */
    callback: async (told: {
      address: object
      event: string
      openid: string
      list: object[]
      times?: number
      wrong?: string
      at: number
    }) => (await tell<{ answers: { status: number; text: string; took: number }[] }>('callbacks', told)).answers,
    /** The session keys and access tokens it gave out. */
    secrets: async () => (await tell<{ secrets: string[] }>('secrets')).secrets,
    calls: () => tell<Record<string, number>>('calls'),
  }
}
