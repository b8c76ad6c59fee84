import mongoose, { type Types } from 'mongoose'
import type { Member } from '../platform/guard'
import { inTransaction } from '../platform/mongo'
import { ProblemError } from '../platform/problem-error'
import type { Sealer } from '../platform/sealer'
import { mintSecret } from '../platform/secret'
import type { Visit } from '../platform/visit'
import { accessSeconds, mintAccessToken, readAccessToken } from './access-token'
import { Accounts } from './account.model'
import { type MemberSessionRecord, MemberSessions } from './member-session.model'
import { isOurs, mintRefreshToken, parseRefreshToken } from './refresh-token'

/** How long somebody stays signed in without opening the app, in seconds. */
const staySeconds = 90 * 86_400

/** A token that was replaced a moment ago still counts: another tab sent it too, or its answer was lost on the way. In milliseconds. */
const grace = 60_000

const cookies = { access: 'member', refresh: 'member-refresh' } as const

const stayUntil = (now: Date) => new Date(now.getTime() + staySeconds * 1000)

/** Hands the tokens out: a browser gets cookies that no script can read, WeChat keeps no cookies and gets them in the answer. */
const handOut = (
  sealer: Sealer,
  session: Pick<MemberSessionRecord, '_id' | 'accountId' | 'salt' | 'generation'>,
  visit: Visit,
  now: Date,
) => {
  const id = session._id.toHexString()
  const access = mintAccessToken(sealer, { account: session.accountId.toHexString(), session: id }, now)
  const refresh = mintRefreshToken(sealer, { session: id, generation: session.generation }, session.salt)
  if (visit.app === 'weapp') return { tokens: { access, refresh } }
  visit.setCookie(cookies.access, access, accessSeconds)
  visit.setCookie(cookies.refresh, refresh, staySeconds)
  return {}
}

const takeBack = (visit: Visit): void => {
  for (const name of Object.values(cookies)) visit.setCookie(name)
}

/**
 * Signs an account in on this device. The account's own document is written with it, so that somebody who is disabled at the same moment
 * is either refused here or loses this session too. Throws `not-allowed` when disabled.
 */
export const openMemberSession = async (sealer: Sealer, accountId: Types.ObjectId, visit: Visit, now: Date) => {
  const session: MemberSessionRecord = {
    _id: new mongoose.Types.ObjectId(),
    accountId,
    salt: mintSecret(),
    generation: 0,
    rotatedAt: now,
    since: now,
    expiresAt: stayUntil(now),
    app: visit.app === 'weapp' ? 'weapp' : 'h5',
    browser: visit.browser,
  }
  await inTransaction(async (transaction) => {
    const { matchedCount } = await Accounts.updateOne(
      { _id: accountId, state: { $in: ['active', 'leaving'] } },
      { $set: { lastSignIn: now } },
      { session: transaction },
    )
    if (matchedCount === 0) throw new ProblemError('not-allowed', '这个账号已经停用，有疑问请致电中心')
    await MemberSessions.create([session], { session: transaction })
  })
  return handOut(sealer, session, visit, now)
}

/**
 * New tokens for old. A token that was replaced longer ago than `grace` is in two hands: the session ends for both. Throws
 * `not-signed-in`.
 */
export const refreshMemberSession = async (sealer: Sealer, sent: string | undefined, visit: Visit, now: Date) => {
  const token = parseRefreshToken(sent ?? visit.cookie(cookies.refresh) ?? '')
  const session = token && (await MemberSessions.findOne({ _id: token.session, expiresAt: { $gt: now } }).lean<MemberSessionRecord>())
  if (!session || !isOurs(sealer, token, session.salt)) {
    takeBack(visit)
    throw new ProblemError('not-signed-in')
  }
  const { _id, generation, rotatedAt } = session
  if (token.generation === generation) {
    const next = { generation: generation + 1, rotatedAt: now, expiresAt: stayUntil(now) }
    // Whoever is second here finds that the other tab has made just this step.
    await MemberSessions.updateOne({ _id, generation }, { $set: next })
    return handOut(sealer, { ...session, ...next }, visit, now)
  }
  if (token.generation === generation - 1 && now.getTime() - rotatedAt.getTime() <= grace) return handOut(sealer, session, visit, now)
  await MemberSessions.deleteOne({ _id })
  takeBack(visit)
  throw new ProblemError('not-signed-in', '为了安全，这台设备上的登录已经结束，请重新登录')
}

/** Who calls. The session is read each time, so that signing out and disabling count from the next request on, on every instance. */
export const createRecogniseMember =
  (sealer: Sealer) =>
  async (visit: Visit, now: Date): Promise<Member> => {
    const { account, session } = readAccessToken(sealer, visit.bearer ?? visit.cookie(cookies.access) ?? '', now)
    const found = await MemberSessions.findOne({ _id: session, accountId: account, expiresAt: { $gt: now } }, { organisationId: 1 }).lean()
    if (!found) throw new ProblemError('not-signed-in')
    return { id: account, session, ...(found.organisationId && { organisation: found.organisationId.toHexString() }) }
  }

/** Where a member is signed in, the last used first. */
export const listMemberSessions = async (member: Member, now: Date) => {
  const found = await MemberSessions.find({ accountId: member.id, expiresAt: { $gt: now } })
    .sort({ rotatedAt: -1 })
    .limit(100)
    .lean<MemberSessionRecord[]>()
  const items = found.map(({ _id, since, rotatedAt, app, browser }) => ({
    id: _id.toHexString(),
    current: _id.toHexString() === member.session,
    since: since.toISOString(),
    lastSeen: rotatedAt.toISOString(),
    app,
    browser,
  }))
  return { items }
}

/** Ends one of the member's own sessions. Throws `not-found` for anybody else's. */
export const endMemberSession = async (member: Member, id: string) => {
  const { deletedCount } = await MemberSessions.deleteOne({ _id: id, accountId: member.id })
  if (!deletedCount) throw new ProblemError('not-found')
  return {}
}

/** Signs out here, or on every device. */
export const signOutMember = async (member: Member, visit: Visit, everywhere: boolean) => {
  await MemberSessions.deleteMany({ accountId: member.id, ...(!everywhere && { _id: member.session }) })
  takeBack(visit)
  return {}
}
