import { type Document, isDocument, isOperatorObject, type Value } from '../bson/codec'
import { compareValues, equalValues } from '../bson/compare'
import { isDecimal } from '../bson/numbers'
import { hasType, rank, rankOf } from '../bson/types'
import { literalPrefix } from '../query/regex'

interface Edge {
  value: Value
  inclusive: boolean
}
/** What a clause says about one path that an index can use: a list of values, or a range within one type. */
export interface Constraint {
  points?: Value[]
  low?: Edge | undefined
  high?: Edge | undefined
  prefix?: string | undefined
  exact: boolean
}
export interface Constraints {
  byPath: Map<string, Constraint[]>
  clauses: number
}

const usable = (value: Value): boolean => !Array.isArray(value) && !(value instanceof RegExp) && value?._bsontype !== 'BSONRegExp'
const isNotANumber = (value: Value): boolean => Number.isNaN(value) || (isDecimal(value) && String(value) === 'NaN')
const isExactPoint = (value: Value): boolean => value !== null && value !== undefined && !isDocument(value) && !isNotANumber(value)

/** The clauses that all must hold, by path; `$or` and operators no index serves only count as clauses. */
export function constraintsOf(filter: Document): Constraints {
  const found: Constraints = { byPath: new Map(), clauses: 0 }
  collect(filter, '', found)
  return found
}

function collect(filter: Document, prefix: string, found: Constraints): void {
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and' && Array.isArray(condition)) {
      for (const part of condition) collect(part, prefix, found)
    } else if (name === '$comment') {
    } else if (name[0] === '$') {
      found.clauses++
    } else {
      collectPath(prefix + name, condition, found)
    }
  }
}

function collectPath(path: string, condition: Value, found: Constraints): void {
  const operators = isOperatorObject(condition)
    ? condition
    : condition?._bsontype === 'BSONRegExp'
      ? { $regex: condition }
      : { $eq: condition }
  for (const [name, operand] of Object.entries(operators)) {
    if (name === '$options' || name === '$comment') continue
    found.clauses++
    if (name === '$elemMatch' && isDocument(operand) && !isOperatorObject(operand)) {
      collect(operand, `${path}.`, { byPath: found.byPath, clauses: 0 })
      for (const constraint of found.byPath.values()) for (const one of constraint) one.exact = false
      continue
    }
    const constraint = constraintFor(name, operand, operators)
    // a field that elements lack matches null, but of `list.0` the keys know the place in the list alone
    if (constraint?.points?.includes(null) && /\.\d/.test(path)) continue
    if (constraint) found.byPath.set(path, [...(found.byPath.get(path) ?? []), constraint])
  }
}

function constraintFor(name: string, operand: Value, siblings: Document): Constraint | undefined {
  switch (name) {
    case '$eq':
      return usable(operand) ? { points: [operand ?? null], exact: isExactPoint(operand) } : undefined
    case '$in': {
      if (!Array.isArray(operand) || !operand.every(usable)) return undefined
      return { points: operand.map((value) => value ?? null), exact: operand.every(isExactPoint) }
    }
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return rangeFor(name, operand)
    case '$regex': {
      const prefix = literalPrefix(operand, String(siblings.$options ?? ''))
      return prefix ? { prefix, exact: false } : undefined
    }
    default:
      return undefined
  }
}

function rangeFor(name: string, operand: Value): Constraint | undefined {
  const operandRank = rankOf(operand)
  if (!usable(operand) || operandRank === rank.minKey || operandRank === rank.maxKey || operandRank === rank.object) return undefined
  if (operandRank === rank.null) return name === '$gte' || name === '$lte' ? { points: [null], exact: false } : undefined
  if (isNotANumber(operand)) return { points: name.endsWith('e') ? [operand] : [], exact: false } // NaN is beside no number
  const edge = { value: operand, inclusive: name.endsWith('e') }
  // an open end downwards would take in NaN, which no comparison matches
  return name[1] === 'g' ? { low: edge, exact: true } : { high: edge, exact: operandRank !== rank.number }
}

/** Two ranges as one; only where a path has a single value, for in an array each may hold for another element. */
export function intersect(ranges: Constraint[]): Constraint {
  return ranges.reduce((whole, range) => {
    const low = tighter(whole.low, range.low, 1)
    // a lower end keeps NaN out, which is all that makes an upper one inexact
    const exact = low !== undefined || (whole.exact && range.exact)
    return { exact, low, high: tighter(whole.high, range.high, -1), prefix: whole.prefix ?? range.prefix }
  })
}

function tighter(a: Edge | undefined, b: Edge | undefined, sign: 1 | -1): Edge | undefined {
  if (!a || !b) return a ?? b
  const order = compareValues(a.value, b.value) * sign
  return order > 0 || (order === 0 && !a.inclusive) ? a : b
}

/** Whether every document the filter can match is in an index with this partial expression; when unsure, no. */
export function implies({ byPath }: Constraints, expression: Document): boolean {
  return Object.entries(expression).every(([path, condition]) => {
    if (path === '$and') return condition.every((part: Document) => implies({ byPath, clauses: 0 }, part))
    if (path[0] === '$') return false
    const operators = isOperatorObject(condition) ? condition : { $eq: condition }
    return Object.entries(operators).every(([name, operand]) => (byPath.get(path) ?? []).some((one) => guarantees(one, name, operand)))
  })
}

function guarantees(constraint: Constraint, name: string, operand: Value): boolean {
  const { points, low, high } = constraint
  const all = (test: (value: Value) => boolean): boolean => points !== undefined && points.length > 0 && points.every(test)
  const sameType = (value: Value): boolean => rankOf(value) === rankOf(operand)
  switch (name) {
    case '$eq':
      return all((value) => equalValues(value, operand))
    case '$in':
      return all((value) => operand.some((allowed: Value) => equalValues(value, allowed)))
    case '$type':
      return all((value) => [operand].flat().some((type) => hasType(value, type)))
    case '$exists':
      return operand !== false && (all((value) => value !== null) || (points === undefined && (low ?? high) !== undefined))
    case '$gt':
    case '$gte': {
      const enough = (value: Value, strict: boolean): boolean =>
        sameType(value) && compareValues(value, operand) >= (name === '$gt' && !strict ? 1 : 0)
      return all((value) => enough(value, false)) || (low !== undefined && enough(low.value, !low.inclusive))
    }
    case '$lt':
    case '$lte': {
      const little = (value: Value, strict: boolean): boolean =>
        sameType(value) && compareValues(value, operand) <= (name === '$lt' && !strict ? -1 : 0)
      return all((value) => little(value, false)) || (high !== undefined && little(high.value, !high.inclusive))
    }
    default:
      return false
  }
}
