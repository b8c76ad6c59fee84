import '../platform/zod-setup'
import * as z from 'zod'
import { page } from '../platform/fields'
import { articleSummary } from './daily.schema'

/** A piece of a snippet; `hit` marks what the reader searched for. */
const piece = z.object({ text: z.string(), hit: z.boolean() })
export type Piece = z.infer<typeof piece>

export const searchHit = z.object({ article: articleSummary, title: z.array(piece), snippet: z.array(piece) })

const facet = z.array(z.object({ value: z.string(), name: z.string(), count: z.int() }))

/** Hits with facets over all matches; `total.more` says that there are more than could be ranked. `nearest` helps where nothing matched. */
export const searchPage = page(searchHit).extend({
  total: z.object({ count: z.int(), more: z.boolean() }),
  /** How many of them mean nothing in Qingdao today: no longer in force, or another city's. They come last. */
  notApplicable: z.int(),
  facets: z.object({ type: facet, topic: facet, region: facet, year: facet, validity: facet }),
  nearest: z.string().optional(),
})
export type SearchPage = z.infer<typeof searchPage>
