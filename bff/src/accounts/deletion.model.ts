import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../platform/define-model'

/** An account that was erased. After a backup is restored, every account named here is erased again. */
export type DeletionRecord = { _id: Types.ObjectId; at: Date }

const schema = defineSchema<DeletionRecord>('deletions', {
  _id: { type: Schema.Types.ObjectId, required: true },
  at: { type: Date, required: true },
})

/** Shard key: `_id` (hashed). */
export const Deletions = defineModel('Deletion', schema)
