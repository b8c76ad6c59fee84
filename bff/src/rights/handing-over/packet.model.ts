import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'

/**
 * What an agency was handed of a case, as it was: both files sealed with the case's key, with their SHA-256 in hexadecimal, and our signature
 * over these digests. The newest of a case counts.
 */
export type PacketRecord = {
  _id: Types.ObjectId
  caseId: Types.ObjectId
  to: string
  at: Date
  pdf: string
  json: string
  digests: { pdf: string; json: string }
  /** The files of the evidence that went along, in the order in which they stand in it. */
  files?: string[]
  signed: string
}

const schema = defineSchema<PacketRecord>('casePackets', {
  _id: { type: Schema.Types.ObjectId, required: true },
  caseId: { type: Schema.Types.ObjectId, required: true },
  to: { type: String, required: true },
  at: { type: Date, required: true },
  pdf: { type: String, required: true },
  json: { type: String, required: true },
  digests: { type: Schema.Types.Mixed, required: true } as never,
  files: { type: [String], default: undefined },
  signed: { type: String, required: true },
})

/** The packets of a case, the newest first. */
schema.index({ caseId: 1, _id: -1 })

/** Shard key: `caseId` (hashed). */
export const CasePackets = defineModel('CasePacket', schema)
