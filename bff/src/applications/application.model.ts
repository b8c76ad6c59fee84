import type { ApplicationMove, ApplicationState } from '@tisc/shared/applications/applications.state'
import type { PaperWay } from '@tisc/shared/applications/paper/paper.staff.contract'
import type { ProgrammeKey } from '@tisc/shared/applications/programmes'
import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../platform/define-model'

/** Whose the files of an application are, from its draft on. */
export const filesOf = (id: Types.ObjectId) => ({ subject: `application ${id.toHexString()}`, by: { who: 'person' } }) as const

/** A line of what happened; what the desk wrote with it is sealed. */
export type EventOfApplication = { move: ApplicationMove; at: Date; say?: string /** Who of the staff. */; by?: string }

/** What somebody said against an application on public notice; what was written is sealed. */
export type Objection = {
  at: Date
  by: string
  text: string
  /** Which one it is, where it was made online. */
  online?: string
  settled?: { at: Date; by: string; say: string }
}

/** What was sent, as it was sent: never changed. The answers are sealed; the receipt names nobody. */
export type VersionOfApplication = { version: number; at: Date; answers: string; receipt: string }

/** Where what has no day of its own any more stands in the inbox: behind everything that has. */
export const endOfDays = '9999-12-31'

/** More versions than anybody needs: all of them are kept within the one document that a single write changes. */
export const mostVersions = 50

/**
 * An application, from its first saved answer on. `revision` counts how often the draft was saved, `version` what was sent. Everything that
 * somebody wrote is sealed with the key of the account.
 */
export type ApplicationRecord = {
  _id: Types.ObjectId
  accountId: Types.ObjectId
  programme: ProgrammeKey
  state: ApplicationState
  /** Whether something is still to come of it. */
  isOpen: boolean
  revision: number
  version: number
  answers: string
  savedAt: Date
  /** When it came to where it stands. */
  since: Date
  events: EventOfApplication[]
  versions: VersionOfApplication[]
  reference?: string
  submittedAt?: Date
  /** Which submission sent it. */
  submission?: { key: string; digest: string }
  /** The day by which the desk acts, `YYYY-MM-DD`. */
  dueOn?: string
  /** Where it stands in the inbox: the day it is due, or `endOfDays`. */
  sortsBy?: string
  owner?: { id: string; name: string }
  reviewers?: { id: string; name: string }[]
  /** How many of them have handed in. */
  marks?: number
  /** Whether they see it so differently that whoever decides must be told. */
  differs?: boolean
  /** The day by which the reviewers hand in. */
  marksDueOn?: string
  /** For which of its days somebody was reminded, and told that it is over: each once. */
  remindedFor?: string
  escalatedFor?: string
  marksRemindedFor?: string
  marksEscalatedFor?: string
  /** The first and the last day of the public notice. */
  notice?: { from: string; until: string }
  /** What was said against it, sealed; `openObjections` counts what nobody decided on yet. */
  objections?: Objection[]
  openObjections?: number
  /** The last day in the pool. */
  memberUntil?: string
  /** Where the desk typed it in: how whose it is confirmed it, who typed, and the scan of what was signed. */
  paper?: { way: PaperWay; by: string; scan?: string }
  /** The earlier application that it was begun from. */
  begunFrom?: Types.ObjectId
  /** The questions that are open to complete it, why, and the last day for it. */
  asked?: { keys: string[]; say: string; until: string }
}

const schema = defineSchema<ApplicationRecord>('applications', {
  _id: { type: Schema.Types.ObjectId, required: true },
  accountId: { type: Schema.Types.ObjectId, required: true },
  programme: { type: String, required: true },
  state: { type: String, required: true },
  isOpen: { type: Boolean, required: true },
  revision: { type: Number, required: true },
  version: { type: Number, required: true },
  answers: { type: String, required: true },
  savedAt: { type: Date, required: true },
  since: { type: Date, required: true },
  events: { type: [Schema.Types.Mixed], required: true },
  versions: { type: [Schema.Types.Mixed], required: true },
  reference: String,
  submittedAt: Date,
  submission: Schema.Types.Mixed,
  dueOn: String,
  sortsBy: String,
  owner: Schema.Types.Mixed,
  reviewers: [Schema.Types.Mixed],
  marks: Number,
  differs: Boolean,
  marksDueOn: String,
  remindedFor: String,
  escalatedFor: String,
  marksRemindedFor: String,
  marksEscalatedFor: String,
  notice: Schema.Types.Mixed,
  objections: { type: [Schema.Types.Mixed], default: undefined } as never,
  openObjections: Number,
  memberUntil: String,
  paper: Schema.Types.Mixed,
  begunFrom: Schema.Types.ObjectId,
  asked: Schema.Types.Mixed,
})

/** Nobody has two open applications of a programme, however many devices begin one at once. */
schema.index({ accountId: 1, programme: 1 }, { unique: true, partialFilterExpression: { isOpen: true } })
/** One's own, the latest first. */
schema.index({ accountId: 1, since: -1, _id: -1 })
/** The inbox, all of it, of a state, and of an owner. */
schema.index({ sortsBy: 1, _id: 1 })
schema.index({ state: 1, sortsBy: 1, _id: 1 })
schema.index({ 'owner.id': 1, sortsBy: 1, _id: 1 })
/** Reviews that are owed, the first due first. */
schema.index({ marksDueOn: 1, _id: 1 }, { partialFilterExpression: { state: 'accepted' } })
/** What is on public notice, the first to end first. */
schema.index({ 'notice.until': 1, _id: 1 }, { partialFilterExpression: { state: 'noticed' } })
/** What is counted. */
schema.index({ submittedAt: 1 })
/** What is said on the phone. */
schema.index({ reference: 1 }, { unique: true, partialFilterExpression: { reference: { $exists: true } } })
/** What has been kept long enough. */
schema.index({ state: 1, since: 1, _id: 1 })

/** Shard key: `accountId` (hashed). */
export const Applications = defineModel('Application', schema)
