import type { ProgrammeKey } from '@tisc/shared/applications/programmes'
import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'

/** A paper form that the desk typed in and nobody confirmed yet: it has no account, so it is sealed with a key of its own. */
export type PaperEntryRecord = {
  _id: Types.ObjectId
  programme: ProgrammeKey
  by: { id: string; name: string }
  at: Date
  /** Sealed. */
  answers: string
  /** The call that sent a code last, so that the same call again sends none. */
  codeFor?: Date
  /** When the code was right. */
  verifiedAt?: Date
}

const schema = defineSchema<PaperEntryRecord>('paperEntries', {
  _id: { type: Schema.Types.ObjectId, required: true },
  programme: { type: String, required: true },
  by: { type: Schema.Types.Mixed, required: true },
  at: { type: Date, required: true },
  answers: { type: String, required: true },
  codeFor: Date,
  verifiedAt: Date,
})

/** The latest first, and what nobody confirmed. */
schema.index({ at: -1, _id: -1 })

/** What an entry's key is known by. */
export const paperOwner = (id: Types.ObjectId) => `paper ${id.toHexString()}` as const

/** Shard key: `_id` (hashed). */
export const PaperEntries = defineModel('PaperEntry', schema)
