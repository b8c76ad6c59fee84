import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'

/** A case that somebody is still writing, one an account: sealed with the account's key. `revision` counts how often it was saved. */
export type CaseDraftRecord = { _id: Types.ObjectId; revision: number; answers: string; savedAt: Date }

const schema = defineSchema<CaseDraftRecord>('caseDrafts', {
  _id: { type: Schema.Types.ObjectId, required: true },
  revision: { type: Number, required: true },
  answers: { type: String, required: true },
  savedAt: { type: Date, required: true },
})

/** What nobody went on with. */
schema.index({ savedAt: 1 })

/** Whose the files of a draft are, by the account. */
export const draftFiles = (account: string) => ({ subject: `case-draft ${account}`, by: { who: 'person' } }) as const

/** Shard key: `_id` (hashed). */
export const CaseDrafts = defineModel('CaseDraft', schema)
