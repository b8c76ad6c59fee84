import type { ObjectionState } from '@tisc/shared/applications/notice/objections.contract'
import type { ProgrammeKey } from '@tisc/shared/applications/programmes'
import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'

/**
 * An objection that somebody made online. Who they are and what they wrote is sealed with a key of its own; the desk's copy of the text
 * stands with the application and names nobody.
 */
export type ObjectionRecord = {
  _id: Types.ObjectId
  applicationId: Types.ObjectId
  programme: ProgrammeKey
  accountId?: Types.ObjectId
  /** Of the secret in its address. */
  digest: string
  /** Name, phone and text; none once the applicant had everything deleted. */
  sealed?: string
  state: ObjectionState
  at: Date
  settledAt?: Date
  submission: { key: string; digest: string }
}

const schema = defineSchema<ObjectionRecord>('noticeObjections', {
  _id: { type: Schema.Types.ObjectId, required: true },
  applicationId: { type: Schema.Types.ObjectId, required: true },
  programme: { type: String, required: true },
  accountId: Schema.Types.ObjectId,
  digest: { type: String, required: true },
  sealed: String,
  state: { type: String, required: true },
  at: { type: Date, required: true },
  settledAt: Date,
  submission: { type: Schema.Types.Mixed, required: true },
})

/** By its address. */
schema.index({ digest: 1 }, { unique: true })
/** One submission makes one, however often it is sent. */
schema.index({ 'submission.key': 1 }, { unique: true })
/** Those against an application. */
schema.index({ applicationId: 1, state: 1 })
/** One's own, the latest first; an account objects to somebody once. */
schema.index({ accountId: 1, applicationId: 1 }, { unique: true, partialFilterExpression: { accountId: { $exists: true } } })
/** What was kept long enough. */
schema.index({ state: 1, settledAt: 1 })

/** Shard key: `applicationId` (hashed). */
export const NoticeObjections = defineModel('NoticeObjection', schema)

/** What an objection's own key belongs to. */
export const objectionOwner = (id: Types.ObjectId) => `objection ${id.toHexString()}` as const
