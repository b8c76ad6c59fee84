import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from './define-model'

/** The latest tries under a key, oldest first; never more than may be made. */
export type TriesRecord = { _id: string; tries: { at: Date; id: Types.ObjectId }[]; toldAt?: Date; expiresAt: Date }

const schema = defineSchema<TriesRecord>('tries', {
  _id: { type: String, required: true },
  tries: { type: [Schema.Types.Mixed], required: true },
  toldAt: Date,
  expiresAt: { type: Date, required: true },
})

/** Old tries are of no use to anybody. */
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 86_400 })

/** Shard key: `_id` (hashed). */
export const Tries = defineModel('Tries', schema)
