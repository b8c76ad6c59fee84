import { isDeepStrictEqual } from 'node:util'
import type { Document, Value } from '../bson/codec'
import { sharedBeginning } from '../bson/encode-key'
import { rank, rankOf } from '../bson/types'
import { badValue } from '../errors'
import { sameCollation } from '../query/collation'
import type { Sort } from '../query/sort'
import type { Collection, Index } from '../storage/collection'
import type { View } from '../storage/writer'
import { boundsOf } from './bounds'
import { type Constraint, type Constraints, constraintsOf, implies, intersect } from './constraints'
import type { Cover } from './covering'
import { isSinglePoint, type KeyRange, orderOf, rangesFor, wholeRange } from './key-ranges'

export interface Query {
  filter: Document
  sort?: Sort | undefined
  collation?: Document | undefined
  hint?: Value
}

/** How candidates are found. `index` undefined means the documents themselves, in the order of `_id`. */
export interface Plan {
  stage: 'COLLSCAN' | 'IXSCAN' | 'IDHACK' | 'OR'
  index?: Index | undefined
  ranges: KeyRange[]
  reverse: boolean
  /** The values that the leading fields are held to. */
  lead?: Value[][]
  /** What each field of the index is held to, for explain. */
  bounds?: Document
  /** Candidates come in the order asked for. */
  sorted: boolean
  /** Every key in the ranges belongs to a match: there is no need to look at the document. */
  decided?: boolean
  /** The same, and every match has one key: counting keys counts matches. */
  exact: boolean
  /** Makes the answer out of the key, where it holds all that is asked. */
  cover?: Cover | undefined
  branches?: Plan[]
}

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

interface Scored {
  plan: Plan
  score: number
}

function scored(index: Index | undefined, query: Query, sort: Sort | undefined, constraints: Constraints): Scored | undefined {
  if (index && !admits(index, constraints)) return undefined
  const order = orderOf(index)
  const multikey = new Set(index?.record.multikey)
  const folded = index?.spec.collation !== undefined
  const points: Value[][] = []
  const used: Constraint[] = []
  let range: Constraint | undefined
  for (const field of order.fields) {
    // two fields of one array may be met by different elements, of which the keys know nothing
    if (multikey.has(field) && order.fields.slice(0, points.length).some((other) => multikey.has(other))) break
    const here = (constraints.byPath.get(field) ?? []).filter((one) => comparable(one, index, query))
    const point = here.find((one) => one.points)
    if (point?.points) {
      points.push(point.points)
      used.push(point)
      continue
    }
    const ranges = folded ? [] : here.filter((one) => one.low || one.high || one.prefix)
    const [first] = ranges
    if (first) {
      range = multikey.has(field) ? first : intersectSameType(ranges, first)
      used.push(...(multikey.has(field) || range === first ? [first] : ranges))
    }
    break
  }
  const sortable = sort && !Object.keys(sort).some((field) => multikey.has(field))
  const direction = sortable && !folded && !query.collation ? sortDirection(order.fields, order.descending, points, sort) : 0
  if (used.length === 0 && direction === 0) return undefined
  if (used.length === 0 && index && (index.spec.sparse ?? false)) return undefined
  const ranges = rangesFor(order, points, range)
  if (!ranges) return undefined
  const decided =
    used.length === constraints.clauses &&
    used.every((one) => one.exact || (one.points === undefined && range?.exact === true)) &&
    !folded &&
    !used.some((one) => isTooLong(one, order.shares))
  const idHack = !index && points[0]?.length === 1 && constraints.clauses === 1
  const plan: Plan = {
    stage: idHack ? 'IDHACK' : index || points.length > 0 || range ? 'IXSCAN' : 'COLLSCAN',
    index,
    ranges,
    lead: points,
    bounds: boundsOf(order.fields, points, range),
    reverse: direction < 0,
    sorted: !query.sort || direction !== 0,
    decided,
    exact: decided && multikey.size === 0,
  }
  const score =
    (!index && points[0]?.length === 1 ? 1000 : 0) +
    points.length * 10 +
    (range ? 4 : 0) +
    (direction !== 0 ? 5 : 0) +
    (index?.spec.unique && points.length === order.fields.length ? 100 : 0)
  return { plan, score }
}

/** A range whose end does not fit into a key is searched wider than asked. */
const isTooLong = ({ low, high }: Constraint, shares: number): boolean =>
  [low, high].some((edge) => edge !== undefined && sharedBeginning(edge.value, shares) !== undefined)

/** Ranges over different types can never hold together for one value; the first is as good as any. */
const intersectSameType = (ranges: Constraint[], first: Constraint): Constraint => {
  const typeOf = (one: Constraint): number => (one.prefix === undefined ? rankOf((one.low ?? one.high)?.value) : rank.string)
  return ranges.every((one) => typeOf(one) === typeOf(first) && one.prefix === undefined) ? intersect(ranges) : first
}

function admits(index: Index, constraints: Constraints): boolean {
  const partial = index.spec.partialFilterExpression
  if (partial && !implies(constraints, partial)) return false
  if (!index.spec.sparse) return true
  // a sparse index lacks the documents without the field, which only null can ask for
  return index.keys.fields.some((field) => (constraints.byPath.get(field) ?? []).some((one) => !one.points?.includes(null)))
}

/** Strings are only found under the collation they were indexed with. */
function comparable(constraint: Constraint, index: Index | undefined, query: Query): boolean {
  if (sameCollation(index?.spec.collation, query.collation)) return true
  const values = [...(constraint.points ?? []), constraint.low?.value, constraint.high?.value, constraint.prefix].filter(
    (value) => value !== undefined,
  )
  return values.every((value) => rankOf(value) !== rank.string && rankOf(value) !== rank.object)
}

/** 1 or -1 if reading the index forwards or backwards gives the sort; fields held at one value do not matter. */
function sortDirection(fields: string[], descending: boolean[], points: Value[][], sort: Sort): number {
  const fixed = new Set(fields.filter((_, i) => isSinglePoint(points[i])))
  const wanted = Object.entries(sort).filter(([field]) => !fixed.has(field))
  const rest = fields.map((field, i) => ({ field, descending: descending[i] })).filter(({ field }) => !fixed.has(field))
  if (wanted.length === 0) return 1
  if (wanted.length > rest.length) return 0
  const directions = wanted.map(([field, direction], i) =>
    rest[i]?.field === field && typeof direction !== 'object' ? (Number(direction) < 0 === rest[i]?.descending ? 1 : -1) : 0,
  )
  const [first = 0] = directions
  return directions.every((direction) => direction === first) ? first : 0
}

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
