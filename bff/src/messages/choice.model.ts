import type { Subscription } from '@tisc/shared/messages/messages.schema'
import type { Channel } from '@tisc/shared/messages/messages.words'
import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../platform/define-model'

/** What somebody wants to be told: one document a person, by the account's id. */
export type ChoiceRecord = {
  _id: Types.ObjectId
  daily: Subscription[]
  /** `issue:rights`, `weekly:all`: what an announcement finds its people by. */
  keys: string[]
  /** Where notices about one's own bookings come; none chosen yet where it is absent. */
  notices?: Channel[]
  quiet?: { from: string; to: string }
  pausedUntil?: Date
  /** Sealed, and proven by a link. */
  email?: string
  /** Sealed; waits for its link to be followed, whose secret is known by its digest. */
  newEmail?: { sealed: string; digest: string; until: Date }
}

const schema = defineSchema<ChoiceRecord>('messageChoices', {
  _id: { type: Schema.Types.ObjectId, required: true },
  daily: { type: [Schema.Types.Mixed], required: true },
  keys: { type: [String], required: true },
  notices: { type: [String], default: undefined },
  quiet: Schema.Types.Mixed,
  pausedUntil: Date,
  email: String,
  newEmail: Schema.Types.Mixed,
})

/** Everybody who wants one thing, in the order in which they are told. */
schema.index({ keys: 1, _id: 1 })
/** Whose address a link proves. */
schema.index({ 'newEmail.digest': 1 }, { unique: true, partialFilterExpression: { 'newEmail.digest': { $exists: true } } })

/** Shard key: `_id` (hashed). */
export const Choices = defineModel('MessageChoice', schema)

/** What a subscription is found by. */
export const keyOf = (frequency: string, topic: string): string => `${frequency}:${topic}`
