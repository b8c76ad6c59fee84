import type { Booking, Reader } from '@tisc/shared/trainings/trainings.schema'
import type { Vault } from '../platform/vault/vault'
import type { BookingRecord } from './booking.model'
import { attendanceOfBooking } from './check-in/deeds.service'
import { filesFor } from './files/training-files'
import type { TrainingRecord } from './training.model'

/** So long before the start the way into a meeting is told, in milliseconds. */
const before = 15 * 60_000

const joining = ({ sessionId, mode, state }: BookingRecord, training: TrainingRecord, now: Date): Pick<Booking, 'joinUrl' | 'joinFrom'> => {
  const session = training.sessions.find(({ _id }) => _id.equals(sessionId))
  if (!session?.joinUrl || session.isCancelled || state !== 'seated' || mode === 'on-site' || now >= session.endsAt) return {}
  const from = new Date(session.startsAt.getTime() - before)
  return now >= from ? { joinUrl: session.joinUrl } : { joinFrom: from.toISOString() }
}

/** For whom things may be that its holder may open: those who attended are who was checked in. */
export const readersWith = async ({ _id, state }: BookingRecord): Promise<Reader[]> => {
  if (state !== 'seated') return ['everybody']
  return (await attendanceOfBooking(_id)).isIn ? ['everybody', 'seated', 'attended'] : ['everybody', 'seated']
}

/** What a booking opens to whose it is: the way into the meeting in its time, and materials; those for who attended, to who did. */
export const openTo = async (
  vault: Vault,
  record: BookingRecord,
  training: TrainingRecord,
  now: Date,
): Promise<Pick<Booking, 'joinUrl' | 'joinFrom' | 'materials' | 'files'>> => {
  const allowed = await readersWith(record)
  const open = (training.materials ?? []).filter((one) => allowed.includes(one.for))
  const files = await filesFor(vault, training._id, allowed)
  return {
    ...joining(record, training, now),
    ...(files.length > 0 && { files }),
    ...(open.length > 0 && { materials: open.map(({ title, url }) => ({ title, url })) }),
  }
}
