import { endOfDay, shanghaiDay } from '@tisc/shared/platform/shanghai'
import type { Door, Expected } from '@tisc/shared/trainings/check-in/check-in.staff.schema'
import { printedCode, screenCode, slotLength, slotOf } from '@tisc/shared/trainings/check-in/codes'
import type { Types } from 'mongoose'
import { nameAccounts } from '../../accounts/names.service'
import type { House } from '../../platform/house'
import { ProblemError } from '../../platform/problem-error'
import { type BookingRecord, Bookings } from '../booking.model'
import { findSession } from '../training.service'
import { type AttendanceDeedRecord, AttendanceDeeds } from './attendance-deed.model'
import { toShared } from './deeds.service'
import { mac } from './mac'
import { keysOf } from './secrets.service'
import { nameWalkIns } from './walk-in.staff.service'

/** Who is expected: seats, and those who wait and may come all the same. */
const expectedStates = { $in: ['seated', 'offered', 'waiting'] as BookingRecord['state'][] }

/** Names and numbers of a session's people as the door may see them. */
export const peopleOf = async ({ vault }: Pick<House, 'vault'>, bookings: BookingRecord[]): Promise<Expected[]> => {
  const [names, walkIns] = await Promise.all([
    nameAccounts(
      vault,
      bookings.map(({ accountId }) => accountId.toHexString()),
    ),
    nameWalkIns(
      vault,
      bookings.map(({ _id }) => _id),
    ),
  ])
  return bookings.map(({ _id, accountId, mode, state }) => ({
    booking: _id.toHexString(),
    ...(walkIns.get(_id.toHexString()) ?? names.get(accountId.toHexString())),
    mode,
    state,
  }))
}

const expectedAt = (sessionId: Types.ObjectId): Promise<BookingRecord[]> =>
  Bookings.find({ sessionId, state: expectedStates }).sort({ state: 1, mode: 1, order: 1 }).lean<BookingRecord[]>()

/** Whose deeds these are though they are expected no more: what was done about them stays in sight. */
const alsoThere = async (bookings: BookingRecord[], deeds: AttendanceDeedRecord[]): Promise<BookingRecord[]> => {
  const known = new Set(bookings.map(({ _id }) => _id.toHexString()))
  const others = deeds.map(({ bookingId }) => bookingId).filter((id) => !known.has(id.toHexString()))
  return others.length > 0 ? Bookings.find({ _id: { $in: others } }).lean<BookingRecord[]>() : []
}

const deedsAfter = (sessionId: Types.ObjectId, after: number): Promise<AttendanceDeedRecord[]> =>
  AttendanceDeeds.find({ sessionId, order: { $gt: after } })
    .sort({ order: 1 })
    .lean<AttendanceDeedRecord[]>()

/** Who is expected and who is there. */
export const getDoor = async (house: House, sessionId: string, now: Date): Promise<Door> => {
  const { training, session } = await findSession(sessionId)
  const [expected, deeds] = await Promise.all([expectedAt(session._id), deedsAfter(session._id, 0)])
  return {
    title: training.title,
    startsAt: session.startsAt.toISOString(),
    endsAt: session.endsAt.toISOString(),
    ...(session.venue && { venue: session.venue }),
    now: now.toISOString(),
    people: await peopleOf(house, [...expected, ...(await alsoThere(expected, deeds))]),
    deeds: deeds.map(toShared),
  }
}

/** What was done since. Throws `not-found`. */
export const getDeeds = async (sessionId: string, after: number) => {
  const { session } = await findSession(sessionId)
  return { items: (await deedsAfter(session._id, after)).map(toShared) }
}

/** The key with which a device knows the tickets by itself, on the day and until its evening. */
export const takeAlong = async (house: House, sessionId: string, now: Date) => {
  const { session } = await findSession(sessionId)
  if (shanghaiDay(now) !== shanghaiDay(session.startsAt)) throw new ProblemError('conflict', '当天才能下载到设备上')
  return { key: (await keysOf(house.sealer, session)).day, until: endOfDay(shanghaiDay(now)).toISOString() }
}

/** What the session's screen shows in this half minute, and what may hang on its wall. */
export const getWallCodes = async (house: House, publicUrl: string, sessionId: string, now: Date) => {
  const { session } = await findSession(sessionId)
  const { secret, day } = await keysOf(house.sealer, session)
  const slot = slotOf(now.getTime())
  const address = (code: string) => `${publicUrl}/check-in/${sessionId}/${code}`
  return {
    screen: address(screenCode(mac, day, slot)),
    until: new Date((slot + 1) * slotLength).toISOString(),
    printed: address(printedCode(mac, secret)),
  }
}
