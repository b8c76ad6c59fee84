import type { SeatingEvent } from '@tisc/shared/trainings/seating/seating.state'
import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../platform/define-model'

/** What happened to a session's list, in order. The unique sequence decides which of two instances speaks first. */
export type SeatingEventRecord = { _id: Types.ObjectId; sessionId: Types.ObjectId; sequence: number; at: Date; event: SeatingEvent }

const schema = defineSchema<SeatingEventRecord>('seatingEvents', {
  _id: { type: Schema.Types.ObjectId, required: true },
  sessionId: { type: Schema.Types.ObjectId, required: true },
  sequence: { type: Number, required: true },
  at: { type: Date, required: true },
  event: { type: Schema.Types.Mixed, required: true },
})

/** A list in its order; one event a place. */
schema.index({ sessionId: 1, sequence: 1 }, { unique: true })

/** Shard key: `sessionId` (hashed): a list is decided on one shard. */
export const SeatingEvents = defineModel('SeatingEvent', schema)
