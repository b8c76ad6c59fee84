import type { Channel, DeliveryState, Reason } from '@tisc/shared/messages/messages.words'
import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../platform/define-model'

/** How many messages have the same fate on every channel. */
export type FateGroup = { _id: Partial<Record<Channel, DeliveryState>> & { reasons: Partial<Record<Channel, Reason>> }; count: number }

/** The fates of a push that is done, counted once: its messages are too many to count whenever somebody looks. */
export type PushFiguresRecord = { _id: Types.ObjectId; at: Date; groups: FateGroup[] }

const schema = defineSchema<PushFiguresRecord>('pushFigures', {
  _id: { type: Schema.Types.ObjectId, required: true },
  at: { type: Date, required: true },
  groups: { type: [Schema.Types.Mixed], required: true },
})

/** The pushes of a time. */
schema.index({ at: 1 })

/** Shard key: `_id` (hashed). */
export const PushFigures = defineModel('PushFigures', schema)
