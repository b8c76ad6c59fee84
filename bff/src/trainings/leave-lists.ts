import mongoose from 'mongoose'
import { type BookingRecord, Bookings } from './booking.model'
import { askSeating } from './seating.service'

const live = { $in: ['seated', 'offered', 'waiting'] as BookingRecord['state'][] }

/** Gives back every seat and every place of somebody who goes, so that the next in line has it. */
export const leaveLists = async (account: string, now: Date): Promise<void> => {
  const mine = await Bookings.find({ accountId: new mongoose.Types.ObjectId(account), state: live }).lean<BookingRecord[]>()
  for (const { _id, sessionId, trainingId, startsAt } of mine) {
    const place = { trainingId: trainingId.toHexString(), startsAt }
    await askSeating(sessionId.toHexString(), place, { type: 'cancel', id: _id.toHexString(), reason: 'cancelled' }, now)
  }
}
