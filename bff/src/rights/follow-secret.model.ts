import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../platform/define-model'

/** Half an hour with one case, for whoever had its reference, its phone and the code: the keyed digest of a secret. */
export type FollowSecretRecord = { _id: string; caseId: Types.ObjectId; expiresAt: Date }

const schema = defineSchema<FollowSecretRecord>('followSecrets', {
  _id: { type: String, required: true },
  caseId: { type: Schema.Types.ObjectId, required: true },
  expiresAt: { type: Date, required: true },
})

/** Old secrets are of no use to anybody. */
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 86_400 })

/** Shard key: `_id` (hashed). */
export const FollowSecrets = defineModel('FollowSecret', schema)
