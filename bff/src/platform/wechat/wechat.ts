import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod'
import type { Sealer } from '../sealer'
import { accessTokenOf, type Credentials } from './access-token'
import { callWechat, patience } from './call'
import { WechatError } from './wechat-error'

const session = z.object({ openid: z.string(), unionid: z.string().optional() })
const phone = z.object({ phone_info: z.object({ purePhoneNumber: z.string(), countryCode: z.string() }) })
const done = z.object({})
const picture = z.instanceof(Uint8Array)

/** How long a process trusts the token it has just seen, in milliseconds; WeChat says so when it was renewed meanwhile. */
const keepFor = 5_000

/** A subscription message: `data` by the template's keys. */
export type SubscriptionMessage = { openid: string; templateId: string; page: string; data: Record<string, string> }

/** Everything we ask of WeChat, through one base address, so that a simulator can stand in. All of it throws `WechatError`. */
export const createWechat = (credentials: Credentials, sealer: Sealer) => {
  const { baseUrl, appId, secret } = credentials

  /** What this process is asking for already, so that many calls at once look for the token once. */
  const asked = new Map<string | undefined, Promise<string>>()

  /** Another instance that renews the token is done in a moment. */
  const patientToken = async (now: Date, refused: string | undefined, tries = 10): Promise<string> => {
    try {
      return await accessTokenOf(credentials, sealer, now, refused)
    } catch (error) {
      if (!(error instanceof WechatError) || error.failure !== 'busy' || error.errcode !== undefined || tries === 0) throw error
      await sleep(200)
      return patientToken(now, refused, tries - 1)
    }
  }

  /** The last token, kept for a moment: thousands of messages need not ask the database for it one by one. */
  let kept: { token: string; until: number } | undefined

  const sharedToken = async (now: Date, refused: string | undefined): Promise<string> => {
    if (kept && kept.token !== refused && now.getTime() < kept.until && now.getTime() >= kept.until - keepFor) return kept.token
    const token = await askedToken(now, refused)
    kept = { token, until: now.getTime() + keepFor }
    return token
  }

  const askedToken = (now: Date, refused: string | undefined): Promise<string> => {
    const token = asked.get(refused) ?? patientToken(now, refused).finally(() => asked.delete(refused))
    asked.set(refused, token)
    return token
  }

  /** Without a token nothing was asked for yet, whatever kept us from getting one. */
  const tokenAt = (now: Date, refused?: string): Promise<string> =>
    sharedToken(now, refused).catch((error: unknown) => {
      throw error instanceof WechatError && error.failure !== 'busy' ? new WechatError('unreachable', error.errcode) : error
    })

  /** With the common token; a refused one is renewed once, then the refusal stands. */
  const withToken = async <T>(asked: { path: string; body: unknown; wait?: number }, schema: z.ZodType<T>, now: Date): Promise<T> => {
    const call = (token: string) => callWechat(baseUrl, { ...asked, query: { access_token: token } }, schema)
    const token = await tokenAt(now)
    try {
      return await call(token)
    } catch (error) {
      if (!(error instanceof WechatError) || error.failure !== 'token-refused') throw error
      return call(await tokenAt(now, token))
    }
  }

  return {
    /** Who `wx.login`'s code stands for. The session key in the answer is not read: nothing of ours needs it. */
    openSession: (code: string) =>
      callWechat(
        baseUrl,
        { path: '/sns/jscode2session', query: { appid: appId, secret, js_code: code, grant_type: 'authorization_code' } },
        session,
      ),
    /** The phone number behind the code of a tap, with its country code as WeChat verified it. */
    readPhone: async (code: string, now: Date) => {
      const { phone_info: info } = await withToken({ path: '/wxa/business/getuserphonenumber', body: { code } }, phone, now)
      return { number: info.purePhoneNumber, countryCode: info.countryCode }
    },
    /** Sends one message against one acceptance. After `timed-out` nobody knows whether it arrived: never send it again blindly. */
    sendMessage: async ({ openid, templateId, page, data }: SubscriptionMessage, now: Date): Promise<void> => {
      const values = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, { value }]))
      const body = { touser: openid, template_id: templateId, page, data: values, lang: 'zh_CN' }
      await withToken({ path: '/cgi-bin/message/subscribe/send', body, wait: patience.job }, done, now)
    },
    /**
     * The picture of a code that opens `page` of the released mini-app with this scene, of 32 characters at most. A page that was not
     * released is `page-unknown`: better no code than a printed one that leads nowhere.
     */
    makeSceneCode: (scene: string, page: string, now: Date): Promise<Uint8Array> =>
      withToken({ path: '/wxa/getwxacodeunlimit', body: { scene, page, check_path: true, env_version: 'release' } }, picture, now),
  }
}
export type Wechat = ReturnType<typeof createWechat>
