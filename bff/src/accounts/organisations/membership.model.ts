import type { MembershipState, OrganisationRole } from '@tisc/shared/accounts/organisations.contract'
import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'
import type { Sealed } from '../account.model'

/** What a person is in an organisation. Who is invited is known by their number until they come. */
export type MembershipRecord = {
  _id: Types.ObjectId
  organisationId: Types.ObjectId
  accountId?: Types.ObjectId
  /** Sealed with the organisation's key. */
  invited?: Sealed
  role: OrganisationRole
  state: MembershipState
  since: Date
  /** An agent's term: when the authorisation ends, and the file that shows it. */
  until?: Date
  authorisation?: string
}

const schema = defineSchema<MembershipRecord>('memberships', {
  _id: { type: Schema.Types.ObjectId, required: true },
  organisationId: { type: Schema.Types.ObjectId, required: true },
  accountId: Schema.Types.ObjectId,
  invited: Schema.Types.Mixed,
  role: { type: String, required: true, enum: ['owner', 'colleague', 'agent'] },
  state: { type: String, required: true, enum: ['member', 'asked', 'invited'] },
  since: { type: Date, required: true },
  until: Date,
  authorisation: String,
})

/** An organisation's people, each once. */
schema.index({ organisationId: 1, accountId: 1 }, { unique: true, partialFilterExpression: { accountId: { $exists: true } } })
schema.index({ organisationId: 1, 'invited.token': 1 }, { unique: true, partialFilterExpression: { 'invited.token': { $exists: true } } })
schema.index({ organisationId: 1, since: 1 })
/** What waits for an answer, the oldest first. */
schema.index({ state: 1, since: 1 }, { partialFilterExpression: { state: { $in: ['asked', 'invited'] } } })
/** A person's organisations, and what waits for a number. */
schema.index({ accountId: 1 })
schema.index({ 'invited.token': 1 }, { partialFilterExpression: { 'invited.token': { $exists: true } } })

/** Shard key: `organisationId` (hashed). */
export const Memberships = defineModel('Membership', schema)
