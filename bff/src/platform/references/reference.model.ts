import { defineModel, defineSchema } from '../define-model'

/** A number that was given out, for whatever kind of thing: no two things ever have the same. */
export type ReferenceRecord = { _id: string; kind: string; at: Date }

const schema = defineSchema<ReferenceRecord>('references', {
  _id: { type: String, required: true },
  kind: { type: String, required: true },
  at: { type: Date, required: true },
})

/** Shard key: `_id` (hashed). */
export const References = defineModel('Reference', schema)
