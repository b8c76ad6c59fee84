import { type Document, isDocument, type Value } from '../bson/codec'
import { compareValues } from '../bson/compare'
import { isNumber, toDouble } from '../bson/numbers'
import { fail } from '../errors'
import { addTo } from '../expression/date-spans'

/** The documents of one partition in their order. */
export interface Partition {
  documents: Document[]
  /** What `sortBy` sees of each document. */
  keys: Value[][]
}
/** The documents a window holds for the document at `i`: from, up to but not including. */
export type Frame = (partition: Partition, i: number) => [from: number, to: number]

const whole: Frame = ({ documents }) => [0, documents.length]

/** Reads `window`; without one it is the whole partition. */
export function frameFor(window: Value, sortBy: Document | undefined): Frame {
  if (window === undefined) return whole
  if (!isDocument(window)) fail(9, "'window' field must be an object")
  const { documents, range, unit } = window
  for (const name of Object.keys(window))
    if (!['documents', 'range', 'unit'].includes(name))
      fail(9, `'window' field can only contain 'documents', 'range' and 'unit', not '${name}'`)
  if (documents !== undefined && range !== undefined) fail(9, "Window bounds can specify either 'documents' or 'unit', not both.")
  if (documents !== undefined) return byPosition(bounds(documents, 'documents'), sortBy)
  if (range === undefined) return whole
  if (!sortBy || Object.keys(sortBy).length !== 1) fail(5339902, 'Range-based bounds require sortBy a single field')
  return byValue(bounds(range, 'range'), unit)
}

type Bound = number | 'unbounded' | 'current'
function bounds(given: Value, name: string): [Bound, Bound] {
  if (!Array.isArray(given) || given.length !== 2) fail(5339900, `Window bounds must be a 2-element array: ${name}`)
  const read = (bound: Value): Bound => {
    if (bound === 'unbounded' || bound === 'current') return bound
    return isNumber(bound) ? toDouble(bound) : fail(9, `Window bounds must be 'unbounded', 'current', or a number.`)
  }
  const [low, high] = [read(given[0]), read(given[1])]
  if (typeof low === 'number' && typeof high === 'number' && low > high)
    fail(5339900, `Lower bound must not exceed upper bound: [${low}, ${high}]`)
  return [low, high]
}

function byPosition([low, high]: [Bound, Bound], sortBy: Document | undefined): Frame {
  if (!sortBy && !(low === 'unbounded' && high === 'unbounded')) fail(5339901, 'Document-based bounds require a sortBy')
  return ({ documents }, i) => {
    const from = low === 'unbounded' ? 0 : i + (low === 'current' ? 0 : low)
    const to = high === 'unbounded' ? documents.length : i + (high === 'current' ? 0 : high) + 1
    return [Math.min(Math.max(from, 0), documents.length), Math.max(Math.min(to, documents.length), 0)]
  }
}

/** The neighbours whose sort value lies within a distance of the document's own. */
function byValue([low, high]: [Bound, Bound], unit: Value): Frame {
  const limit = (value: Value, bound: Bound): Value => {
    if (bound === 'current' || typeof bound !== 'number') return value
    if (value instanceof Date)
      return typeof unit === 'string'
        ? addTo(value, unit, bound, undefined)
        : fail(5429513, 'Invalid range: Expected the sortBy field to be a number, but it was date')
    if (unit !== undefined) fail(5429513, `Invalid range: Expected the sortBy field to be a Date, but it was not`)
    return isNumber(value) ? toDouble(value) + bound : fail(5429414, 'Invalid range: Expected the sortBy field to be a number')
  }
  return ({ keys }, i) => {
    const own = keys[i]?.[0]
    const [least, most] = [limit(own, low), limit(own, high)]
    let [from, to] = [i, i + 1]
    if (low === 'unbounded') from = 0
    else {
      while (from > 0 && compareValues(keys[from - 1]?.[0], least) >= 0) from--
      while (from < keys.length && compareValues(keys[from]?.[0], least) < 0) from++
    }
    if (high === 'unbounded') to = keys.length
    else {
      while (to < keys.length && compareValues(keys[to]?.[0], most) <= 0) to++
      while (to > from && compareValues(keys[to - 1]?.[0], most) > 0) to--
    }
    return [from, Math.max(to, from)]
  }
}
