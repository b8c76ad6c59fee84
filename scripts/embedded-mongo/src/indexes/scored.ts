import type { Value } from '../bson/codec'
import { sharedBeginning } from '../bson/encode-key'
import { rank, rankOf } from '../bson/types'
import { sameCollation } from '../query/collation'
import type { Sort } from '../query/sort'
import type { Index } from '../storage/collection'
import { boundsOf } from './bounds'
import { type Constraint, type Constraints, implies, intersect } from './constraints'
import { isSinglePoint, orderOf, rangesFor } from './key-ranges'
import type { Plan, Query } from './plan'

/** A plan and how good it is. */
export interface Scored {
  plan: Plan
  score: number
}

/** What an index can do for a query; undefined if nothing. */
export function scored(index: Index | undefined, query: Query, sort: Sort | undefined, constraints: Constraints): Scored | undefined {
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
