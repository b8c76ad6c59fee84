import { permissionsOf } from '@tisc/shared/staff/permissions'
import mongoose from 'mongoose'
import type { Viewer } from '../platform/guard'
import { whenCommitted } from '../platform/mongo'
import { ProblemError } from '../platform/problem-error'
import { digestOf, mintSecret } from '../platform/secret'
import type { Visit } from '../platform/visit'
import { currentSettings } from '../settings/settings.service'
import { type SessionRecord, Sessions } from './session.model'
import { Staff, type StaffRecord } from './staff.model'

/** After so long without a request a session is over, in seconds. */
export const idleSeconds = async (): Promise<number> => (await currentSettings()).idleMinutes * 60

/** How exactly the last request is known, in milliseconds: not every reading needs a write. */
const seenWithin = 30_000

const cookie = 'staff'

const idleSince = async (now: Date): Promise<Date> => new Date(now.getTime() - (await idleSeconds()) * 1000)

/** Signs a person in on this browser. */
export const openSession = async (staff: Pick<StaffRecord, '_id' | 'sessionVersion'>, visit: Visit, now: Date): Promise<void> => {
  const secret = mintSecret()
  await Sessions.create({
    _id: new mongoose.Types.ObjectId(),
    digest: digestOf(secret),
    staffId: staff._id,
    version: staff.sessionVersion,
    since: now,
    lastSeen: now,
    address: visit.address,
    browser: visit.browser,
  } satisfies SessionRecord)
  whenCommitted(() => visit.setCookie(cookie, secret))
}

/** Nothing is remembered between two requests: who is disabled here is refused on every instance with the next one. */
export const recognise = async (visit: Visit, now: Date, background: boolean): Promise<Omit<Viewer, 'note'>> => {
  const secret = visit.cookie(cookie)
  const session =
    secret && (await Sessions.findOne({ digest: digestOf(secret), lastSeen: { $gt: await idleSince(now) } }).lean<SessionRecord>())
  if (!session) throw new ProblemError('not-signed-in')
  const staff = await Staff.findOne({ _id: session.staffId, state: 'active' }, { name: 1, roles: 1, sessionVersion: 1 }).lean<StaffRecord>()
  if (!staff || staff.sessionVersion !== session.version) throw new ProblemError('not-signed-in')
  if (!background && now.getTime() - session.lastSeen.getTime() > seenWithin) {
    await Sessions.updateOne({ _id: session._id }, { $max: { lastSeen: now } })
  }
  const allowed: readonly string[] = permissionsOf(staff.roles)
  return {
    id: staff._id.toHexString(),
    name: staff.name,
    roles: staff.roles,
    session: session._id.toHexString(),
    may: (permission) => allowed.includes(permission),
  }
}

/** Where a person is signed in now, newest first. */
export const listSessions = async (viewer: Viewer, now: Date) => {
  const since = await idleSince(now)
  const [staff, found] = await Promise.all([
    Staff.findById(viewer.id, { sessionVersion: 1 }).lean<StaffRecord>(),
    Sessions.find({ staffId: viewer.id, lastSeen: { $gt: since } })
      .sort({ lastSeen: -1 })
      .limit(100)
      .lean<SessionRecord[]>(),
  ])
  const items = found
    .filter((session) => session.version === staff?.sessionVersion)
    .map(({ _id, since, lastSeen, address, browser }) => ({
      id: _id.toHexString(),
      current: _id.toHexString() === viewer.session,
      since: since.toISOString(),
      lastSeen: lastSeen.toISOString(),
      address,
      browser,
    }))
  return { items }
}

/** Ends one of the viewer's own sessions. Throws `not-found` for anybody else's. */
export const endSession = async (viewer: Viewer, id: string) => {
  const { deletedCount } = await Sessions.deleteOne({ _id: id, staffId: viewer.id })
  if (!deletedCount) throw new ProblemError('not-found')
  return {}
}

/** Ends this session and takes its cookie back. */
export const signOut = async (viewer: Viewer, visit: Visit) => {
  await Sessions.deleteOne({ _id: viewer.session, staffId: viewer.id })
  whenCommitted(() => visit.setCookie(cookie))
  return {}
}
