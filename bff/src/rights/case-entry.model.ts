import type { EntryKind } from '@tisc/shared/rights/rights.schema'
import type { TrackEvent } from '@tisc/shared/rights/tracks/track.words'
import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../platform/define-model'

/** A line of a case's story, never changed; its text is sealed with the case's key. `sequence` is the revision that it made. */
export type CaseEntryRecord = {
  _id: Types.ObjectId
  caseId: Types.ObjectId
  sequence: number
  kind: EntryKind
  at: Date
  by?: { id: string; name: string }
  text?: string
  slot?: Date
  /** How a track began or went on. */
  track?: TrackEvent
  /** Another case that it is about. */
  other?: { id: Types.ObjectId; reference: string }
}

const schema = defineSchema<CaseEntryRecord>('caseEntries', {
  _id: { type: Schema.Types.ObjectId, required: true },
  caseId: { type: Schema.Types.ObjectId, required: true },
  sequence: { type: Number, required: true },
  kind: { type: String, required: true },
  at: { type: Date, required: true },
  by: Schema.Types.Mixed,
  text: String,
  slot: Date,
  track: String,
  other: Schema.Types.Mixed,
})

/** The story of a case, in its order. */
schema.index({ caseId: 1, sequence: 1 }, { unique: true })
/** What has just happened, in all cases. */
schema.index({ at: 1 })

/** Shard key: `caseId` (hashed). */
export const CaseEntries = defineModel('CaseEntry', schema)
