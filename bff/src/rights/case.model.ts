import { type Act, type Asked, type CaseState, caseStates } from '@tisc/shared/rights/case.table'
import {
  type CaseSource,
  type IpType,
  type Outcome,
  type PartyRole,
  type Subject,
  sourceNames,
  type Urgency,
} from '@tisc/shared/rights/case.words'
import type { DueKind, JoinedClock } from '@tisc/shared/rights/due'
import type { Late, OwnDue } from '@tisc/shared/rights/queue/late.staff'
import type { CaseFacts } from '@tisc/shared/rights/rights.schema'
import type { TrackKind, TrackStep } from '@tisc/shared/rights/tracks/track.table'
import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../platform/define-model'

/** What tells the person on a phone without an account that there is news; the newest stands for all. */
export type CaseNotice = { state: 'waiting' | 'sending' | 'sent' | 'not-sent' | 'unknown'; at: Date }

/** To whom the person was asked to let a case be passed on, with which files of the evidence, and whether they agreed. */
export type HandOver = { to: string; why: string; files?: ChosenFiles; offeredAt: Date; agreedAt?: Date }

/** Files of the evidence by their ids; what they are called is sealed with the case's key. */
export type ChosenFiles = { ids: string[]; told: string }

/** Another way of a case. `hasPerson`, `hasOther`: which side agreed to it. */
export type CaseTrack = { kind: TrackKind; step: TrackStep; at: Date; hasPerson?: true; hasOther?: true }

/**
 * A case. Who it is about and what happened is sealed with a key of the case's own, so that it outlives a colleague's account and ends
 * with its term; what figures and the queue need is plain.
 */
export type CaseRecord = {
  _id: Types.ObjectId
  reference: string
  source: CaseSource
  /** The submission that made it, and what that said, so that sending it twice does it once. */
  key: string
  digest: string
  state: CaseState
  /** Counts what was done; who acts on an older one is refused. */
  revision: number
  isOpen: boolean
  accountId?: Types.ObjectId
  organisation?: string
  owner?: { id: string; name: string }
  name: string
  phone: string
  phoneToken: string
  about: string
  ipType: IpType
  role: PartyRole
  isOverseas: boolean
  country?: CaseFacts['country']
  subjects?: Subject[] | undefined
  urgency?: Urgency | undefined
  urgentDay?: string | undefined
  /** What whoever filed it answered, sealed, and our signed receipt of it. */
  answers?: string
  receipt?: string
  receivedAt: Date
  reopenedAt?: Date
  assignedAt?: Date
  /** A call-back that has not reached anybody yet. */
  isCallBackOpen?: true
  slot?: { from: Date; to: Date }
  missed: Date[]
  workingSince?: Date
  asked?: Asked
  askedAt?: Date
  /** Times in which the clock of the answer stands still: for the person, unless another way has it. */
  stops: { from: Date; to?: Date; why?: 'mediation' }[]
  /** Another way that it goes or went, the latest; `at`: since when its step. */
  track?: CaseTrack
  handOver?: HandOver
  /** What the person was asked last: an answer to it is none to more. */
  offered?: { to: string; files: string[] }
  /** An answer that waits for a second pair of eyes, sealed. */
  proposed?: { text: string; by: { id: string; name: string }; at: Date }
  isEscalated?: true
  /** Sealed; what a caller from a landline says. */
  passphrase?: string
  /** What other cases may have in common with this one, as keyed tokens. */
  tokens?: string[]
  handedAt?: Date
  answeredAt?: Date
  closedAt?: Date
  outcome?: Outcome
  isFollowedUp?: true
  /** The case that it goes on in, and since when; `overAt`: when that one was closed. */
  merged?: { into: Types.ObjectId; reference: string; at: Date; overAt?: Date } | undefined
  /** The cases that go on in it, with what each was promised. */
  joined?: (Omit<JoinedClock, 'stops'> & { id: Types.ObjectId; stops: CaseRecord['stops'] })[] | undefined
  /** The case that it was a part of, and those that were a part of it. */
  splitFrom?: { id: Types.ObjectId; reference: string; at: Date }
  splitInto?: { id: Types.ObjectId; reference: string; at: Date }[]
  stars?: number
  /** What we owed and did, when it was due and when it was done, and why it was late (its words are sealed). `slot`: when an agreed call began. */
  kept?: { what: OwnDue; at: Date; done: Date; by: Act; who?: string; slot?: Date; late?: Late }[]
  dueWhat?: DueKind
  /** When what is due is due; of a case with nothing due, when it was closed. */
  orderAt: Date
  notice?: CaseNotice
}

