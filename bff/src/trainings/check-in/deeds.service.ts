import { type Attendance, attendanceOf, type Deed } from '@tisc/shared/trainings/check-in/attendance'
import type { SharedDeed } from '@tisc/shared/trainings/check-in/check-in.staff.schema'
import mongoose, { type Types } from 'mongoose'
import { apart, isDuplicate } from '../../platform/mongo'
import { ProblemError } from '../../platform/problem-error'
import { type AttendanceDeedRecord, AttendanceDeeds } from './attendance-deed.model'

/** A deed as the rule knows it. */
export const toDeed = ({ _id, kind, way, at, after }: AttendanceDeedRecord): Deed => ({
  id: _id.toHexString(),
  kind,
  way,
  at: at.getTime(),
  ...(after && { after: after.toHexString() }),
})

/** A deed as the devices know it. */
export const toShared = ({ _id, order, bookingId, kind, way, at, after, device, by }: AttendanceDeedRecord): SharedDeed => ({
  id: _id.toHexString(),
  order,
  booking: bookingId.toHexString(),
  kind,
  way,
  at: at.toISOString(),
  ...(after && { after: after.toHexString() }),
  ...(device && { device }),
  ...(by && { by: by.name }),
})

/** What was done about a booking, in its order. */
export const deedsOf = (bookingId: Types.ObjectId): Promise<AttendanceDeedRecord[]> =>
  AttendanceDeeds.find({ bookingId }).sort({ sequence: 1 }).lean<AttendanceDeedRecord[]>()

/** How one booking stands. */
export const attendanceOfBooking = async (bookingId: Types.ObjectId): Promise<Attendance> =>
  attendanceOf((await deedsOf(bookingId)).map(toDeed))

const group = (all: AttendanceDeedRecord[]): Map<string, AttendanceDeedRecord[]> => {
  const groups = new Map<string, AttendanceDeedRecord[]>()
  for (const deed of all) groups.set(deed.bookingId.toHexString(), [...(groups.get(deed.bookingId.toHexString()) ?? []), deed])
  return groups
}

/** How the bookings of a session stand, by booking; who has no deed is not among them. */
export const attendancesOf = async (sessionId: Types.ObjectId): Promise<Map<string, Attendance>> => {
  const all = await AttendanceDeeds.find({ sessionId }).sort({ order: 1 }).lean<AttendanceDeedRecord[]>()
  const byBooking = group(all)
  return new Map([...byBooking].map(([booking, deeds]) => [booking, attendanceOf(deeds.map(toDeed))]))
}

/** Whose attendance is noted in these sessions, by booking, and in which of them anything is noted at all. */
export const attendedIn = async (sessionIds: Types.ObjectId[]): Promise<{ attended: Set<string>; recorded: Set<string> }> => {
  const all = await AttendanceDeeds.find({ sessionId: { $in: sessionIds } })
    .sort({ sessionId: 1, order: 1 })
    .lean<AttendanceDeedRecord[]>()
  const isIn = ([, deeds]: [string, AttendanceDeedRecord[]]) => attendanceOf(deeds.map(toDeed)).isIn
  return {
    attended: new Set([...group(all)].filter(isIn).map(([booking]) => booking)),
    recorded: new Set(all.map(({ sessionId }) => sessionId.toHexString())),
  }
}

/** Those of these bookings whose holders did not come to a session where people were checked in; what contradicts itself is nobody's fault. */
export const missedOf = async (bookings: { _id: Types.ObjectId; sessionId: Types.ObjectId }[]): Promise<Set<string>> => {
  const [deeds, recorded] = await Promise.all([
    AttendanceDeeds.find({ bookingId: { $in: bookings.map(({ _id }) => _id) } })
      .sort({ bookingId: 1, sequence: 1 })
      .lean<AttendanceDeedRecord[]>(),
    AttendanceDeeds.distinct('sessionId', { sessionId: { $in: bookings.map(({ sessionId }) => sessionId) } }),
  ])
  const known = new Set(recorded.map(String))
  const byBooking = group(deeds)
  const hasMissed = ({ _id, sessionId }: (typeof bookings)[number]): boolean => {
    const { isIn, conflict } = attendanceOf((byBooking.get(_id.toHexString()) ?? []).map(toDeed))
    return known.has(sessionId.toHexString()) && !isIn && conflict.length === 0
  }
  return new Set(bookings.filter(hasMissed).map(({ _id }) => _id.toHexString()))
}

/** A deed before it has its place. `after` is what its doer knew; `latest` when they see what the server sees. */
type NewDeed = Pick<AttendanceDeedRecord, 'sessionId' | 'bookingId' | 'kind' | 'way' | 'at' | 'key'> &
  Partial<Pick<AttendanceDeedRecord, 'by' | 'device'>> & { after: string | undefined | 'latest' }

type Outcome = { deed?: AttendanceDeedRecord; attendance: Attendance; isNew: boolean }

const patience = 60

const place = async (given: NewDeed, sequence: number, last: string | undefined, now: Date): Promise<AttendanceDeedRecord> => {
  const { after, ...rest } = given
  const known = after === 'latest' ? last : after
  const newest = await AttendanceDeeds.findOne({ sessionId: given.sessionId }, { order: 1 })
    .sort({ order: -1 })
    .lean<AttendanceDeedRecord>()
  const record: AttendanceDeedRecord = {
    ...rest,
    _id: new mongoose.Types.ObjectId(),
    sequence,
    order: (newest?.order ?? 0) + 1,
    recordedAt: now,
    ...(known && { after: new mongoose.Types.ObjectId(known) }),
  }
  await AttendanceDeeds.create([record])
  return record
}

const isOvertaken = (error: unknown) => isDuplicate(error, 'bookingId', 'sequence') || isDuplicate(error, 'sessionId', 'order')

/**
 * Adds a deed unless it is there already (by its key), or says what holds anyway to somebody who sees that. Of two devices at one moment
 * one is first and the other learns of it. Written apart from any transaction: a place once taken must be seen by all.
 */
export const addDeed = (given: NewDeed, now: Date): Promise<Outcome> =>
  apart(async () => {
    for (let attempt = 0; attempt < patience; attempt++) {
      const before = await deedsOf(given.bookingId)
      const attendance = attendanceOf(before.map(toDeed))
      const same = before.find(({ key }) => key === given.key)
      if (same) return { deed: same, attendance, isNew: false }
      const holds = given.after === 'latest' && !given.kind.startsWith('settle') && attendance.isIn === (given.kind === 'in')
      if (holds) return { attendance, isNew: false }
      try {
        const deed = await place(given, before.length + 1, attendance.last, now)
        return { deed, attendance: attendanceOf([...before, deed].map(toDeed)), isNew: true }
      } catch (error) {
        if (isDuplicate(error, 'sessionId', 'key')) throw new ProblemError('conflict', '这次操作的编号已经用过，请再点一次')
        if (!isOvertaken(error)) throw error
      }
    }
    throw new ProblemError('unavailable', '签到的人太多，请再试一次')
  })
