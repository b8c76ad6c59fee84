import { defineModel, defineSchema } from './define-model'

/** How often the public content of a feature changed, and when last: what cached answers are checked against. */
export type RevisionRecord = { _id: string; number: number; at: Date }

const schema = defineSchema<RevisionRecord>('revisions', {
  _id: { type: String, required: true },
  number: { type: Number, required: true },
  at: { type: Date, required: true },
})

/** Shard key: `_id` (hashed); a handful of documents. */
export const Revisions = defineModel('Revisions', schema)