const schema = defineSchema<CaseRecord>('cases', {
  _id: { type: Schema.Types.ObjectId, required: true },
  reference: { type: String, required: true },
  source: { type: String, required: true, enum: sourceNames },
  key: { type: String, required: true },
  digest: { type: String, required: true },
  state: { type: String, required: true, enum: caseStates },
  revision: { type: Number, required: true },
  isOpen: { type: Boolean, required: true },
  accountId: Schema.Types.ObjectId,
  organisation: String,
  owner: Schema.Types.Mixed,
  name: { type: String, required: true },
  phone: { type: String, required: true },
  phoneToken: { type: String, required: true },
  about: { type: String, required: true },
  ipType: { type: String, required: true },
  role: { type: String, required: true },
  isOverseas: { type: Boolean, required: true },
  country: String,
  subjects: { type: [String], default: undefined },
  urgency: String,
  urgentDay: String,
  answers: String,
  receipt: String,
  receivedAt: { type: Date, required: true },
  reopenedAt: Date,
  assignedAt: Date,
  isCallBackOpen: Boolean,
  slot: Schema.Types.Mixed,
  missed: { type: [Date], required: true },
  workingSince: Date,
  asked: String,
  askedAt: Date,
  stops: { type: [Schema.Types.Mixed], required: true } as never,
  track: Schema.Types.Mixed,
  handOver: Schema.Types.Mixed,
  offered: Schema.Types.Mixed,
  proposed: Schema.Types.Mixed,
  isEscalated: Boolean,
  passphrase: String,
  tokens: { type: [String], default: undefined },
  handedAt: Date,
  answeredAt: Date,
  closedAt: Date,
  outcome: String,
  isFollowedUp: Boolean,
  merged: Schema.Types.Mixed,
  joined: { type: [Schema.Types.Mixed], default: undefined } as never,
  splitFrom: Schema.Types.Mixed,
  splitInto: { type: [Schema.Types.Mixed], default: undefined } as never,
  stars: Number,
  kept: { type: [Schema.Types.Mixed], default: undefined } as never,
  dueWhat: String,
  orderAt: { type: Date, required: true },
  notice: Schema.Types.Mixed,
})

schema.index({ reference: 1 }, { unique: true })
/** A submission makes one case. */
schema.index({ key: 1 }, { unique: true })
/** One open call-back a phone. */
schema.index({ phoneToken: 1 }, { unique: true, partialFilterExpression: { isCallBackOpen: true }, name: 'openCallBack' })
/** The cases of a caller, the latest first. */
schema.index({ phoneToken: 1, _id: -1 })
/** The desk's queues, what breaks next on top. */
schema.index({ isOpen: 1, orderAt: 1, _id: 1 })
schema.index({ state: 1, orderAt: 1, _id: 1 })
schema.index({ isEscalated: 1, orderAt: 1, _id: 1 }, { partialFilterExpression: { isEscalated: true } })
schema.index({ 'owner.id': 1, isOpen: 1, orderAt: 1, _id: 1 })
/** What has something in common, the latest first. */
schema.index({ tokens: 1, _id: -1 }, { partialFilterExpression: { tokens: { $exists: true } } })
/** One's own, the latest first; those of one's organisation. */
schema.index({ accountId: 1, _id: -1 }, { partialFilterExpression: { accountId: { $exists: true } } })
schema.index({ organisation: 1, _id: -1 }, { partialFilterExpression: { organisation: { $exists: true } } })
/** Whose phone is still to be told. */
schema.index({ 'notice.state': 1, 'notice.at': 1 }, { partialFilterExpression: { 'notice.at': { $exists: true } } })
/** The cases of a period, by when they came in and by what we did in them. */
schema.index({ receivedAt: 1 })
schema.index({ 'kept.done': 1 }, { partialFilterExpression: { 'kept.done': { $exists: true } } })
/** What is old. */
schema.index({ closedAt: 1 }, { partialFilterExpression: { closedAt: { $exists: true } } })

/** Shard key: `_id` (hashed). */
export const Cases = defineModel('Case', schema)

/** What a separate consent about a case is about. */
export const caseSubject = (id: Types.ObjectId): string => `case ${id.toHexString()}`

/** What a case's key belongs to. */
export const caseOwner = (id: Types.ObjectId): `case ${string}` => `case ${id.toHexString()}`
