import mongoose from 'mongoose'
import type { PersonalPart } from '../../platform/personal-data'
import { CalendarAddresses, type CalendarAddressRecord } from './calendar-address.model'
import { CalendarVersions } from './calendar-version.model'

/** The calendar somebody had made of their bookings. The secret itself is shown on its page and goes into no export. */
export const calendarPersonal: PersonalPart = {
  name: 'calendar',
  models: [CalendarAddresses, CalendarVersions],
  collect: async (id) => {
    const found = await CalendarAddresses.findById(id).lean<CalendarAddressRecord>()
    return found ? { calendar: { since: found.since } } : {}
  },
  erase: async (id, _now, session) => {
    await CalendarAddresses.deleteOne({ _id: id }, { session })
    await CalendarVersions.deleteMany({ accountId: new mongoose.Types.ObjectId(id) }, { session })
  },
  merge: async (from, into, session) => {
    // The secret is sealed with the key that goes: that address ends, and a new one can be made.
    await CalendarAddresses.deleteOne({ _id: from }, { session })
    const [gone, kept] = [new mongoose.Types.ObjectId(from), new mongoose.Types.ObjectId(into)]
    await CalendarVersions.updateMany({ accountId: gone }, { $set: { accountId: kept } }, { session })
  },
}
