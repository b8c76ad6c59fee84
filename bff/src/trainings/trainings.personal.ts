import mongoose from 'mongoose'
import type { PersonalPart } from '../platform/personal-data'
import { type BookingRecord, Bookings } from './booking.model'
import { leaveLists } from './leave-lists'
import { SeatingEvents } from './seating-event.model'
import { type TrainingRecord, Trainings } from './training.model'

/** What the trainings hold of a person: their bookings. The lists' events are append-only and keep the opaque id, so that seats stay right. */
export const trainingsPersonal: PersonalPart = {
  name: 'trainings',
  models: [Bookings, SeatingEvents],
  collect: async (id) => {
    const bookings = await Bookings.find({ accountId: new mongoose.Types.ObjectId(id) })
      .sort({ startsAt: 1 })
      .lean<BookingRecord[]>()
    const trainings = await Trainings.find({ _id: { $in: bookings.map(({ trainingId }) => trainingId) } }, { title: 1 }).lean<
      TrainingRecord[]
    >()
    return {
      bookings: bookings.map(({ trainingId, startsAt, mode, state, since }) => ({
        training: trainings.find(({ _id }) => _id.equals(trainingId))?.title,
        startsAt,
        mode,
        state,
        since,
      })),
    }
  },
  settle: leaveLists,
  erase: async (id, _now, session) => {
    await Bookings.deleteMany({ accountId: new mongoose.Types.ObjectId(id) }, { session })
  },
  merge: async (from, into, session) => {
    await Bookings.updateMany(
      { accountId: new mongoose.Types.ObjectId(from) },
      { $set: { accountId: new mongoose.Types.ObjectId(into) } },
      { session },
    )
  },
}
