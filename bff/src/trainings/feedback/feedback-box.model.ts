import type { Answers } from '@tisc/shared/forms/answer.schema'
import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'

/**
 * A ballot box: answers about a session that lead to nobody. They bear no time and no account, and lie in the order of a random number,
 * so that not even the order in which they came is kept. A session has several, so that none grows too large.
 */
export type FeedbackBoxRecord = {
  /** The session and the number of the box. */
  _id: string
  trainingId: Types.ObjectId
  sessionId: Types.ObjectId
  startsAt: Date
  answers: { at: string; answers: Answers }[]
}

const schema = defineSchema<FeedbackBoxRecord>('feedbackBoxes', {
  _id: { type: String, required: true },
  trainingId: { type: Schema.Types.ObjectId, required: true },
  sessionId: { type: Schema.Types.ObjectId, required: true },
  startsAt: { type: Date, required: true },
  answers: { type: [Schema.Types.Mixed], required: true } as never,
})

/** What was said about a training, and in a year. */
schema.index({ trainingId: 1 })
schema.index({ startsAt: 1 })

/** Shard key: `_id` (hashed). */
export const FeedbackBoxes = defineModel('FeedbackBox', schema)
