import type mongoose from 'mongoose'
import { type BookingRecord, Bookings } from './booking.model'

/** How many sit, are asked and wait, by mode. */
export const countSeats = async (sessionIds: mongoose.Types.ObjectId[]) =>
  Bookings.aggregate<{
    _id: { sessionId: mongoose.Types.ObjectId; mode: string; state: BookingRecord['state']; isHeld: boolean }
    count: number
  }>([
    { $match: { sessionId: { $in: sessionIds }, state: { $in: ['seated', 'offered', 'waiting'] } } },
    {
      $group: {
        _id: { sessionId: '$sessionId', mode: '$mode', state: '$state', isHeld: { $gt: ['$until', null] } },
        count: { $sum: 1 },
      },
    },
  ])
