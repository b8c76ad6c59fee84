import { type Document, decode, isDocument, type Value } from '../bson/codec'
import { compareValues, type StringOrder } from '../bson/compare'
import { emptyArrayKey, encodeValue } from '../bson/encode-key'
import { toNumber } from '../bson/types'
import { badValue, fail } from '../errors'
import type { Sort } from '../index/planner'
import { splitPath, valuesAt } from './paths'

interface SortField {
  parts: string[]
  sign: 1 | -1
  score: boolean
}
type SortKey = Value[]

/** Compares documents as `sort` does: in an array the smallest element counts ascending, the largest descending. */
export class Sorter {
  readonly #fields: SortField[]
  readonly #strings: StringOrder | undefined

  constructor(sort: Sort, strings: StringOrder | undefined) {
    this.#fields = Object.entries(sort)
      .filter(([path]) => path !== '$natural')
      .map(([path, direction]) => {
        const score = isDocument(direction) && '$meta' in direction
        const sign = score ? -1 : toNumber(direction)
        if (sign !== 1 && sign !== -1) fail(15975, '$sort key ordering must be 1 (for ascending) or -1 (for descending)')
        return { parts: splitPath(path), sign: sign as 1 | -1, score }
      })
    this.#strings = strings
  }

  keyOf(document: Document): SortKey {
    return this.#fields.map(({ parts, sign, score }) => (score ? document.$textScore : this.#pick(valuesAt(document, parts), sign)))
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
    for (const [i, { sign }] of this.#fields.entries()) {
      const order = this.#order(a[i], b[i])
      if (order !== 0) return order * sign
    }
    return 0
  }
}

const memoryLimitBytes = 256 * 1024 * 1024

/** Collects items and gives them back sorted; with a limit it holds little more than that many. */
export class SortBuffer<T> {
  readonly #sorter: Sorter
  readonly #limit: number
  #items: { key: SortKey; item: T; size: number }[] = []
  #bytes = 0

  constructor(sorter: Sorter, limit = Infinity) {
    if (limit < 0) badValue('limit must not be negative')
    this.#sorter = sorter
    this.#limit = limit
  }

  add(item: T, document: Document, size: number): void {
    this.#items.push({ key: this.#sorter.keyOf(document), item, size })
    this.#bytes += size
    if (this.#items.length > this.#limit * 2 + 1000) this.#cut()
    if (this.#bytes > memoryLimitBytes) fail(292, `Sort exceeded memory limit of ${memoryLimitBytes} bytes: use an index or a limit`)
  }

  #cut(): void {
    this.#items.sort((a, b) => this.#sorter.compare(a.key, b.key))
    this.#items.length = Math.min(this.#items.length, this.#limit)
    this.#bytes = this.#items.reduce((sum, { size }) => sum + size, 0)
  }

  take(): T[] {
    this.#cut()
    return this.#items.map(({ item }) => item)
  }
}

export const documentOf = (found: { raw: Buffer; document: Document | undefined }): Document => (found.document ??= decode(found.raw))
