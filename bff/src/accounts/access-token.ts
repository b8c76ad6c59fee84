import jwt from 'jsonwebtoken'
import * as z from 'zod'
import { ProblemError } from '../platform/problem-error'
import type { Sealer } from '../platform/sealer'

/** How long an access token lives, in seconds. */
export const accessSeconds = 600

/** How far two instances' clocks may differ, in seconds. */
const skew = 5

const names = { issuer: 'tisc-qingdao', audience: 'member' } as const

const claims = z.strictObject({
  sub: z.string().regex(/^[0-9a-f]{24}$/),
  sid: z.string().regex(/^[0-9a-f]{24}$/),
  iat: z.int(),
  exp: z.int(),
  iss: z.literal(names.issuer),
  aud: z.literal(names.audience),
})

/** Whom a token speaks for: a member and where they are signed in. */
export type Bearer = { account: string; session: string }

/** Keys change with the UTC month; the one before still counts as long as its last tokens live. */
const monthOf = (instant: Date): string => instant.toISOString().slice(0, 7)

const keyOf = (sealer: Sealer, kid: string): string => sealer.sign(kid, 'access token key')

const seconds = (instant: Date): number => Math.floor(instant.getTime() / 1000)

/** A token that admits its bearer for `accessSeconds`. */
export const mintAccessToken = (sealer: Sealer, { account, session }: Bearer, now: Date): string => {
  const kid = monthOf(now)
  return jwt.sign({ sub: account, sid: session, iat: seconds(now) }, keyOf(sealer, kid), {
    algorithm: 'HS256',
    keyid: kid,
    expiresIn: accessSeconds,
    ...names,
  })
}

/** Whom a token speaks for. Throws `not-signed-in` for every token that is not ours, not for members, not yet or no longer valid. */
export const readAccessToken = (sealer: Sealer, token: string, now: Date): Bearer => {
  const kids = new Set([now, new Date(now.getTime() - (accessSeconds + skew) * 1000)].map(monthOf))
  try {
    const kid = jwt.decode(token, { complete: true })?.header.kid
    if (kid === undefined || !kids.has(kid)) throw new Error('unknown key')
    const verified = jwt.verify(token, keyOf(sealer, kid), { algorithms: ['HS256'], clockTimestamp: seconds(now), ...names })
    const { sub, sid, iat, exp } = claims.parse(verified)
    if (iat > seconds(now) + skew || exp - iat > accessSeconds) throw new Error('made in the future, or for too long')
    return { account: sub, session: sid }
  } catch (cause) {
    throw new ProblemError('not-signed-in', undefined, undefined, { cause: cause as Error })
  }
}
