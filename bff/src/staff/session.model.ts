import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../platform/define-model'

/** Where somebody is signed in. Of the cookie's secret only the digest is kept. */
export type SessionRecord = {
  _id: Types.ObjectId
  digest: string
  staffId: Types.ObjectId
  /** The person's session version when it began. */
  version: number
  since: Date
  lastSeen: Date
  address: string
  browser: string
}

const schema = defineSchema<SessionRecord>('staffSessions', {
  _id: { type: Schema.Types.ObjectId, required: true },
  digest: { type: String, required: true },
  staffId: { type: Schema.Types.ObjectId, required: true },
  version: { type: Number, required: true },
  since: { type: Date, required: true },
  lastSeen: { type: Date, required: true },
  address: { type: String, required: true },
  browser: { type: String, required: false },
})

/** The session of a cookie. */
schema.index({ digest: 1 }, { unique: true })
/** A person's sessions. */
schema.index({ staffId: 1, lastSeen: -1 })
/** Sessions end long before this, by a query; here they are only swept up. */
schema.index({ lastSeen: 1 }, { expireAfterSeconds: 30 * 86_400 })

/** Shard key: `digest`. */
export const Sessions = defineModel('StaffSession', schema)
