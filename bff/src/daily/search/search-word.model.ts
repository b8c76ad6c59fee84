import { defineModel, defineSchema } from '../../platform/define-model'

/**
 * A word of a published article. `_id` is `<word> <posting>`: the words lie in order, and under each word its articles from the newest to
 * the oldest, with all that filters, facets and ranking need. A search reads ranges of ids and nothing else.
 */
export type SearchWordRecord = {
  _id: string
  /** Where the word stands: see `fields` in `search-entry.service.ts`. */
  in: number
}

const schema = defineSchema<SearchWordRecord>('searchWords', {
  _id: { type: String, required: true },
  in: { type: Number, required: true },
})

/** Shard key: `_id` (ranged). */
export const SearchWords = defineModel('SearchWord', schema)
