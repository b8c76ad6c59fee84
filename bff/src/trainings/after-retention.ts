import { DataKeys } from '../platform/vault/data-key.model'
import { CalendarVersions } from './calendar/calendar-version.model'
import { AttendanceDeeds } from './check-in/attendance-deed.model'
import { CheckInSecrets } from './check-in/check-in-secret.model'
import { type WalkInRecord, WalkIns } from './check-in/walk-in.model'
import { MinutesLines } from './minutes/minutes-line.model'

const day = 86_400_000
/** As long as bookings are kept, in years. */
const years = 6

/** The job that forgets what is left of days long past: codes and calendar numbers after two months, attendance with its bookings. */
export const forgetPastDays = async (now: Date): Promise<void> => {
  const lately = new Date(now.getTime() - 62 * day)
  const longAgo = new Date(now)
  longAgo.setUTCFullYear(now.getUTCFullYear() - years)
  await CheckInSecrets.deleteMany({ startsAt: { $lte: lately } })
  await CalendarVersions.deleteMany({ endsAt: { $lte: lately } })
  const lists = await MinutesLines.distinct('sessionId', { startsAt: { $lte: lately } })
  await DataKeys.deleteMany({ _id: { $in: lists.map((id) => `minutes ${String(id)}`) } })
  await MinutesLines.deleteMany({ startsAt: { $lte: lately } })
  await AttendanceDeeds.deleteMany({ recordedAt: { $lte: longAgo } })
  const old = await WalkIns.find({ startsAt: { $lte: longAgo } }, { _id: 1 })
    .limit(500)
    .lean<Pick<WalkInRecord, '_id'>[]>()
  if (old.length === 0) return
  const ids = old.map(({ _id }) => _id)
  await DataKeys.deleteMany({ _id: { $in: ids.map((id) => `walk-in ${id.toHexString()}`) } })
  await WalkIns.deleteMany({ _id: { $in: ids } })
}
