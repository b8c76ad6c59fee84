import type { Booking } from '@tisc/shared/trainings/trainings.schema'
import type { BookingRecord } from './booking.model'
import { attendanceOfBooking } from './check-in/deeds.service'
import type { TrainingRecord } from './training.model'

/** So long before the start the way into a meeting is told, in milliseconds. */
const before = 15 * 60_000

const joining = ({ sessionId, mode, state }: BookingRecord, training: TrainingRecord, now: Date): Pick<Booking, 'joinUrl' | 'joinFrom'> => {
  const session = training.sessions.find(({ _id }) => _id.equals(sessionId))
  if (!session?.joinUrl || session.isCancelled || state !== 'seated' || mode === 'on-site' || now >= session.endsAt) return {}
  const from = new Date(session.startsAt.getTime() - before)
  return now >= from ? { joinUrl: session.joinUrl } : { joinFrom: from.toISOString() }
}

/** What a booking opens to whose it is: the way into the meeting in its time, and materials; those for who attended, to who did. */
export const openTo = async (
  record: BookingRecord,
  training: TrainingRecord,
  now: Date,
): Promise<Pick<Booking, 'joinUrl' | 'joinFrom' | 'materials'>> => {
  const { materials = [] } = training
  const isSeated = record.state === 'seated'
  const asksWhoCame = isSeated && materials.some((one) => one.for === 'attended')
  const hasAttended = asksWhoCame && (await attendanceOfBooking(record._id)).isIn
  const open = materials.filter((one) => one.for === 'everybody' || (isSeated && one.for === 'seated') || hasAttended)
  return {
    ...joining(record, training, now),
    ...(open.length > 0 && { materials: open.map(({ title, url }) => ({ title, url })) }),
  }
}
