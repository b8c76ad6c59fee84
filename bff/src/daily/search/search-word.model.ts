import { Schema } from 'mongoose'
import { defineModel, defineSchema } from '../../platform/define-model'

/**
 * A word of a published article. `_id` is `<word> <posting>`: the words lie in order, and under each word its articles from the newest to
 * the oldest, with all that filters, facets and ranking need. A search reads ranges of ids and nothing else.
 */
export type SearchWordRecord = {
  _id: string
  /** Whether it stands in the title or the summary: see `fields` in `search-entry.ts`. */
  in: number
  /** Where it stands in the article's text, see `places.ts`; empty for Latin words. */
  at: Buffer
}

const schema = defineSchema<SearchWordRecord>('searchWords', {
  _id: { type: String, required: true },
  in: { type: Number, required: true },
  at: { type: Schema.Types.Buffer, required: true },
})

/** Shard key: `_id` (ranged). */
export const SearchWords = defineModel('SearchWord', schema)
