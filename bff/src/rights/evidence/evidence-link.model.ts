import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'
import type { SealedFileRecord } from '../../platform/uploads/sealed-file.model'

/** A web address that somebody gave as evidence, with what they said of it: sealed with the case's key, and never asked for by us. */
export type EvidenceLinkRecord = {
  _id: Types.ObjectId
  caseId: Types.ObjectId
  sealed: string
  at: Date
  by: NonNullable<SealedFileRecord['by']>
}

const schema = defineSchema<EvidenceLinkRecord>('evidenceLinks', {
  _id: { type: Schema.Types.ObjectId, required: true },
  caseId: { type: Schema.Types.ObjectId, required: true },
  sealed: { type: String, required: true },
  at: { type: Date, required: true },
  by: { type: Schema.Types.Mixed, required: true },
})

/** Those of a case, the first first. */
schema.index({ caseId: 1, _id: 1 })

/** Shard key: `caseId` (hashed). */
export const EvidenceLinks = defineModel('EvidenceLink', schema)
