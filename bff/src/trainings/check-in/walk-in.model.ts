import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'

/** Somebody who came without a booking and has no account: what they are called and reached by, and what was answered for them, sealed with a key of their own. */
export type WalkInRecord = { _id: Types.ObjectId; name: string; phone: string; answers?: string; startsAt: Date }

const schema = defineSchema<WalkInRecord>('walkIns', {
  /** The booking's id. */
  _id: { type: Schema.Types.ObjectId, required: true },
  name: { type: String, required: true },
  phone: { type: String, required: true },
  answers: String,
  startsAt: { type: Date, required: true },
})

/** What is old. */
schema.index({ startsAt: 1 })

/** Shard key: `_id` (hashed). */
export const WalkIns = defineModel('WalkIn', schema)
