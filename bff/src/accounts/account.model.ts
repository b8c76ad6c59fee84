import type { ConsentPurpose } from '@tisc/shared/accounts/consents'
import type { Language } from '@tisc/shared/platform/problem'
import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../platform/define-model'

/** A value that is kept sealed with the person's key and found again by its token. */
export type Sealed = { token: string; sealed: string }

export type AccountState = 'active' | 'disabled' | 'leaving'

/** A person who signed in. Everything that tells who they are is sealed with a key of their own. */
export type AccountRecord = {
  _id: Types.ObjectId
  /** `leaving`: deletion was asked for and can be taken back until `leavesAt`; who is disabled meanwhile is deleted all the same. */
  state: AccountState
  createdAt: Date
  lastSignIn: Date
  language: Language
  openid?: Sealed
  unionid?: Sealed
  phone?: Sealed
  /** Sealed. */
  name?: string
  /** Sealed. */
  employer?: string
  /** A JPEG in base64, sealed. */
  photo?: string
  /** What was agreed to and not withdrawn, by purpose: the version of its notice and when; `uses` changes with what is kept by it. */
  consents: Partial<Record<ConsentPurpose, { version: number; at: Date; uses?: number }>>
  leavesAt?: Date
}

const schema = defineSchema<AccountRecord>('accounts', {
  _id: { type: Schema.Types.ObjectId, required: true },
  state: { type: String, required: true, enum: ['active', 'disabled', 'leaving'] },
  createdAt: { type: Date, required: true },
  lastSignIn: { type: Date, required: true },
  language: { type: String, required: true },
  openid: Schema.Types.Mixed,
  unionid: Schema.Types.Mixed,
  phone: Schema.Types.Mixed,
  name: String,
  employer: String,
  photo: String,
  consents: { type: Schema.Types.Mixed, required: true },
  leavesAt: Date,
})

const once = (field: string) => ({ unique: true, partialFilterExpression: { [field]: { $exists: true } } })

/** Whose WeChat or phone this is: one account each, decided by the index. */
schema.index({ 'openid.token': 1 }, once('openid.token'))
schema.index({ 'unionid.token': 1 }, once('unionid.token'))
schema.index({ 'phone.token': 1 }, once('phone.token'))
/** Whose seven days are over. */
schema.index({ leavesAt: 1 }, { partialFilterExpression: { leavesAt: { $exists: true } } })

/** Shard key: `_id` (hashed). */
export const Accounts = defineModel('Account', schema)

/** What an account's key is known by. */
export const ownerOf = (id: Types.ObjectId | string) => `account ${id}` as const
