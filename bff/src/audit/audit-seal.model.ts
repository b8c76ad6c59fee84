import { defineModel, defineSchema } from '../platform/define-model'

/** A head of the chain, signed with a key that is not in the database: who rewrites the chain up to here cannot sign it again. */
export type AuditSealRecord = { _id: number; hash: string; at: Date; signature: string }

const schema = defineSchema<AuditSealRecord>('auditSeals', {
  _id: { type: Number, required: true },
  hash: { type: String, required: true },
  at: { type: Date, required: true },
  signature: { type: String, required: true },
})

/** Shard key: `_id`. */
export const AuditSeals = defineModel('AuditSeal', schema)
