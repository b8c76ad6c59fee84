import type { Target } from '@tisc/shared/messages/messages.schema'
import type { Frequency } from '@tisc/shared/messages/messages.words'
import type { Told } from '@tisc/shared/messages/templates'
import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../platform/define-model'

/** Who is told: everybody who wants one of these topics so often. */
export type Audience = { frequency: Frequency; topics: string[] }

/** What an event is told as. */
export type Announcement = Told & { target: Target; audience: Audience }

/** What an event is told as to people by name, about what is their own: nothing of it shows outside of the app but that there is something. */
export type PersonalAnnouncement = Told & { target: Target; people: Types.ObjectId[] }

/** An event on its way to its people; its id is the event's. Subscribers are laid down key by key, and within a key by person. */
export type PushRecord = {
  _id: Types.ObjectId
  name: string
  subject: string
  at: Date
  isPersonal: boolean
  announcement: Announcement | PersonalAnnouncement
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
  isPersonal: { type: Boolean, required: true },
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
/** What the desk lists: those to many. */
schema.index({ isPersonal: 1, _id: -1 })
/** What stands still. */
schema.index({ isPaused: 1 }, { partialFilterExpression: { isPaused: true } })
/** What is old. */
schema.index({ at: 1 })

/** Shard key: `_id` (hashed). */
export const Pushes = defineModel('Push', schema)
