import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../platform/define-model'

/** Where a member is signed in. Refresh tokens follow from `salt` and a key that is not in the database; none of them is stored. */
export type MemberSessionRecord = {
  _id: Types.ObjectId
  accountId: Types.ObjectId
  salt: string
  /** Which token is the newest, and since when. */
  generation: number
  rotatedAt: Date
  since: Date
  expiresAt: Date
  app: 'h5' | 'weapp'
  browser: string
  /** The organisation the person acts for here. */
  organisationId?: Types.ObjectId
}

const schema = defineSchema<MemberSessionRecord>('memberSessions', {
  _id: { type: Schema.Types.ObjectId, required: true },
  accountId: { type: Schema.Types.ObjectId, required: true },
  salt: { type: String, required: true },
  generation: { type: Number, required: true },
  rotatedAt: { type: Date, required: true },
  since: { type: Date, required: true },
  expiresAt: { type: Date, required: true },
  app: { type: String, required: true, enum: ['h5', 'weapp'] },
  browser: { type: String, required: false },
  organisationId: Schema.Types.ObjectId,
})

/** A person's sessions, newest first. */
schema.index({ accountId: 1, rotatedAt: -1 })
/** What nobody used for long goes. */
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

/** Shard key: `_id` (hashed). */
export const MemberSessions = defineModel('MemberSession', schema)
