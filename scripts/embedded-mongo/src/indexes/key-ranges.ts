import type { Value } from '../bson/codec'
import { compareValues } from '../bson/compare'
import { encodeId, highest, lowest, sharedBeginning } from '../bson/encode-key'
import { rankOf } from '../bson/types'
import type { Index } from '../storage/collection'
import type { Constraint } from './constraints'

/** Keys from `start` up to, not including, `end`. */
export interface KeyRange {
  start: Buffer
  end: Buffer
}

/** What the planner needs to know of an index; the documents themselves serve as the index of `_id`. */
interface Ordered {
  fields: string[]
  descending: boolean[]
  /** Among how many values the room of a key is shared. */
  shares: number
  encode(values: Value[]): Buffer
}

const idOrder: Ordered = {
  fields: ['_id'],
  descending: [false],
  shares: 2, // an id takes half the room: it is also part of every index entry
  encode: ([id]) => (id === undefined ? Buffer.alloc(0) : encodeId(id).subarray(0, -1)),
}
export const orderOf = (index: Index | undefined): Ordered => (index ? index.keys : idOrder)

const join = (...parts: Uint8Array[]): Buffer => Buffer.concat(parts)
const byte = (value: number): Buffer => Buffer.from([value])
export const wholeRange: KeyRange = { start: byte(0x01), end: byte(0xff) }
const maxCombinations = 2000

/** Every choice of one value of each list. */
export const combinations = (lists: Value[][]): Value[][] =>
  lists.reduce<Value[][]>((rows, list) => rows.flatMap((row) => list.map((value) => [...row, value])), [[]])

/** The stretches of an index that hold every match: all combinations of the leading points, then at most one range. */
export function rangesFor(order: Ordered, points: Value[][], range: Constraint | undefined): KeyRange[] | undefined {
  if (points.reduce((count, list) => count * list.length, 1) > maxCombinations) return undefined
  const prefixes = combinations(points)
  const ranges = prefixes.map((prefix) => (range ? rangeAfter(order, prefix, range) : prefixRange(order, prefix)))
  return mergeSame(ranges.sort((a, b) => Buffer.compare(a.start, b.start)))
}

function prefixRange(order: Ordered, prefix: Value[]): KeyRange {
  if (prefix.length === 0) return wholeRange
  const key = order.encode(prefix)
  return { start: join(key, lowest), end: join(key, highest) }
}

function rangeAfter(order: Ordered, prefix: Value[], { low, high, prefix: text }: Constraint): KeyRange {
  const head = prefix.length === 0 ? Buffer.alloc(0) : order.encode(prefix)
  const descending = order.descending[prefix.length] === true
  const sample = low?.value ?? high?.value ?? text
  const first = descending ? 0xff - rankOf(sample) : rankOf(sample)
  const bracket = { start: join(head, byte(first)), end: join(head, byte(first + 1)) }
  // a value too long to be kept whole has no exact place in the order: the whole type is searched then
  const encode = (value: Value): Buffer | undefined => (sharedBeginning(value, order.shares) ? undefined : order.encode([...prefix, value]))
  if (text !== undefined) return textRange(bracket, encode(text), descending)
  const [from, to] = descending ? [high, low] : [low, high]
  const start = from && encode(from.value)
  const end = to && encode(to.value)
  return {
    start: start ? join(start, from.inclusive ? lowest : highest) : bracket.start,
    end: end ? join(end, to.inclusive ? highest : lowest) : bracket.end,
  }
}

/** All strings with a beginning: the encoded beginning without its closing byte, up to the next possible byte. */
function textRange(bracket: KeyRange, encoded: Buffer | undefined, descending: boolean): KeyRange {
  if (!encoded || descending) return bracket
  const open = encoded.subarray(0, -1)
  return { start: Buffer.from(open), end: join(open, byte(0xff)) }
}

const mergeSame = (ranges: KeyRange[]): KeyRange[] =>
  ranges.filter(
    (range, i) => Buffer.compare(range.start, range.end) < 0 && (i === 0 || !range.start.equals((ranges[i - 1] as KeyRange).start)),
  )

export const isSinglePoint = (points: Value[] | undefined): boolean =>
  points?.every((value) => compareValues(value, points[0]) === 0) ?? false
