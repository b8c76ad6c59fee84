import type { Target } from '@tisc/shared/messages/messages.schema'
import type { Channel, DeliveryState, Reason } from '@tisc/shared/messages/messages.words'
import type { Told } from '@tisc/shared/messages/templates'
import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../platform/define-model'

/** What becomes of a message on one channel. There is one field a channel, so nobody can have two of the same. */
export type Delivery = {
  state: DeliveryState
  /** Not before. */
  dueAt: Date
  tries: number
  reason?: Reason
  /** Until when the reason holds. */
  until?: Date
  /** Who sends it just now. */
  claim?: string
  /** When it was sent, or decided. */
  at?: Date
}

/** A message in somebody's inbox, and its fate on each channel. */
export type MessageRecord = {
  _id: Types.ObjectId
  accountId: Types.ObjectId
  pushId: Types.ObjectId
  batch: number
  at: Date
  told: Told
  target?: Target
  /** The subscriptions it came for; none for what is about somebody's own bookings. */
  topics: string[]
  unread?: true
  readAt?: Date
  channels: Partial<Record<Channel, Delivery>>
}

const schema = defineSchema<MessageRecord>('messages', {
  _id: { type: Schema.Types.ObjectId, required: true },
  accountId: { type: Schema.Types.ObjectId, required: true },
  pushId: { type: Schema.Types.ObjectId, required: true },
  batch: { type: Number, required: true },
  at: { type: Date, required: true },
  told: { type: Schema.Types.Mixed, required: true },
  target: Schema.Types.Mixed,
  topics: { type: [String], required: true },
  unread: Boolean,
  readAt: Date,
  channels: { type: Schema.Types.Mixed, required: true },
})

/** Nobody is told twice, however often the laying down is tried. */
schema.index({ pushId: 1, accountId: 1 }, { unique: true })
/** What was told of one thing, newest first. */
schema.index({ pushId: 1, _id: -1 })
/** A batch, in the order in which it is sent. */
schema.index({ pushId: 1, batch: 1, _id: 1 })
/** An inbox. */
schema.index({ accountId: 1, _id: -1 })
/** What of it is unread. */
schema.index({ accountId: 1, unread: 1, _id: -1 }, { partialFilterExpression: { unread: true } })
/** What is old, and the figures of a time. */
schema.index({ at: 1 })

/** Shard key: `accountId` (hashed); the unique index then holds by `accountId` as its prefix. */
export const Messages = defineModel('Message', schema)
