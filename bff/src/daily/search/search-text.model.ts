import { Schema, type Types } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'

/** A published article's title, summary and body folded, apart by a space: phrases are looked for in it. `_id` is the article's. */
export type SearchTextRecord = { _id: Types.ObjectId; text: string }

const schema = defineSchema<SearchTextRecord>('searchTexts', {
  _id: { type: Schema.Types.ObjectId, required: true },
  text: { type: String, required: true },
})

/** Shard key: `_id` (hashed). Alone in its collection, because thousands are read at a time and nothing else of them. */
export const SearchTexts = defineModel('SearchText', schema)
