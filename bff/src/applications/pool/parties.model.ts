import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'

/** Who else is a party of a case, as the officer wrote it down, sealed with the case's key; `_id` is the case's. */
export type PartiesRecord = { _id: Types.ObjectId; names: string; at: Date }

const schema = defineSchema<PartiesRecord>('caseParties', {
  _id: { type: Schema.Types.ObjectId, required: true },
  names: { type: String, required: true },
  at: { type: Date, required: true },
})
/** What is old. */
schema.index({ at: 1 })

/** Shard key: `_id` (hashed). */
export const CaseParties = defineModel('CaseParties', schema)
