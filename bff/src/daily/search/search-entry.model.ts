import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'

/** Under which words a published article is found now, so that its rows are known again; `_id` is the article's. */
export type SearchEntryRecord = {
  _id: Types.ObjectId
  /** See `posting.ts`. */
  posting: string
  words: string[]
}

const schema = defineSchema<SearchEntryRecord>('searchEntries', {
  _id: { type: Schema.Types.ObjectId, required: true },
  posting: { type: String, required: true },
  words: { type: [String], required: true },
})

/** Shard key: `_id` (hashed). */
export const SearchEntries = defineModel('SearchEntry', schema)
