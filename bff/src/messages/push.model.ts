import type { Target } from '@tisc/shared/messages/messages.schema'
import type { Frequency } from '@tisc/shared/messages/messages.words'
import type { Told } from '@tisc/shared/messages/templates'
import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../platform/define-model'

/** Who is told: everybody who wants one of these topics so often. */
export type Audience = { frequency: Frequency; topics: string[] }

/** What an event is told as. */
export type Announcement = Told & { target: Target; audience: Audience }

/** What an event is told as to a few people by name: in their inboxes, and nowhere else. */
export type PersonalAnnouncement = Told & { target: Target; people: Types.ObjectId[] }

/** An event on its way to its people; its id is the event's. The recipients are laid down key by key, and within a key by person. */
export type PushRecord = {
  _id: Types.ObjectId
  name: string
  subject: string
  at: Date
  announcement: Announcement
  state: 'laying' | 'sending' | 'done'
  isPaused: boolean
  /** Steps of the laying down that are done: the number of the next batch. */
  step: number
  /** Which key of the audience is next, and behind which person. */
  key: number
  after?: Types.ObjectId
  /** How many have it in the inbox. */
  laid: number
  lease?: { by: string; until: Date }
}

const schema = defineSchema<PushRecord>('pushes', {
  _id: { type: Schema.Types.ObjectId, required: true },
  name: { type: String, required: true },
  subject: { type: String, required: true },
  at: { type: Date, required: true },
  announcement: { type: Schema.Types.Mixed, required: true },
  state: { type: String, required: true, enum: ['laying', 'sending', 'done'] },
  isPaused: { type: Boolean, required: true },
  step: { type: Number, required: true },
  key: { type: Number, required: true },
  after: Schema.Types.ObjectId,
  laid: { type: Number, required: true },
  lease: Schema.Types.Mixed,
})

/** What is still under way, oldest first. */
schema.index({ state: 1, _id: 1 })
/** The pushes about one thing. */
schema.index({ subject: 1, _id: -1 })
/** What is old. */
schema.index({ at: 1 })

/** Shard key: `_id` (hashed). */
export const Pushes = defineModel('Push', schema)
