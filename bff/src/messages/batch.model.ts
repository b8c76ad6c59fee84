import { type Channel, channelNames } from '@tisc/shared/messages/messages.words'
import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../platform/define-model'

/** A batch of a push on one channel: the unit of work that one worker has at a time, for as long as its lease is renewed. */
export type BatchRecord = {
  _id: Types.ObjectId
  pushId: Types.ObjectId
  number: number
  channel: Channel
  isOpen: boolean
  dueAt: Date
  lease?: { by: string; until: Date }
}

const schema = defineSchema<BatchRecord>('messageBatches', {
  _id: { type: Schema.Types.ObjectId, required: true },
  pushId: { type: Schema.Types.ObjectId, required: true },
  number: { type: Number, required: true },
  channel: { type: String, required: true, enum: channelNames },
  isOpen: { type: Boolean, required: true },
  dueAt: { type: Date, required: true },
  lease: Schema.Types.Mixed,
})

/** A batch is made once, however often the laying down is tried; and a push's batches. */
schema.index({ pushId: 1, number: 1, channel: 1 }, { unique: true })
/** What is to be sent, the longest waiting first. */
schema.index({ isOpen: 1, channel: 1, dueAt: 1 })

/** Shard key: `pushId` (hashed). */
export const Batches = defineModel('MessageBatch', schema)
