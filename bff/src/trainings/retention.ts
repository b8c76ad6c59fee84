import { Bookings } from './booking.model'
import { FeedbackBoxes } from './feedback/feedback-box.model'

/** How long bookings are kept, in years, as the notice of the consent says. */
const years = 6

/** The job that forgets who had a seat when, and what was said of it. The lists keep their opaque ids, so that they can still be made again. */
export const forgetOldBookings = async (now: Date): Promise<void> => {
  const before = new Date(now)
  before.setUTCFullYear(now.getUTCFullYear() - years)
  await Bookings.deleteMany({ startsAt: { $lte: before } })
  await FeedbackBoxes.deleteMany({ startsAt: { $lte: before } })
}
