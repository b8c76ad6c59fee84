import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'

/** An application that its applicant had deleted. After a backup is restored, every one named here is deleted again. */
export type ApplicationDeletionRecord = { _id: Types.ObjectId; at: Date }

const schema = defineSchema<ApplicationDeletionRecord>('applicationDeletions', {
  _id: { type: Schema.Types.ObjectId, required: true },
  at: { type: Date, required: true },
})

/** Shard key: `_id` (hashed). */
export const ApplicationDeletions = defineModel('ApplicationDeletion', schema)
