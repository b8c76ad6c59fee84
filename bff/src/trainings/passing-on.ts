import { lastDay } from '@tisc/shared/trainings/seating/decide'
import { type BookingRecord, Bookings } from './booking.model'
import { startOfferTimes } from './offers/offer-times'
import { askSeating } from './seating.service'

/** The job that lets the time of offers run, and passes on what nobody took: offers whose time is over, and free seats on the last day. */
export const passOffersOn = async (now: Date): Promise<void> => {
  await startOfferTimes(now)
  const [offered, waiting] = await Promise.all([
    Bookings.find({ state: 'offered', until: { $lte: now } })
      .limit(1_000)
      .lean<BookingRecord[]>(),
    Bookings.find({ state: 'waiting', startsAt: { $gt: now, $lte: new Date(now.getTime() + lastDay) } })
      .limit(1_000)
      .lean<BookingRecord[]>(),
  ])
  const due = new Map([...offered, ...waiting].map((booking) => [booking.sessionId.toHexString(), booking]))
  for (const [sessionId, { trainingId, startsAt }] of due) {
    await askSeating(sessionId, { trainingId: trainingId.toHexString(), startsAt }, { type: 'tick' }, now)
  }
}
