import { type Document, decode, isDocument, type Value } from '../bson/codec'
import { compareValues, type StringOrder } from '../bson/compare'
import { emptyArrayKey, encodeValue } from '../bson/encode-key'
import { toDouble } from '../bson/numbers'
import { badValue, fail } from '../errors'
import { splitPath, valuesAt } from './paths'
import { sortInSlices } from './slices'

/** What `sort` asks for: a direction by path. */
export type Sort = Record<string, Value>

interface SortField {
  parts: string[]
  sign: 1 | -1
}
type SortKey = Value[]

/** Compares documents as `sort` does: in an array the smallest element counts ascending, the largest descending. */
export class Sorter {
  readonly #fields: SortField[]
  readonly #strings: StringOrder | undefined

  constructor(sort: Sort, strings: StringOrder | undefined) {
    this.#fields = Object.entries(sort)
      .filter(([path]) => path !== '$natural')
      .map(([path, direction]) => ({ parts: splitPath(path), sign: directionOf(path, direction) }))
    this.#strings = strings
  }

  keyOf(document: Document): SortKey {
    return this.#fields.map(({ parts, sign }) => this.#pick(valuesAt(document, parts, 0, true), sign))
  }

  #pick(values: Value[], sign: 1 | -1): Value {
    if (values.length === 1 && !Array.isArray(values[0])) return values[0] ?? null
    const elements = values.flatMap((value) => (Array.isArray(value) ? (value.length === 0 ? [emptyArrayKey] : value) : [value ?? null]))
    if (elements.length === 0) return null
    return elements.reduce((best, value) => (this.#order(value, best) * sign < 0 ? value : best))
  }

  #order(a: Value, b: Value): number {
    if (a === emptyArrayKey || b === emptyArrayKey) return Buffer.compare(encodeValue(a), encodeValue(b))
    return compareValues(a, b, this.#strings)
  }

  compare(a: SortKey, b: SortKey): number {
    for (let i = 0; i < this.#fields.length; i++) {
      const order = this.#order(a[i], b[i])
      if (order !== 0) return order * (this.#fields[i] as SortField).sign
    }
    return 0
  }
}

function directionOf(path: string, direction: Value): 1 | -1 {
  if (path === '') fail(40352, 'FieldPath cannot be constructed with empty string')
  if (path.startsWith('$')) fail(16410, "FieldPath field names may not start with '$'. Consider using $getField or $setField.")
  if (isDocument(direction)) {
    if ('$meta' in direction) fail(40218, `query requires ${String(direction.$meta)} metadata, but it is not available`)
    fail(17312, '$meta is the only expression supported by $sort right now')
  }
  const sign = typeof direction === 'string' ? Number.NaN : toDouble(direction)
  if (Number.isNaN(sign)) fail(15974, `Illegal key in $sort specification: ${path}: ${String(direction)}`)
  return sign === 1 || sign === -1 ? sign : fail(15975, '$sort key ordering must be 1 (for ascending) or -1 (for descending)')
}

const memoryLimitBytes = 100 * 1024 * 1024

interface Item<T> {
  key: SortKey
  item: T
  size: number
}

/** Collects items and gives them back sorted; with a limit it holds little more than that many. */
export class SortBuffer<T> {
  readonly #sorter: Sorter
  readonly #limit: number
  #items: Item<T>[] = []
  #bytes = 0

  constructor(sorter: Sorter, limit = Number.POSITIVE_INFINITY) {
    if (limit < 0) badValue('limit must not be negative')
    this.#sorter = sorter
    this.#limit = limit
  }

  add(item: T, document: Document, size: number): void {
    this.#items.push({ key: this.#sorter.keyOf(document), item, size })
    this.#bytes += size
    const full = this.#items.length > this.#limit * 2 + 1000 || (this.#bytes > memoryLimitBytes && this.#items.length > this.#limit)
    if (full) this.#keep(this.#items.sort(this.#compare))
    if (this.#bytes > memoryLimitBytes)
      fail(
        292,
        `Executor error during find command :: caused by :: Sort exceeded memory limit of ${memoryLimitBytes} bytes, but did not opt in to external sorting.`,
      )
  }

  readonly #compare = (a: Item<T>, b: Item<T>): number => this.#sorter.compare(a.key, b.key)

  #keep(sorted: Item<T>[]): void {
    this.#items = sorted.length > this.#limit ? sorted.slice(0, this.#limit) : sorted
    this.#bytes = this.#items.reduce((sum, { size }) => sum + size, 0)
  }

  /** Sorted at once: for write jobs, which may not be interrupted. */
  take(): T[] {
    this.#keep(this.#items.sort(this.#compare))
    return this.#items.map(({ item }) => item)
  }

  /** Sorted in slices, so that others can run in between. */
  async taken(): Promise<T[]> {
    this.#keep(await sortInSlices(this.#items, this.#compare))
    return this.#items.map(({ item }) => item)
  }
}

export const documentOf = (found: { raw: Buffer; document: Document | undefined }): Document => (found.document ??= decode(found.raw))
