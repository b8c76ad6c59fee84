import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'

/** Where somebody's calendar is: the secret sealed with their own key, and what it is found by. */
export type CalendarAddressRecord = { _id: Types.ObjectId; sealed: string; digest: string; since: Date }

const schema = defineSchema<CalendarAddressRecord>('calendarAddresses', {
  /** The account's id. */
  _id: { type: Schema.Types.ObjectId, required: true },
  sealed: { type: String, required: true },
  digest: { type: String, required: true },
  since: { type: Date, required: true },
})

/** Whose calendar an address is. */
schema.index({ digest: 1 }, { unique: true })

/** Shard key: `_id` (hashed). */
export const CalendarAddresses = defineModel('CalendarAddress', schema)
