import type { SeparateKind } from '@tisc/shared/accounts/separate-consents'
import type { Language } from '@tisc/shared/platform/problem'
import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../platform/define-model'

/** What somebody is asked to agree to by itself, and what they answered last; each answer is also a consent record. */
export type SeparateQuestion = {
  _id: Types.ObjectId
  accountId: Types.ObjectId
  kind: SeparateKind
  subject: string
  /** An institution by its name, a person by a key that names nobody; empty where nobody in particular gets it, so that the index counts it. */
  to: string
  /** The person's name, sealed with the key of whoever is asked. */
  toName?: string
  /** What the subject is called; names no person. */
  about: Record<Language, string>
  askedAt: Date
  answer?: { agreed: boolean; version: number; at: Date }
}

const schema = defineSchema<SeparateQuestion>('separateQuestions', {
  _id: { type: Schema.Types.ObjectId, required: true },
  accountId: { type: Schema.Types.ObjectId, required: true },
  kind: { type: String, required: true },
  subject: { type: String, required: true },
  to: { type: String, default: '' },
  toName: String,
  about: { type: { zh: String, en: String }, required: true, _id: false },
  askedAt: { type: Date, required: true },
  answer: { type: { agreed: Boolean, version: Number, at: Date }, _id: false },
})

/** One thing is asked once; also what a person was asked. */
schema.index({ accountId: 1, subject: 1, kind: 1, to: 1 }, { unique: true })

/** Shard key: `accountId` (hashed). */
export const SeparateQuestions = defineModel('SeparateQuestion', schema)
