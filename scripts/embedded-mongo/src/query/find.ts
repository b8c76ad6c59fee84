import type { Document, Value } from '../bson/codec'
import { toNumber } from '../bson/types'
import { badValue } from '../errors'
import { coverFor } from '../indexes/covering'
import type { Plan, Query } from '../indexes/plan'
import { planFor } from '../indexes/planner'
import type { Collection } from '../storage/collection'
import type { View } from '../storage/writer'
import { collationOf } from './collation'
import { compileFilter, type MatchContext } from './matcher'
import { pauseIfDue } from './pause'
import { type RawRejection, rawRejection } from './raw-filter'
import { type Found, matching, newStats, type ScanStats } from './scan'
import { documentOf, SortBuffer, Sorter } from './sort'

export interface FindQuery extends Query {
  skip?: number | undefined
  limit?: number | undefined
  /** What of a match will be shown: it may be had from an index alone. */
  projection?: Document | undefined
  variables?: Document | undefined
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
  const context: MatchContext = { collation: collationOf(query.collation), variables: query.variables }
  const matches = compileFilter(query.filter, context)
  const rejects = lateRejection(query.filter, context)
  const planned = planFor(collection, { ...query, collation: context.collation?.spec }, view)
  const mustSort = !planned.sorted
  const wanted = planned.decided && !mustSort && query.limit ? query.limit + (query.skip ?? 0) : undefined
  const plan = { ...planned, wanted, cover: view.pending ? undefined : coverFor(planned, given.projection) }
  const scan = (on: View, stats: ScanStats): Generator<Found | undefined> => matching(collection, plan, matches, on, stats, rejects)
  const sortedBuffer = (): SortBuffer<Found> => {
    const order = new Sorter(query.sort ?? {}, context.collation?.order)
    return new SortBuffer(order, query.limit ? query.limit + (query.skip ?? 0) : Infinity)
  }
  const collect = (buffer: SortBuffer<Found>, found: Found): void => {
    buffer.add(found, documentOf(found), found.raw.length)
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
      yield (await buffer.taken()).slice(query.skip ?? 0)
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

/** Prepared with the first document that has to be looked at: where keys decide none is. */
function lateRejection(filter: Document, context: MatchContext): RawRejection {
  let rejection: { test: RawRejection | undefined } | undefined
  return (raw) => {
    rejection ??= { test: rawRejection(filter, context) }
    return rejection.test?.(raw) ?? false
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

/** A number a command gave, or nothing; refuses negative ones. */
export function count(value: Value, name: string): number | undefined {
  if (value === undefined || value === null) return undefined
  const number = Math.trunc(toNumber(value))
  return number < 0 ? badValue(`BSON field '${name}' value must be >= 0, actual value '${number}'`) : number
}
