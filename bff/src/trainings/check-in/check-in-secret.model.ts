import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'

/** What a session's codes are made of: a random secret, sealed with the master key. */
export type CheckInSecretRecord = { _id: Types.ObjectId; sealed: string; startsAt: Date }

const schema = defineSchema<CheckInSecretRecord>('checkInSecrets', {
  /** The session's id. */
  _id: { type: Schema.Types.ObjectId, required: true },
  sealed: { type: String, required: true },
  startsAt: { type: Date, required: true },
})

/** What is long over. */
schema.index({ startsAt: 1 })

/** Shard key: `_id` (hashed). */
export const CheckInSecrets = defineModel('CheckInSecret', schema)

/** What a secret is sealed for. */
export const secretContext = (session: Types.ObjectId | string): string => `check-in ${String(session)}`
