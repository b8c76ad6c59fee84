import { isDeepStrictEqual } from 'node:util'
import type { Document, Value } from '../bson/codec'
import { badValue } from '../errors'
import type { Collection, Index } from '../storage/collection'
import type { View } from '../storage/writer'
import { boundsOf } from './bounds'
import { constraintsOf } from './constraints'
import { orderOf, wholeRange } from './key-ranges'
import type { Plan, Query } from './plan'
import { type Scored, scored } from './scored'

const collectionScan: Plan = { stage: 'COLLSCAN', ranges: [wholeRange], reverse: false, sorted: false, exact: false }

/** Chooses by rule: most leading equalities, then a range, then an order that spares the sort. */
export function planFor(collection: Collection, query: Query, view: View = {}): Plan {
  const constraints = constraintsOf(query.filter)
  const pending = view.pending?.of(collection) !== undefined
  const sort = pending ? undefined : query.sort // pending documents are merged in without order
  const hinted = hintedIndexes(collection, query.hint)
  if (hinted === 'natural') return { ...collectionScan, sorted: !query.sort, reverse: naturalDirection(query) < 0 }
  const indexes: (Index | undefined)[] = hinted ?? [
    undefined,
    ...collection.indexes.filter((index) => index.usable && !view.pending?.isNewerIndex(index)),
  ]
  const candidates = indexes.map((index) => scored(index, query, sort, constraints)).filter((one) => one !== undefined)
  const best = candidates.reduce<Scored | undefined>((top, one) => (!top || one.score > top.score ? one : top), undefined)
  if (best && (best.score > 0 || hinted)) return best.plan
  if (hinted) return { ...collectionScan, stage: 'IXSCAN', index: hinted[0], bounds: boundsOf(orderOf(hinted[0]).fields, [], undefined) }
  return (
    orPlan(collection, query, view) ?? {
      ...collectionScan,
      sorted: !query.sort,
      exact: constraints.clauses === 0,
      reverse: naturalDirection(query) < 0,
    }
  )
}

const naturalDirection = (query: Query): number => Number(query.sort?.$natural ?? query.hint?.$natural ?? 1)

/** What must hold together, `$and` taken apart. */
const clausesOf = (filter: Document): [string, Value][] =>
  Object.entries(filter).flatMap(([name, value]): [string, Value][] => (name === '$and' ? value.flatMap(clausesOf) : [[name, value]]))

/** A top-level `$or` whose every branch has an index is the union of their candidates. */
function orPlan(collection: Collection, query: Query, view: View): Plan | undefined {
  const clauses = clausesOf(query.filter)
  const choice = clauses.find(([name]) => name === '$or')
  if (!choice) return undefined
  const common = clauses.filter((clause) => clause !== choice).map(([name, value]) => ({ [name]: value }))
  const parts: Document[] = choice[1]
  const branches = parts.map((part) => planFor(collection, { filter: { $and: [part, ...common] }, collation: query.collation }, view))
  if (branches.some((branch) => branch.stage === 'COLLSCAN')) return undefined
  return { stage: 'OR', ranges: [], reverse: false, sorted: !query.sort, exact: false, branches }
}

function hintedIndexes(collection: Collection, hint: Value): (Index | undefined)[] | 'natural' | undefined {
  if (hint === undefined || hint === null || (typeof hint === 'object' && Object.keys(hint).length === 0)) return undefined
  if (typeof hint === 'object' && '$natural' in hint) return 'natural'
  if (hint === '_id_' || isDeepStrictEqual(hint, { _id: 1 })) return [undefined]
  const index = collection.indexes.find(({ spec }) => spec.name === hint || isDeepStrictEqual(spec.key, hint))
  return index
    ? [index]
    : badValue('error processing query: planner returned error :: caused by :: hint provided does not correspond to an existing index')
}
