import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'

/** What a published article is found by; `_id` is the article's. */
export type SearchEntryRecord = {
  _id: Types.ObjectId
  /** See `posting.ts`. */
  posting: string
  /** Title, summary and body folded, apart by a space: phrases are looked for in it. */
  text: string
  /** Every word; those of the title once more after `^`, those of the summary after `~`. */
  tokens: string[]
}

const schema = defineSchema<SearchEntryRecord>('searchEntries', {
  _id: { type: Schema.Types.ObjectId, required: true },
  posting: { type: String, required: true },
  text: { type: String, required: true },
  tokens: { type: [String], required: true },
})

/** The articles that have a word, newest first, answered from the index alone. */
schema.index({ tokens: 1, posting: 1 })

/** Shard key: `_id` (hashed); a question then goes to every shard. */
export const SearchEntries = defineModel('SearchEntry', schema)
