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
  /** Which event offered the seat, as long as it is not known to have reached anybody. */
  untold?: number
  startsAt: Date
  since: Date
  /** What the training asked, sealed with the key of the account. */
  answers?: string
  /** Has said how it was: what the submission is known again by. The answer itself leads to nobody. */
  feedback?: string
  /** Stands behind everybody. */
  isBehind?: true
  /** Where an organisation signed somebody up: which, in which group, and who did it. */
  organisationId?: Types.ObjectId
  groupId?: Types.ObjectId
  byId?: Types.ObjectId
  /** Somebody without an account: what their number is found by, and whether an SMS told them. `accountId` then stands for the number. */
  guest?: string
  guestTold?: 'waiting' | 'sms' | 'not-told'
  /** The account it was of before two became one, until the list knows that. */
  mergedFrom?: Types.ObjectId
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
  untold: Number,
  startsAt: { type: Date, required: true },
  since: { type: Date, required: true },
  answers: String,
  feedback: String,
  isBehind: Boolean,
  organisationId: Schema.Types.ObjectId,
  groupId: Schema.Types.ObjectId,
  byId: Schema.Types.ObjectId,
  guest: String,
  guestTold: String,
  mergedFrom: Schema.Types.ObjectId,
})

/** A person's bookings, the latest session first. */
schema.index({ accountId: 1, startsAt: -1, _id: -1 })
/** The roster of a session, in its order; how many stand before somebody, and how many have a seat. */
schema.index({ sessionId: 1, state: 1, mode: 1, order: 1 })
/** Offers of which nobody knows yet whether they reached somebody. */
schema.index({ untold: 1 }, { partialFilterExpression: { untold: { $exists: true } } })
/** Offers whose time is over; sessions whose last day begins, and those that are long over. */
schema.index({ until: 1 }, { partialFilterExpression: { state: 'offered' } })
schema.index({ startsAt: 1 })
/** Whom an organisation signed up, the latest session first; one group; what a contact did. */
schema.index({ organisationId: 1, startsAt: -1 }, { partialFilterExpression: { organisationId: { $exists: true } } })
schema.index({ groupId: 1 }, { partialFilterExpression: { groupId: { $exists: true } } })
schema.index({ byId: 1 }, { partialFilterExpression: { byId: { $exists: true } } })
/** What was booked for a number that has no account yet, and whom nobody told so far. */
schema.index({ guest: 1 }, { partialFilterExpression: { guest: { $exists: true } } })
schema.index({ guestTold: 1 }, { partialFilterExpression: { guestTold: 'waiting' } })
/** What two accounts brought together and the lists do not know yet. */
schema.index({ mergedFrom: 1 }, { partialFilterExpression: { mergedFrom: { $exists: true } } })

/** Shard key: `sessionId` (hashed), with its events. */
export const Bookings = defineModel('Booking', schema)
