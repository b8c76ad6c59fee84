import type { Told } from '@tisc/shared/messages/templates'
import type { SeatingEvent } from '@tisc/shared/trainings/seating/seating.state'
import mongoose from 'mongoose'
import { type BookingRecord, Bookings } from './booking.model'
import { type SeatingEventRecord, SeatingEvents } from './seating-event.model'
import { entriesOf } from './seating-news'
import { bookingTarget, momentOf, peopleToTell } from './told'
import { findSession } from './training.service'

const templates = {
  unseated: 'seat-taken-back',
  'offered-to-all': 'seat-offered-to-all',
  left: 'place-lapsed',
  cancelled: 'session-cancelled',
} as const

const toldAs = (event: SeatingEvent, title: string, when: string): Told =>
  event.type === 'offered'
    ? { template: 'seat-offered', args: { title, when, hours: event.hours ?? 0 } }
    : ({
        template: templates[event.type as keyof typeof templates],
        args: { title, when, ...(event.type === 'cancelled' && event.reason && { reason: event.reason }) },
      } as Told)

/** What an event of a list is told as, to those whom it is about. */
export const tellSeating = async ({ subject }: { subject: string }) => {
  const [, sessionId = '', sequence] = subject.split(' ')
  const record = await SeatingEvents.findOne({ sessionId, sequence: Number(sequence) }).lean<SeatingEventRecord>()
  const entries = record && entriesOf(record.event)
  if (!record || !entries) return undefined
  const { training, session } = await findSession(sessionId)
  const some = entries === 'everybody' ? { state: 'session-cancelled' as const } : { _id: { $in: entries } }
  const bookings = await Bookings.find({ sessionId: new mongoose.Types.ObjectId(sessionId), ...some }).lean<BookingRecord[]>()
  return {
    ...toldAs(record.event, training.title, momentOf(session.startsAt)),
    target: bookingTarget(bookings),
    people: peopleToTell(bookings),
  }
}
