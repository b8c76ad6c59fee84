import { defineModel, defineSchema } from '../platform/define-model'

/** The last line that was pruned, signed with a key that is not in the database: where the chain begins now. */
export type AuditStartRecord = { _id: 'start'; sequence: number; hash: string; at: Date; signature: string }

const schema = defineSchema<AuditStartRecord>('auditStarts', {
  _id: { type: String, required: true },
  sequence: { type: Number, required: true },
  hash: { type: String, required: true },
  at: { type: Date, required: true },
  signature: { type: String, required: true },
})

/** Shard key: `_id`; one document. */
export const AuditStarts = defineModel('AuditStart', schema)
