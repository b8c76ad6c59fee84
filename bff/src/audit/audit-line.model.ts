import { Schema } from 'mongoose'
import { defineModel, defineSchema } from '../platform/define-model'
import type { AuditEntry } from '../platform/guard'

/** A line of the chain. Its sequence number is its key, so that the database decides which of two simultaneous lines comes first. */
export type AuditLineRecord = Omit<AuditEntry, 'before' | 'after'> & {
  _id: number
  /** JSON, personal values masked. */
  before?: string
  after?: string
  /** The hash of the line before. */
  previous: string
  hash: string
}

const schema = defineSchema<AuditLineRecord>('auditLines', {
  _id: { type: Number, required: true },
  at: { type: Date, required: true },
  who: { type: Schema.Types.Mixed, required: true },
  from: { type: String, required: true },
  what: { type: String, required: true },
  outcome: { type: String, required: true, enum: ['done', 'refused'] },
  subject: String,
  reason: String,
  requestId: String,
  before: String,
  after: String,
  previous: { type: String, required: true },
  hash: { type: String, required: true },
})

/** The auditor's list, whole, of a person and of an act. */
schema.index({ at: -1, _id: -1 })
schema.index({ 'who.name': 1, at: -1, _id: -1 })
schema.index({ what: 1, at: -1, _id: -1 })

/** Shard key: `_id`; one chain has one order, so it stays on one shard. */
export const AuditLines = defineModel('AuditLine', schema)
