import type { Role } from '@tisc/shared/staff/permissions'
import { type StaffState, staffStates } from '@tisc/shared/staff/staff.schema'
import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../platform/define-model'

/** A member of staff. A new way in (an invitation, a reset) is part of the person, so that using it is one conditional write. */
export type StaffRecord = {
  _id: Types.ObjectId
  name: string
  /** The name as it is looked up: folded, so that two spellings are one person. */
  key: string
  roles: Role[]
  state: StaffState
  /** Raised to end every session at once. */
  sessionVersion: number
  createdAt: Date
  lastSignIn?: Date
  /** argon2id */
  password?: string
  /** The authenticator's sealed secret and the last time step that was used with it. */
  authenticator?: { secret: string; lastStep: number }
  /** Digests of the recovery codes that are left. */
  recovery: string[]
  invitation?: { digest: string; expiresAt: Date; secret?: string }
}

const schema = defineSchema<StaffRecord>('staff', {
  _id: { type: Schema.Types.ObjectId, required: true },
  name: { type: String, required: true },
  key: { type: String, required: true },
  roles: { type: [String], required: true },
  state: { type: String, required: true, enum: Object.keys(staffStates) },
  sessionVersion: { type: Number, required: true },
  createdAt: { type: Date, required: true },
  lastSignIn: Date,
  password: String,
  authenticator: Schema.Types.Mixed,
  recovery: { type: [String], required: true },
  invitation: Schema.Types.Mixed,
})

/** A name is one person's; the list of people is in this order. */
schema.index({ key: 1 }, { unique: true })
/** The person a one-time link is for. */
schema.index({ 'invitation.digest': 1 }, { unique: true, partialFilterExpression: { 'invitation.digest': { $exists: true } } })

/** Shard key: `key`; some dozens of documents. */
export const Staff = defineModel('Staff', schema)

/** What a name is looked up by. */
export const nameKey = (name: string): string => name.normalize('NFKC').trim().toLowerCase()
