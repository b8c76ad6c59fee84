import mongoose from 'mongoose'
import { type BookingRecord, Bookings } from './booking.model'

/** The seats somebody has, is asked about or waits for. */
export const findLiveBookings = (account: string, sessionId?: mongoose.Types.ObjectId): Promise<BookingRecord[]> =>
  Bookings.find({
    accountId: new mongoose.Types.ObjectId(account),
    state: { $in: ['seated', 'offered', 'waiting'] },
    ...(sessionId && { sessionId }),
  }).lean<BookingRecord[]>()
