import type { EntryState, Mode } from '@tisc/shared/trainings/seating/seating.state'
import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../platform/define-model'

/** A person's entry in a session's list as it stands now: made from the list's events in the transaction that adds them. */
export type BookingRecord = {
  /** The entry's id. */
  _id: Types.ObjectId
  sessionId: Types.ObjectId
  trainingId: Types.ObjectId
  accountId: Types.ObjectId
  mode: Mode
  state: EntryState
  order: number
  until?: Date
  startsAt: Date
  since: Date
  /** What the training asked, sealed with the key of the account. */
  answers?: string
}

const schema = defineSchema<BookingRecord>('bookings', {
  _id: { type: Schema.Types.ObjectId, required: true },
  sessionId: { type: Schema.Types.ObjectId, required: true },
  trainingId: { type: Schema.Types.ObjectId, required: true },
  accountId: { type: Schema.Types.ObjectId, required: true },
  mode: { type: String, required: true },
  state: { type: String, required: true },
  order: { type: Number, required: true },
  until: Date,
  startsAt: { type: Date, required: true },
  since: { type: Date, required: true },
  answers: String,
})

/** A person's bookings, the latest session first. */
schema.index({ accountId: 1, startsAt: -1, _id: -1 })
/** The roster of a session, in its order; how many stand before somebody, and how many have a seat. */
schema.index({ sessionId: 1, state: 1, mode: 1, order: 1 })
/** Offers whose time is over; sessions whose last day begins, and those that are long over. */
schema.index({ until: 1 }, { partialFilterExpression: { state: 'offered' } })
schema.index({ startsAt: 1 })

/** Shard key: `sessionId` (hashed), with its events. */
export const Bookings = defineModel('Booking', schema)
