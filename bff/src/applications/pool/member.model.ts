import type { MemberMove, MemberState } from '@tisc/shared/applications/pool/pool.state'
import type { ProgrammeKey } from '@tisc/shared/applications/programmes'
import type { ListingField } from '@tisc/shared/platform/listing-fields'
import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'

/** A line of what happened; what was written with it is sealed. */
export type MemberEvent = { move: MemberMove; at: Date; by?: string; say?: string }

/**
 * A member of the pool; `_id` is that of the application that was accepted. Who it is, where they work and whom they keep out of the way of
 * is sealed with the key of the account, and the name is found by tokens; what they know is plain, for searching and ranking.
 */
export type MemberRecord = {
  _id: Types.ObjectId
  accountId: Types.ObjectId
  programme: ProgrammeKey
  reference: string
  state: MemberState
  /** Counts the changes; who decides on an older one is refused. */
  revision: number
  /** The number of the pool's change that touched it last. */
  change: number
  name: string
  nameTokens: string[]
  /** Employer and job title, sealed together. */
  work: string
  /** Former names and employers, and whom they keep out of the way of, sealed together. */
  apart: string
  ipTypes: string[]
  jurisdictions: string[]
  languages: string[]
  region?: string
  isOpen: boolean
  openFrom?: string
  most: number
  since: Date
  /** The last day of the term. */
  until: string
  load: number
  asked: number
  lastAsked?: Date
  /** Changed facts that wait for the desk, sealed. */
  proposed?: string
  proposedAt?: Date
  /** What the desk said last, sealed. */
  said?: string
  /** What they said against being removed, sealed, until somebody decides on it. */
  objection?: string
  /** Whether they said it already: once. */
  hasObjected?: boolean
  /** What they let be listed in the public directory. */
  listed?: ListingField[]
  /** Of how many days before the end they were reminded last. */
  reminded?: number
  events: MemberEvent[]
}

const schema = defineSchema<MemberRecord>('poolMembers', {
  _id: { type: Schema.Types.ObjectId, required: true },
  accountId: { type: Schema.Types.ObjectId, required: true },
  programme: { type: String, required: true },
  reference: { type: String, required: true },
  state: { type: String, required: true },
  revision: { type: Number, required: true },
  change: { type: Number, required: true },
  name: { type: String, required: true },
  nameTokens: { type: [String], required: true },
  work: { type: String, required: true },
  apart: { type: String, required: true },
  ipTypes: { type: [String], required: true },
  jurisdictions: { type: [String], required: true },
  languages: { type: [String], required: true },
  region: String,
  isOpen: { type: Boolean, required: true },
  openFrom: String,
  most: { type: Number, required: true },
  since: { type: Date, required: true },
  until: { type: String, required: true },
  load: { type: Number, required: true },
  asked: { type: Number, required: true },
  lastAsked: Date,
  proposed: String,
  proposedAt: Date,
  said: String,
  objection: String,
  hasObjected: Boolean,
  reminded: Number,
  listed: { type: [String], default: undefined } as never,
  events: { type: [Schema.Types.Mixed], required: true },
})

/** One's own. */
schema.index({ accountId: 1, _id: 1 })
/** By name. */
schema.index({ nameTokens: 1 })
/** What changed since it was read into memory. */
schema.index({ change: 1 })
/** Who lets something be listed. */
schema.index({ 'listed.0': 1, state: 1 }, { partialFilterExpression: { 'listed.0': { $exists: true } } })
/** Whose term ends. */
schema.index({ state: 1, until: 1, _id: 1 })

/** Shard key: `_id` (hashed). */
export const PoolMembers = defineModel('PoolMember', schema)
