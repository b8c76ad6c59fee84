import * as z from 'zod'
import type { Sealer } from '../sealer'
import type { Credentials } from './access-token'
import { callWechat, patience } from './call'
import { createTokenCalls } from './token-calls'
import { WechatError } from './wechat-error'

const session = z.object({ openid: z.string(), unionid: z.string().optional() })
const phone = z.object({ phone_info: z.object({ purePhoneNumber: z.string(), countryCode: z.string() }) })
const done = z.object({})
const picture = z.instanceof(Uint8Array)

/** A subscription message: `data` by the template's keys. */
export type SubscriptionMessage = { openid: string; templateId: string; page: string; data: Record<string, string> }

/**
 * Everything we ask of WeChat, through one base address, so that a simulator can stand in. All of it throws `WechatError`; `onFailure` hears
 * of what fails with our token, whatever the caller makes of it, but not of a message that its person does not accept.
 */
export const createWechat = (credentials: Credentials, sealer: Sealer, onFailure?: (error: WechatError, path: string) => void) => {
  const { baseUrl, appId, secret } = credentials

  const askWithToken = createTokenCalls(credentials, sealer)

  const withToken = <T>(asked: Parameters<typeof askWithToken>[0], schema: z.ZodType<T>, now: Date): Promise<T> =>
    askWithToken(asked, schema, now).catch((error: unknown) => {
      if (error instanceof WechatError && error.failure !== 'not-granted') onFailure?.(error, asked.path)
      throw error
    })

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
