import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'
import type { DeskDeed } from '../article.model'

/** Somebody has an article open for writing; said anew every few seconds. */
export type PresenceRecord = DeskDeed & { _id: string; articleId: Types.ObjectId }

const schema = defineSchema<PresenceRecord>('deskPresence', {
  _id: { type: String, required: true },
  articleId: { type: Schema.Types.ObjectId, required: true },
  by: { type: Schema.Types.Mixed, required: true },
  at: { type: Date, required: true },
})

/** Who has an article open. */
schema.index({ articleId: 1, at: -1 })
schema.index({ at: 1 }, { expireAfterSeconds: 3_600 })

/** Shard key: `_id` (hashed). */
export const Presences = defineModel('DeskPresence', schema)
