import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'

/**
 * A line of the ledger. Lines are added and never changed; `key` says what a line is for, so that the same credit arrives once. The
 * account's id stays when the account goes, and leads to nobody then.
 */
export type CreditEntryRecord = {
  _id: Types.ObjectId
  accountId: Types.ObjectId
  trainingId: Types.ObjectId
  /** The booking by which somebody without an account is known. */
  bookingId: Types.ObjectId
  year: number
  kind: 'earned' | 'correction'
  title: string
  hours: number
  reason: string
  at: Date
  by: { id: string; name: string }
  key: string
}

const schema = defineSchema<CreditEntryRecord>('creditEntries', {
  _id: { type: Schema.Types.ObjectId, required: true },
  accountId: { type: Schema.Types.ObjectId, required: true },
  trainingId: { type: Schema.Types.ObjectId, required: true },
  bookingId: { type: Schema.Types.ObjectId, required: true },
  year: { type: Number, required: true },
  kind: { type: String, required: true, enum: ['earned', 'correction'] },
  title: { type: String, required: true },
  hours: { type: Number, required: true },
  reason: { type: String, required: true },
  at: { type: Date, required: true },
  by: { type: Schema.Types.Mixed, required: true },
  key: { type: String, required: true },
})

/** A credit arrives once. */
schema.index({ key: 1 }, { unique: true })
/** Somebody's year, and the years there are. */
schema.index({ accountId: 1, year: -1, _id: 1 })
/** What a training gave. */
schema.index({ trainingId: 1 })
/** A year for the authority. */
schema.index({ year: 1, _id: 1 })

/** Shard key: `accountId` (hashed). */
export const CreditEntries = defineModel('CreditEntry', schema)

/** What a credit is known by: one for a training and a person. */
export const earnedKey = (trainingId: Types.ObjectId, accountId: Types.ObjectId): string =>
  `earned ${trainingId.toHexString()} ${accountId.toHexString()}`
