import type { ConsentPurpose } from '@tisc/shared/accounts/consents'
import type { SeparateKind } from '@tisc/shared/accounts/separate-consents'
import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../platform/define-model'

/** A consent given or withdrawn, never changed afterwards: what can be shown when somebody asks. Names nobody but an account's id. */
export type ConsentRecord = {
  _id: Types.ObjectId
  accountId: Types.ObjectId
  purpose: ConsentPurpose | SeparateKind
  /** For what is agreed to by itself: which thing it is about, and who gets it, as the question says it. */
  subject?: string
  to?: string
  toName?: string
  version: number
  given: boolean
  at: Date
}

const schema = defineSchema<ConsentRecord>('consentRecords', {
  _id: { type: Schema.Types.ObjectId, required: true },
  accountId: { type: Schema.Types.ObjectId, required: true },
  purpose: { type: String, required: true },
  subject: String,
  to: String,
  toName: String,
  version: { type: Number, required: true },
  given: { type: Boolean, required: true },
  at: { type: Date, required: true },
})

/** A person's consents in their order. */
schema.index({ accountId: 1, at: 1 })

/** Shard key: `accountId` (hashed). */
export const ConsentRecords = defineModel('ConsentRecord', schema)
