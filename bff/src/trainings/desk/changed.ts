import { type BookingRecord, Bookings } from '../booking.model'
import { bookingTarget, momentOf, onList, peopleToTell } from '../told'
import { findSession } from '../training.service'

/** What a moved session is told as, to everybody who stands on its list. */
export const tellChange = async ({ subject }: { subject: string }) => {
  const [, sessionId = '', number] = subject.split(' ')
  const { training, session } = await findSession(sessionId)
  const before = session.changes?.[Number(number) - 1]
  if (!before) return undefined
  // What it was changed to may have been changed again since: that is told by itself.
  const after = session.changes?.[Number(number)] ?? session
  const bookings = await Bookings.find({ sessionId: session._id, state: onList }).lean<BookingRecord[]>()
  return {
    template: 'session-changed' as const,
    args: {
      title: training.title,
      before: momentOf(before.startsAt),
      when: momentOf(after.startsAt),
      ...(after.venue && { venue: after.venue }),
    },
    target: bookingTarget(bookings),
    people: peopleToTell(bookings),
  }
}
