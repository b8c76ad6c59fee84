import * as z from 'zod'
import { isDuplicate } from '../mongo'
import type { Sealer } from '../sealer'
import { type AccessTokenRecord, AccessTokens } from './access-token.model'
import { callWechat } from './call'
import { WechatError } from './wechat-error'

export type Credentials = { baseUrl: string; appId: string; secret: string }

const answer = z.object({ access_token: z.string(), expires_in: z.int() })

/** Renewed this long before it ends, in milliseconds; a renewal that takes longer than its lease is somebody else's to try. */
const [margin, lease] = [300_000, 10_000]

/** What the token is sealed for. */
export const accessTokenContext = 'wechat access token'

/** Takes the right to renew the token that was seen: one instance at a time, and none when another has renewed it since. */
const takeLease = async (appId: string, seen: AccessTokenRecord | null, now: Date): Promise<boolean> => {
  const unchanged = { expiresAt: seen?.expiresAt ?? { $exists: false } }
  const free = { $or: [{ leaseUntil: { $exists: false } }, { leaseUntil: { $lte: now } }] }
  try {
    await AccessTokens.updateOne(
      { _id: appId, ...unchanged, ...free },
      { $set: { leaseUntil: new Date(now.getTime() + lease) } },
      { upsert: true },
    )
    return true
  } catch (error) {
    if (isDuplicate(error, '_id')) return false
    throw error
  }
}

const fetchToken = ({ baseUrl, appId, secret }: Credentials, force_refresh: boolean) => {
  const body = { grant_type: 'client_credential', appid: appId, secret, force_refresh }
  return callWechat(baseUrl, { path: '/cgi-bin/stable_token', query: {}, body }, answer)
}

/**
 * The access token of all instances. `refused` is a token that WeChat has just turned down: it is asked for anew once, by force where WeChat
 * still gives out the same, which it does 20 times a day; who finds another token in its place uses that. Throws `WechatError`; `busy` while
 * another instance renews it.
 */
export const accessTokenOf = async (credentials: Credentials, sealer: Sealer, now: Date, refused?: string): Promise<string> => {
  const { appId } = credentials
  const usable = (record: AccessTokenRecord | null): string | undefined => {
    const isFresh = record?.sealed && record.expiresAt && record.expiresAt.getTime() - margin > now.getTime()
    const token = isFresh ? sealer.open(record.sealed ?? '', accessTokenContext) : undefined
    return token === refused ? undefined : token
  }
  const seen = await AccessTokens.findById(appId).lean()
  const known = usable(seen)
  if (known !== undefined) return known
  if (!(await takeLease(appId, seen, now))) {
    const renewed = usable(await AccessTokens.findById(appId).lean())
    if (renewed !== undefined) return renewed
    throw new WechatError('busy')
  }
  const given = await fetchToken(credentials, false)
  const { access_token, expires_in } = given.access_token === refused ? await fetchToken(credentials, true) : given
  const expiresAt = new Date(now.getTime() + expires_in * 1000)
  await AccessTokens.updateOne(
    { _id: appId },
    { $set: { sealed: sealer.seal(access_token, accessTokenContext), expiresAt }, $unset: { leaseUntil: 1 } },
  )
  return access_token
}
