import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'

/** Under which words a published article is found; `_id` is the article's. */
export type SearchEntryRecord = {
  _id: Types.ObjectId
  /** See `posting.ts`. */
  posting: string
  /** Every word and where it stands, as `<word> <fields>`: how its rows among the words are known again. */
  words: string[]
}

const schema = defineSchema<SearchEntryRecord>('searchEntries', {
  _id: { type: Schema.Types.ObjectId, required: true },
  posting: { type: String, required: true },
  words: { type: [String], required: true },
})

/** Shard key: `_id` (hashed). */
export const SearchEntries = defineModel('SearchEntry', schema)
