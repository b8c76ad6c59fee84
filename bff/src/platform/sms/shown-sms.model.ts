import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../define-model'

/** A message that would have been sent, for the development page; gone after an hour. */
export type ShownSmsRecord = { _id: Types.ObjectId; at: Date; phone: string; text: string }

const schema = defineSchema<ShownSmsRecord>('shownSms', {
  _id: { type: Schema.Types.ObjectId, required: true },
  at: { type: Date, required: true },
  phone: { type: String, required: true },
  text: { type: String, required: true },
})

/** The page's list, and its end. */
schema.index({ at: -1 }, { expireAfterSeconds: 3_600 })
/** Those to a number, the newest first, as tests ask. */
schema.index({ phone: 1, at: -1, _id: -1 })

/** Shard key: `_id` (hashed); development only. */
export const ShownSms = defineModel('ShownSms', schema)
