import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'

/**
 * How often an entry of our calendars has changed since it was first handed out: calendars take a change only with a higher number.
 * `digest` is of what was handed out last; `accountId` where it is somebody's booking.
 */
export type CalendarVersionRecord = {
  _id: string
  accountId?: Types.ObjectId
  sequence: number
  digest: string
  changedAt: Date
  endsAt: Date
}

const schema = defineSchema<CalendarVersionRecord>('calendarVersions', {
  _id: { type: String, required: true },
  accountId: Schema.Types.ObjectId,
  sequence: { type: Number, required: true },
  digest: { type: String, required: true },
  changedAt: { type: Date, required: true },
  endsAt: { type: Date, required: true },
})

/** What is somebody's. */
schema.index({ accountId: 1 }, { partialFilterExpression: { accountId: { $exists: true } } })
/** What is long over. */
schema.index({ endsAt: 1 })

/** Shard key: `_id` (hashed). */
export const CalendarVersions = defineModel('CalendarVersion', schema)
