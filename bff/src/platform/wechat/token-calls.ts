import { setTimeout as sleep } from 'node:timers/promises'
import type * as z from 'zod'
import type { Sealer } from '../sealer'
import { accessTokenOf, type Credentials } from './access-token'
import { callWechat } from './call'
import { WechatError } from './wechat-error'

/** How long a process trusts the token it has just seen, in milliseconds; WeChat says so when it was renewed meanwhile. */
const keepFor = 5_000

type Asked = { path: string; body: unknown; wait?: number }

/** Calls with the access token that all instances share. All of them throw `WechatError`. */
export const createTokenCalls = (credentials: Credentials, sealer: Sealer) => {
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

  /** A refused token is renewed once, then the refusal stands. */
  return async <T>(asked: Asked, schema: z.ZodType<T>, now: Date): Promise<T> => {
    const call = (token: string) => callWechat(credentials.baseUrl, { ...asked, query: { access_token: token } }, schema)
    const token = await tokenAt(now)
    try {
      return await call(token)
    } catch (error) {
      if (!(error instanceof WechatError) || error.failure !== 'token-refused') throw error
      return call(await tokenAt(now, token))
    }
  }
}
