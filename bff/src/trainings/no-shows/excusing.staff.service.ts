import type { Viewer } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import { type BookingRecord, Bookings } from '../booking.model'
import { placeOf } from '../booking.view'
import { askSeating } from '../seating.service'
import { findSession } from '../training.service'

/** Somebody explained afterwards why they did not come: the seat counts as given back. Throws `conflict` while the session is to come. */
export const excuseBooking = async (viewer: Viewer, id: string, now: Date): Promise<Record<string, never>> => {
  const record = await Bookings.findById(id).lean<BookingRecord>()
  if (!record) throw new ProblemError('not-found')
  const { training, session } = await findSession(record.sessionId.toHexString())
  if (now < session.startsAt) throw new ProblemError('conflict', '这一场还没有开始，请让本人退出')
  const command = { type: 'cancel', id, reason: 'excused' } as const
  await askSeating(session._id.toHexString(), placeOf(training, session), command, now)
  viewer.note({ before: { state: record.state }, after: { booking: id, state: 'excused' } })
  return {}
}
