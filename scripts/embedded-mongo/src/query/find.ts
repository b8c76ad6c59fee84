import { type Document, decode, type Value } from '../bson/codec'
import { toNumber } from '../bson/types'
import { badValue, fail } from '../errors'
import type { Collection } from '../storage/collection'
import type { View } from '../storage/writer'
import { collationOf } from './collation'
import { distanceOf, type NearQuery, nearQuery } from './geo'
import { compileFilter, type MatchContext } from './matcher'
import { valuesAt } from './paths'
import { pauseIfDue } from './pause'
import { type Plan, planFor, type Query } from './planner'
import { type Found, matching, newStats, type ScanStats } from './scan'
import { documentOf, SortBuffer, Sorter } from './sort'
import { textScore } from './text'

export interface FindQuery extends Query {
  skip?: number
  limit?: number
  variables?: Document
}
export interface Prepared {
  plan: Plan
  query: FindQuery
  context: MatchContext
  run(view: View, stats?: ScanStats): AsyncGenerator<Found[]>
  runNow(view: View): Generator<Found>
}

const batchSize = 200

/** Plans a query and compiles its filter. `run` streams with pauses; `runNow` is for write jobs, which may not be interrupted. */
export function prepare(collection: Collection, given: FindQuery, view: View = {}): Prepared {
  const query = { ...given, collation: given.collation ?? collection.defaultCollation }
  const textFields = collection.indexes.find((index) => index.keys.kind === 'text')?.keys.weights
  const context: MatchContext = { collation: collationOf(query.collation), variables: query.variables, textFields }
  const near = nearIn(query.filter)
  if (near) needGeoIndex(collection, near.path)
  const matches = compileFilter(query.filter, context)
  const plan = planFor(collection, { ...query, collation: context.collation?.spec }, view)
  const mustSort = near !== undefined || !plan.sorted
  const scan = (on: View, stats: ScanStats): Generator<Found | undefined> => matching(collection, plan, matches, on, stats)
  const sortedBuffer = (): SortBuffer<Found> => {
    const order = near && !query.sort ? new Sorter({ $distance: 1 }, undefined) : new Sorter(query.sort ?? {}, context.collation?.order)
    return new SortBuffer(order, query.limit ? query.limit + (query.skip ?? 0) : Infinity)
  }
  const collect = (buffer: SortBuffer<Found>, found: Found): void => {
    const document = decorate(documentOf(found), query.filter, near, textFields)
    buffer.add(found, document, found.raw.length)
    found.document = undefined
  }
  return {
    plan,
    query,
    context,
    async *run(on, stats = newStats()) {
      if (!mustSort) return yield* streamed(scan(on, stats), query)
      const buffer = sortedBuffer()
      for (const found of scan(on, stats)) {
        if (found) collect(buffer, found)
        else await pauseIfDue()
      }
      yield buffer.take().slice(query.skip ?? 0)
    },
    *runNow(on) {
      let results: Iterable<Found | undefined> = scan(on, newStats())
      if (mustSort) {
        const buffer = sortedBuffer()
        for (const found of results) if (found) collect(buffer, found)
        results = buffer.take()
      }
      let toSkip = query.skip ?? 0
      for (const found of results) if (found && toSkip-- <= 0) yield found
    },
  }
}

async function* streamed(scan: Generator<Found | undefined>, { skip = 0, limit = Infinity }: FindQuery): AsyncGenerator<Found[]> {
  let [toSkip, left, batch]: [number, number, Found[]] = [skip, limit || Infinity, []]
  for (const found of scan) {
    if (found && toSkip-- <= 0) {
      batch.push(found)
      if (--left <= 0) break
    }
    if (batch.length >= batchSize || (!found && batch.length > 0)) {
      yield batch
      batch = []
    }
    if (!found) await pauseIfDue()
  }
  if (batch.length > 0) yield batch
}

/** Adds what a sort or a projection may ask for beyond the stored fields. */
function decorate(document: Document, filter: Document, near: Near | undefined, textFields: Record<string, number> | undefined): Document {
  if (near) return { ...document, $distance: nearest(near, document) }
  if (filter.$text && textFields) return { ...document, $textScore: textScore(document, filter.$text, textFields) }
  return document
}

interface Near {
  path: string
  query: NearQuery
}
const nearest = (near: Near, document: Document): number =>
  Math.min(...valuesAt(document, near.path.split('.')).map((value) => distanceOf(near.query, value) ?? Infinity))

function nearIn(filter: Document): Near | undefined {
  for (const [path, condition] of Object.entries(filter)) {
    if (path === '$and') return (condition as Document[]).map(nearIn).find(Boolean)
    const name = ['$near', '$nearSphere'].find((one) => condition?.[one] !== undefined)
    if (name) return { path, query: nearQuery(name, condition[name], condition) }
  }
  return undefined
}

export function needGeoIndex(collection: Collection, path: string): void {
  if (!collection.indexes.some((index) => index.keys.kind === 'geo' && index.keys.fields.includes(path))) {
    fail(291, `error processing query: ns=${collection.namespace}: unable to find index for $geoNear query`)
  }
}

/** The metadata a projection can show. */
export const metaOf = (collection: Collection, filter: Document, raw: Buffer): Document => {
  const fields = filter.$text && collection.indexes.find((index) => index.keys.kind === 'text')?.keys.weights
  return fields ? { textScore: textScore(decode(raw), filter.$text, fields) } : {}
}

/** A number a command gave, or nothing; refuses negative ones. */
export function count(value: Value, name: string): number | undefined {
  if (value === undefined || value === null) return undefined
  const number = Math.trunc(toNumber(value))
  return number < 0 ? badValue(`BSON field '${name}' value must be >= 0, actual value '${number}'`) : number
}
