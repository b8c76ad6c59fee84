import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'

/** The latest deed of a person with an article: kept or let go. What was let go is remembered, so that an older device does not bring it back. */
export type ShelfEntryRecord = { _id: Types.ObjectId; accountId: Types.ObjectId; articleId: Types.ObjectId; kept: boolean; at: Date }

const schema = defineSchema<ShelfEntryRecord>('shelfEntries', {
  _id: { type: Schema.Types.ObjectId, required: true },
  accountId: { type: Schema.Types.ObjectId, required: true },
  articleId: { type: Schema.Types.ObjectId, required: true },
  kept: { type: Boolean, required: true },
  at: { type: Date, required: true },
})

/** One deed of each person with each article, decided by the index. */
schema.index({ accountId: 1, articleId: 1 }, { unique: true })
/** What a person keeps, newest first. */
schema.index({ accountId: 1, kept: 1, at: -1 })

/** Shard key: `accountId` (hashed). */
export const ShelfEntries = defineModel('ShelfEntry', schema)
