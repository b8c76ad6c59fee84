import { findLiveBookings } from './live-bookings'
import { askSeating } from './seating.service'

/** Gives back every seat and every place of somebody who goes, so that the next in line has it. */
export const leaveLists = async (account: string, now: Date): Promise<void> => {
  for (const { _id, sessionId, trainingId, startsAt } of await findLiveBookings(account)) {
    const place = { trainingId: trainingId.toHexString(), startsAt }
    await askSeating(sessionId.toHexString(), place, { type: 'cancel', id: _id.toHexString(), reason: 'cancelled' }, now)
  }
}
