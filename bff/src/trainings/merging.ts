import mongoose from 'mongoose'
import { type BookingRecord, Bookings } from './booking.model'
import { askSeating } from './seating.service'

const noId = new mongoose.Types.ObjectId('0'.repeat(24))

/**
 * The job that tells the lists that two accounts are one person: of two places in one session the better stays, the other goes to the next
 * in line. Within a transaction no list can be asked; what is to be done is noted there, and done here.
 */
export const settleMerged = async (now: Date): Promise<void> => {
  // Any account's id is greater; asked like this, the index answers.
  const found = await Bookings.find({ mergedFrom: { $gt: noId } })
    .limit(1_000)
    .lean<BookingRecord[]>()
  for (const { _id, sessionId, trainingId, startsAt, accountId, mergedFrom } of found) {
    const command = { type: 'merge', from: String(mergedFrom), into: accountId.toHexString() } as const
    await askSeating(sessionId.toHexString(), { trainingId: trainingId.toHexString(), startsAt }, command, now)
    await Bookings.updateOne({ _id, ...(mergedFrom && { mergedFrom }) }, { $unset: { mergedFrom: 1 } })
  }
}
