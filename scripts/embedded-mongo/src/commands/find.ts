import { type Document, encode, isDocument, type Value } from '../bson/codec'
import { valueKey } from '../bson/encode-key'
import { toNumber } from '../bson/types'
import { fail } from '../errors'
import { count as countOf, type FindQuery, type Prepared, prepare } from '../query/find'
import { splitPath, spread, valuesAt } from '../query/paths'
import { pauseIfDue } from '../query/pause'
import { compileProjection } from '../query/projection'
import { documentOf } from '../query/sort'
import type { Collection } from '../storage/collection'
import type { View } from '../storage/writer'
import { sourceOf } from './cursors'
import { existing, type Handler, type Handlers, namespaceOf } from './request'

export function findQuery(body: Document): FindQuery {
  if (body.filter !== undefined && !isDocument(body.filter)) fail(14, "BSON field 'find.filter' is the wrong type, expected type 'object'")
  if (body.sort !== undefined && !isDocument(body.sort)) fail(14, 'Expected field sort to be of type object')
  const limit = body.limit === undefined ? undefined : Math.abs(toNumber(body.limit)) // a negative limit means a single batch
  const sort = body.sort && Object.keys(body.sort).length > 0 ? body.sort : undefined
  return {
    filter: body.filter ?? {},
    sort,
    skip: countOf(body.skip, 'skip'),
    limit,
    collation: body.collation,
    hint: body.hint,
    variables: body.let,
  }
}

const find: Handler = async (request) => {
  const { body, view, cursors } = request
  const collection = existing(request)
  const namespace = namespaceOf(request)
  if (body.tailable) fail(2, 'error processing query: tailable cursor requested on non capped collection')
  const query = findQuery(body)
  const options = {
    batchSize: countOf(body.batchSize, 'batchSize'),
    singleBatch: body.singleBatch === true || toNumber(body.limit ?? 0) < 0,
    limit: query.limit,
  }
  if (!collection) {
    prepareNothing(query)
    return cursors.start(namespace, sourceOf([]), options)
  }
  const prepared = prepare(collection, query, view)
  return cursors.start(namespace, { batches: projected(prepared, body, view) }, options)
}

/** A query on a missing collection is still checked. */
function prepareNothing(query: FindQuery): void {
  prepare({ indexes: [], defaultCollation: undefined, record: { options: {} } } as unknown as Collection, { ...query, hint: undefined })
}

async function* projected(prepared: Prepared, body: Document, view: View): AsyncGenerator<Buffer[]> {
  const { filter } = prepared.query
  const project = compileProjection(body.projection, filter, prepared.context)
  for await (const batch of prepared.run(view)) {
    yield batch.map(({ raw }) => (project ? project(raw, {}) : raw))
  }
}

const getMore: Handler = async ({ cursors, body }) =>
  cursors.more(
    body.getMore,
    countOf(body.batchSize, 'batchSize') || Infinity,
    body.maxTimeMS === undefined ? 1000 : toNumber(body.maxTimeMS),
  )

const killCursors: Handler = ({ cursors, body }) => {
  const known = body.cursors.map((id: Value) => [id, cursors.kill(id)])
  const pick = (killed: boolean): Value[] => known.filter(([, was]: [Value, boolean]) => was === killed).map(([id]: [Value]) => id)
  return { cursorsKilled: pick(true), cursorsNotFound: pick(false), cursorsAlive: [], cursorsUnknown: [], ok: 1 }
}

const count: Handler = async (request) => {
  const { body, view } = request
  const collection = existing(request)
  if (!collection) return { n: 0, ok: 1 }
  const [skip, limit] = [countOf(body.skip, 'skip') ?? 0, body.limit === undefined ? 0 : Math.abs(toNumber(body.limit))]
  const total = await countMatches(collection, { filter: body.query ?? {}, collation: body.collation, hint: body.hint }, view)
  const rest = Math.max(total - skip, 0)
  return { n: limit ? Math.min(rest, limit) : rest, ok: 1 }
}

/** Counts index entries where they alone decide, and asks LMDB for the number of documents where nothing is asked. */
export async function countMatches(collection: Collection, query: FindQuery, view: View): Promise<number> {
  const prepared = prepare(collection, query, view)
  const { plan } = prepared
  if (plan.exact && !view.snapshot) {
    // skip and limit are the caller's
    if (plan.stage === 'COLLSCAN') return collection.count()
    const store = plan.index?.store ?? collection.documents
    let total = 0
    for (const range of plan.ranges) total += store.getKeysCount(range)
    return total
  }
  let total = 0
  for await (const batch of prepared.run(view)) total += batch.length
  return total
}

const distinct: Handler = async (request) => {
  const { body, view } = request
  const collection = existing(request)
  if (typeof body.key !== 'string') fail(14, "BSON field 'distinct.key' is the wrong type, expected type 'string'")
  const values = new Map<string, Value>()
  const parts = splitPath(body.key)
  if (collection) {
    for await (const batch of prepare(collection, { filter: body.query ?? {}, collation: body.collation }, view).run(view)) {
      for (const found of batch)
        for (const value of spread(valuesAt(documentOf(found), parts))) if (value !== undefined) values.set(valueKey(value), value)
      await pauseIfDue()
    }
  }
  const sorted = [...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)
  if (encode({ sorted }).length > 16 * 1024 * 1024) fail(17217, 'distinct too big, 16mb cap')
  return { values: sorted, ok: 1 }
}

export const finding: Handlers = { find, getMore, killCursors, count, distinct }
