import { toNumber } from '../bson/types'
import { count as countOf, type FindQuery, prepare } from '../query/find'
import { newStats } from '../query/scan'
import { Collection } from '../storage/collection'
import { statsOf } from '../storage/environment'
import type { View } from '../storage/writer'
import { command } from './command'
import { existing } from './request'

/** Counts index entries where they alone decide, and asks LMDB for the number of documents where nothing is asked. */
export async function countMatches(collection: Collection, query: FindQuery, view: View, stats = newStats()): Promise<number> {
  const prepared = prepare(collection, query, view)
  const { plan } = prepared
  let total = 0
  if (plan.exact && !view.snapshot) {
    // skip and limit are the caller's
    if (plan.stage === 'COLLSCAN') return statsOf(collection.documents).entryCount
    const store = plan.index?.store ?? collection.documents
    for (const range of plan.ranges) total += store.getKeysCount(range)
    stats.keysExamined = total
    return total
  }
  for await (const batch of prepared.run(view, stats)) total += batch.length
  return total
}

export const count = command({
  names: ['count'],
  fields: { query: 'object', limit: 'number', skip: 'number', hint: 'string|object', collation: 'object', fields: 'object' },
  reads: true,
  run: async (request) => {
    const { body, view } = request
    const collection = existing(request)
    const [skip, limit] = [countOf(body.skip, 'skip') ?? 0, Math.abs(toNumber(body.limit ?? 0))]
    const query = { filter: body.query ?? {}, collation: body.collation, hint: collection ? body.hint : undefined }
    const total = await countMatches(collection ?? Collection.missing(), query, view)
    const rest = Math.max(total - skip, 0)
    return { n: limit ? Math.min(rest, limit) : rest, ok: 1 }
  },
})
