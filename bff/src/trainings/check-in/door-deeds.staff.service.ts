import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import type { OfflineDeed, Scanned } from '@tisc/shared/trainings/check-in/check-in.staff.schema'
import { judgeTicket, readTicket, slotLength } from '@tisc/shared/trainings/check-in/codes'
import { closedToStaff } from '@tisc/shared/trainings/check-in/window'
import mongoose from 'mongoose'
import type { Viewer } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import type { Sealer } from '../../platform/sealer'
import { type BookingRecord, Bookings } from '../booking.model'
import type { SessionRecord } from '../training.model'
import { findSession } from '../training.service'
import type { AttendanceDeedRecord } from './attendance-deed.model'
import { addDeed, toShared } from './deeds.service'
import { mac } from './mac'
import { keysOf } from './secrets.service'

const by = ({ id, name }: Viewer) => ({ id, name })

/** A session at whose door one may work now. Throws `conflict` with the reason. */
const openDoor = async (sessionId: string, now: Date): Promise<SessionRecord> => {
  const { session } = await findSession(sessionId)
  const closed = closedToStaff(session, now)
  if (closed === 'cancelled') throw new ProblemError('conflict', '这一场已经取消')
  if (closed) throw new ProblemError('conflict', `这一场在${shanghaiDay(session.startsAt)}，今天不能签到`)
  return session
}

const bookingIn = async (session: SessionRecord, id: string): Promise<BookingRecord> => {
  const booking = await Bookings.findOne({ _id: id, sessionId: session._id }).lean<BookingRecord>()
  if (!booking) throw new ProblemError('not-found', '名单里没有这个人')
  return booking
}

/** Why a ticket is none of this session's: it is of another, or of nobody any more. */
const elsewhere = async (bookingId: string): Promise<never> => {
  const booking = await Bookings.findById(bookingId).lean<BookingRecord>()
  if (!booking) throw new ProblemError('invalid-input', '不认识这个码：它不是我们的，或者报名已经删除。请按名字找')
  const { training, session } = await findSession(booking.sessionId.toHexString())
  throw new ProblemError('conflict', `这是《${training.title}》${shanghaiDay(session.startsAt)}那一场的码，不是这一场的`)
}

type Scan = { text: string; device: string; key: string }

/** Checks in whoever shows a ticket. A ticket of another time leads to the name; every other refusal says what the code is. */
export const scanTicket = async (sealer: Sealer, viewer: Viewer, sessionId: string, scan: Scan, now: Date): Promise<Scanned> => {
  const session = await openDoor(sessionId, now)
  const read = readTicket(scan.text)
  if (!read) throw new ProblemError('invalid-input', '这不是我们的签到码')
  const booking = await Bookings.findOne({ _id: read.booking, sessionId: session._id }).lean<BookingRecord>()
  if (!booking) return elsewhere(read.booking)
  const verdict = judgeTicket(mac, (await keysOf(sealer, session)).day, scan.text, now.getTime())
  if (verdict === 'forged') throw new ProblemError('invalid-input', '这个码是伪造的，或者是另一天的。请按名字找')
  if (booking.state !== 'seated') throw new ProblemError('conflict', '这个人在这一场没有座位。有空位可以现场加入')
  if (verdict === 'clock') {
    const minutesOff = Math.round((read.slot * slotLength - now.getTime()) / 60_000)
    return { outcome: 'clock', booking: read.booking, minutesOff }
  }
  const { _id: bookingId } = booking
  const { attendance, isNew } = await addDeed(
    {
      sessionId: session._id,
      bookingId,
      kind: 'in',
      way: 'ticket',
      at: now,
      by: by(viewer),
      device: scan.device,
      key: scan.key,
      after: 'latest',
    },
    now,
  )
  const since = new Date(attendance.since ?? now.getTime()).toISOString()
  return { outcome: isNew ? 'in' : 'already', booking: read.booking, since }
}

type Tick = { booking: string; kind: 'in' | 'out'; device: string; key: string }

/** Checks somebody in by name, or takes a check-in back. */
export const tickName = async (viewer: Viewer, sessionId: string, { booking, kind, device, key }: Tick, now: Date) => {
  const session = await openDoor(sessionId, now)
  const { _id: bookingId, state } = await bookingIn(session, booking)
  if (kind === 'in' && state !== 'seated') throw new ProblemError('conflict', '这个人在这一场没有座位。有空位可以现场加入')
  const given = {
    sessionId: session._id,
    bookingId,
    kind,
    way: 'name' as const,
    at: now,
    by: by(viewer),
    device,
    key,
    after: 'latest' as const,
  }
  const { deed } = await addDeed(given, now)
  return { items: deed ? [toShared(deed)] : [] }
}

/** Decides what contradicts itself. */
export const settleDeeds = async (viewer: Viewer, sessionId: string, { booking, isIn }: { booking: string; isIn: boolean }, now: Date) => {
  const session = await openDoor(sessionId, now)
  const { _id: bookingId } = await bookingIn(session, booking)
  const kind = isIn ? ('settle-in' as const) : ('settle-out' as const)
  const key = `settle ${new mongoose.Types.ObjectId().toHexString()}`
  const { deed } = await addDeed(
    { sessionId: session._id, bookingId, kind, way: 'name', at: now, by: by(viewer), key, after: 'latest' },
    now,
  )
  return { items: deed ? [toShared(deed)] : [] }
}

/** A clock that is set wrong must not make history: what lies outside of the session's day is taken at the time it arrives. */
const plausible = (at: string, session: SessionRecord, now: Date): Date => {
  const said = new Date(at)
  return shanghaiDay(said) === shanghaiDay(session.startsAt) && said <= now ? said : now
}

/** Takes in what a device did by itself: all of it, also what contradicts what others did meanwhile. Sending it again changes nothing. */
export const syncDeeds = async (
  viewer: Viewer,
  sessionId: string,
  { device, deeds }: { device: string; deeds: OfflineDeed[] },
  now: Date,
) => {
  const session = await openDoor(sessionId, now)
  const found = await Bookings.find({ _id: { $in: deeds.map(({ booking }) => booking) }, sessionId: session._id }).lean<BookingRecord[]>()
  const known = new Map(found.map((booking) => [booking._id.toHexString(), booking]))
  const taken: AttendanceDeedRecord[] = []
  const unknown: string[] = []
  for (const { key, booking, kind, way, at, after } of deeds) {
    const bookingId = known.get(booking)?._id
    if (!bookingId) {
      unknown.push(key)
      continue
    }
    const given = { sessionId: session._id, bookingId, kind, way, at: plausible(at, session, now), by: by(viewer), device, key, after }
    const { deed } = await addDeed(given, now)
    if (deed) taken.push(deed)
  }
  return { items: taken.map(toShared), unknown }
}
