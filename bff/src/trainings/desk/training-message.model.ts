import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'

/** What a trainer wrote to those on a session's list. Its words are the trainer's, for all of them alike. */
export type TrainingMessageRecord = {
  _id: Types.ObjectId
  sessionId: Types.ObjectId
  to: 'seated' | 'waiting' | 'everybody'
  text: string
  by: { id: string; name: string }
  at: Date
}

const schema = defineSchema<TrainingMessageRecord>('trainingMessages', {
  _id: { type: Schema.Types.ObjectId, required: true },
  sessionId: { type: Schema.Types.ObjectId, required: true },
  to: { type: String, required: true, enum: ['seated', 'waiting', 'everybody'] },
  text: { type: String, required: true },
  by: { type: Schema.Types.Mixed, required: true },
  at: { type: Date, required: true },
})

/** What was written about a session, the latest first. */
schema.index({ sessionId: 1, at: -1 })

/** Shard key: `sessionId` (hashed). */
export const TrainingMessages = defineModel('TrainingMessage', schema)
