import type { Question } from '@tisc/shared/forms/question.schema'
import type { Capacities } from '@tisc/shared/trainings/seating/seating.state'
import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../platform/define-model'
import { changeContent } from '../platform/revisions'

/** A session of a training. Its seats are decided by its own list, which has the session's id. */
export type SessionRecord = {
  _id: Types.ObjectId
  startsAt: Date
  endsAt: Date
  venue?: string
  lecturer?: string
  capacities: Capacities
  isCancelled: boolean
  cancelReason?: string
  joinUrl?: string
  /** What it was before each change that people were told of, the first change first. */
  changes?: { at: Date; startsAt: Date; endsAt: Date; venue?: string }[]
}

export type TrainingRecord = {
  _id: Types.ObjectId
  title: string
  about: string
  topic?: string
  audience?: string
  bring?: string
  creditHours?: number
  state: 'draft' | 'published' | 'cancelled'
  sessions: SessionRecord[]
  /** What is asked of whoever signs up. */
  questions?: Question[]
  /** What is asked afterwards of those who came; the usual questions without. */
  feedback?: Question[]
  /** One signs up for all sessions or none. */
  isWhole?: boolean
  materials?: { title: string; url: string; for: 'everybody' | 'seated' | 'attended' }[]
  offerHours?: number
  opensAt?: Date
  closesAt?: Date
  cancelUntil?: Date
  /** Of the first session and of the last: what lists are ordered and cut by. */
  startsAt: Date
  endsAt: Date
  by: { id: string; name: string }
  at: Date
}

const schema = defineSchema<TrainingRecord>('trainings', {
  _id: { type: Schema.Types.ObjectId, required: true },
  title: { type: String, required: true },
  about: { type: String, required: true },
  topic: String,
  audience: String,
  bring: String,
  creditHours: Number,
  state: { type: String, required: true, enum: ['draft', 'published', 'cancelled'] },
  sessions: { type: [Schema.Types.Mixed], required: true },
  questions: { type: [Schema.Types.Mixed], default: undefined },
  feedback: { type: [Schema.Types.Mixed], default: undefined },
  isWhole: Boolean,
  materials: { type: [Schema.Types.Mixed], default: undefined },
  offerHours: Number,
  opensAt: Date,
  closesAt: Date,
  cancelUntil: Date,
  startsAt: { type: Date, required: true },
  endsAt: { type: Date, required: true },
  by: { type: Schema.Types.Mixed, required: true },
  at: { type: Date, required: true },
})

/** The public list, by what is still to come, also of one topic. */
schema.index({ state: 1, startsAt: 1, _id: 1 })
schema.index({ state: 1, topic: 1, startsAt: 1, _id: 1 }, { partialFilterExpression: { topic: { $exists: true } } })
/** The training of a session. */
schema.index({ 'sessions._id': 1 })
/** The desk's list. */
schema.index({ startsAt: -1 })

/** Whatever changes a training, what is kept ready of trainings for everybody is made anew. */
const renew = () => changeContent('trainings', new Date(), async () => {})
schema.post('save', renew)
schema.post(['updateOne', 'updateMany', 'findOneAndUpdate'], renew)

/** Shard key: `_id` (hashed). */
export const Trainings = defineModel('Training', schema)

/** No training lasts longer, in milliseconds; it bounds how far back a list looks for what is still going on. */
export const longest = 366 * 86_400_000

/** What goes on at some time from an instant on, and begins before another: what the index by start is asked by. */
export const goingOn = (from: Date, before?: Date) => ({
  startsAt: { $gte: new Date(from.getTime() - longest), ...(before && { $lt: before }) },
  endsAt: { $gt: from },
})
