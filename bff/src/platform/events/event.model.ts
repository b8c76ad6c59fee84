import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../define-model'

/**
 * Something that happened and that people may be told of. `subject` is what it happened to, `sequence` counts where it may happen to it
 * again: the three name it once and for ever.
 */
export type EventRecord = { _id: Types.ObjectId; name: string; subject: string; sequence: number; at: Date; isTaken: boolean }

const schema = defineSchema<EventRecord>('events', {
  _id: { type: Schema.Types.ObjectId, required: true },
  name: { type: String, required: true },
  subject: { type: String, required: true },
  sequence: { type: Number, required: true },
  at: { type: Date, required: true },
  isTaken: { type: Boolean, required: true },
})

/** Announced once, however often the change that announces it is tried. */
schema.index({ name: 1, subject: 1, sequence: 1 }, { unique: true })
/** What waits to be told. */
schema.index({ isTaken: 1, _id: 1 }, { partialFilterExpression: { isTaken: false } })
/** What became old. */
schema.index({ at: 1 })

/** Shard key: `name, subject` (hashed). */
export const Events = defineModel('Event', schema)
