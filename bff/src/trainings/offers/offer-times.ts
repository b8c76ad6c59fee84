import { type BookingRecord, Bookings } from '../booking.model'
import { askSeating } from '../seating.service'
import { reachOfOffers } from './to-call'

/** How many offers are looked at in a round. */
const most = 2_000

/**
 * Lets the time of offers run from when a channel took the message, or from when it was opened in the app, which says more. That it lies
 * in the inbox is not enough: nobody would lose a seat for not having opened the app.
 */
export const startOfferTimes = async (now: Date): Promise<void> => {
  const untold = await Bookings.find({ untold: { $gt: 0 }, until: { $exists: true } })
    .limit(most)
    .lean<BookingRecord[]>()
  const reach = await reachOfOffers(untold)
  for (const { _id, sessionId, trainingId, startsAt } of untold) {
    const at = reach.get(_id.toHexString())?.at?.getTime()
    if (at === undefined) continue
    const command = { type: 'told', id: _id.toHexString(), at } as const
    await askSeating(sessionId.toHexString(), { trainingId: trainingId.toHexString(), startsAt }, command, now)
  }
}
