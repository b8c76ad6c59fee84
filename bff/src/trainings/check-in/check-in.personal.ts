import mongoose from 'mongoose'
import type { PersonalPart } from '../../platform/personal-data'
import { type BookingRecord, Bookings } from '../booking.model'
import { MinutesLines } from '../minutes/minutes-line.model'
import { type AttendanceDeedRecord, AttendanceDeeds } from './attendance-deed.model'
import { WalkIns } from './walk-in.model'

/**
 * When somebody checked in where. The deeds know the booking alone and are never changed: once the booking is gone they lead to nobody.
 * Walk-ins are people without an account.
 */
export const checkInPersonal: PersonalPart = {
  name: 'check-in',
  models: [AttendanceDeeds, WalkIns, MinutesLines],
  collect: async (id) => {
    const bookings = await Bookings.find({ accountId: new mongoose.Types.ObjectId(id) }, { _id: 1 }).lean<Pick<BookingRecord, '_id'>[]>()
    const deeds = await AttendanceDeeds.find({ bookingId: { $in: bookings.map(({ _id }) => _id) } })
      .sort({ bookingId: 1, sequence: 1 })
      .lean<AttendanceDeedRecord[]>()
    return deeds.length > 0
      ? { 'check-ins': deeds.map(({ bookingId, kind, way, at }) => ({ booking: bookingId.toHexString(), kind, way, at })) }
      : {}
  },
  erase: async () => {},
  merge: async () => {},
}
