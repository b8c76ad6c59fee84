import type { InvitationState } from '@tisc/shared/applications/pool/invitation.state'
import type { agreements } from '@tisc/shared/applications/pool/invitations.schema'
import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'

/** An invitation of a member to a case. What was written is sealed: to the member with theirs, of the case with the case's key. */
export type InvitationRecord = {
  _id: Types.ObjectId
  caseId: Types.ObjectId
  memberId: Types.ObjectId
  accountId: Types.ObjectId
  state: InvitationState
  /** Whether it takes up the member's time. */
  isOpen: boolean
  at: Date
  by: { id: string; name: string }
  /** The last day to answer. */
  answerBy: string
  agreed: keyof typeof agreements
  /** Why somebody near a party was asked all the same; the case's. */
  judged?: string
  /** Why it was declined or given to somebody else; the member's. */
  said?: string
  /** When it was last looked whether the case is closed. */
  checkedAt: Date
}

const schema = defineSchema<InvitationRecord>('poolInvitations', {
  _id: { type: Schema.Types.ObjectId, required: true },
  caseId: { type: Schema.Types.ObjectId, required: true },
  memberId: { type: Schema.Types.ObjectId, required: true },
  accountId: { type: Schema.Types.ObjectId, required: true },
  state: { type: String, required: true },
  isOpen: { type: Boolean, required: true },
  at: { type: Date, required: true },
  by: { type: Schema.Types.Mixed, required: true },
  answerBy: { type: String, required: true },
  agreed: { type: String, required: true },
  judged: String,
  said: String,
  checkedAt: { type: Date, required: true },
})

/** Nobody is asked for a case twice, however many officers ask at once; who said no is not asked again. Also those of a case. */
schema.index({ caseId: 1, memberId: 1 }, { unique: true })
/** One's own, the latest first. */
schema.index({ accountId: 1, at: -1, _id: -1 })
/** What was not answered in time, and whose case may be closed. */
schema.index({ state: 1, answerBy: 1, _id: 1 })
schema.index({ state: 1, checkedAt: 1, _id: 1 })

/** Shard key: `caseId` (hashed). */
export const PoolInvitations = defineModel('PoolInvitation', schema)
