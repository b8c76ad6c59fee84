import { calculateObjectSize } from 'bson'
import type { Document, Value } from '../bson/codec'
import { isPlain } from '../bson/decode-key'
import { emptyArrayKey, encodeFields, sharedBeginning } from '../bson/encode-key'
import { show } from '../bson/show'
import { fail } from '../errors'
import { collationOf } from '../query/collation'
import { compileFilter, type Matcher } from '../query/matcher'
import { splitPath, valuesAt } from '../query/paths'

export interface IndexSpec {
  v: number
  name: string
  key: Record<string, number>
  unique?: boolean
  sparse?: boolean
  partialFilterExpression?: Document
  expireAfterSeconds?: number
  collation?: Document | undefined
  hidden?: boolean
  [option: string]: Value
}

/** The keys of one document, the fields under which it holds arrays, and those whose values the keys do not tell exactly. */
export interface Keyed {
  keys: Buffer[]
  multikey: string[]
  lossy: string[]
}
export const noKeys: Keyed = { keys: [], multikey: [], lossy: [] }

/** How documents become the keys of one index. */
export class IndexKeys {
  readonly fields: string[]
  readonly descending: boolean[]
  readonly #parts: string[][]
  readonly #fold: ((text: string) => string) | undefined
  readonly #spec: IndexSpec
  readonly #covers: Matcher | undefined

  constructor(spec: IndexSpec) {
    this.#spec = spec
    this.fields = Object.keys(spec.key)
    const types = Object.values(spec.key)
    this.descending = types.map((type) => Number(type) < 0)
    this.#parts = this.fields.map(splitPath)
    this.#fold = collationOf(spec.collation)?.fold
    this.#covers = spec.partialFilterExpression && compileFilter(spec.partialFilterExpression)
  }

  get shares(): number {
    return this.fields.length
  }

  /** The encoded keys of a document, several for arrays, none if a sparse or partial index leaves it out. */
  of(document: Document): Keyed {
    if (this.#covers && !this.#covers(document)) return noKeys
    const found = this.#parts.map((parts) => valuesAt(document, parts, 0, true))
    if (this.#spec.sparse && found.every((values) => values.every((value) => value === undefined))) return noKeys
    const arrays = found.map((values) => values.length !== 1 || Array.isArray(values[0]))
    const multikey = this.fields.filter((_, i) => arrays[i])
    const lossy = this.fields.filter((_, i) => arrays[i] || !this.#restorable(found[i]?.[0]))
    if (multikey.length === 0) return { keys: [this.encode(found.map(([value]) => value))], multikey, lossy }
    if (arrays.filter(Boolean).length > 1 && !this.#sharedArray(arrays))
      fail(171, `cannot index parallel arrays [${this.fields.join('] [')}]`)
    const combinations = this.#sharedArray(arrays) ? this.#combineElements(document, arrays) : product(found.map(elementsOf))
    return { keys: distinct(combinations.map((values) => this.encode(values))), multikey, lossy }
  }

  /** Whether the key alone tells the value again. */
  #restorable(value: Value): boolean {
    if (!isPlain(value) || this.#fold) return false
    return typeof value !== 'string' || value.length < 100 || sharedBeginning(value, this.shares) === undefined
  }

  /** Fields below one common array (`items.a`, `items.b`) are taken element by element. */
  #sharedArray(arrays: boolean[]): boolean {
    const heads = this.#parts.filter((_, i) => arrays[i])
    return heads.length > 1 && heads.every((parts) => parts.length > 1 && parts[0] === heads[0]?.[0])
  }

  #combineElements(document: Document, arrays: boolean[]): Value[][] {
    const head = this.#parts[arrays.indexOf(true)]?.[0] ?? ''
    const elements: Value[] = Array.isArray(document[head]) ? document[head] : [document[head]]
    return elements.flatMap((element) =>
      product(
        this.#parts.map((parts, i) =>
          elementsOf(arrays[i] ? valuesAt({ [head]: element }, parts, 0, true) : valuesAt(document, parts, 0, true)),
        ),
      ),
    )
  }

  /** The key of leading values, folded where the index has a collation. */
  encode(values: Value[]): Buffer {
    return encodeFields(
      this.#fold ? values.map((value) => (typeof value === 'string' ? this.#fold?.(value) : value)) : values,
      this.descending,
    )
  }
}

const elementsOf = (values: Value[]): Value[] => {
  const elements = values.flatMap((value) => (Array.isArray(value) ? (value.length === 0 ? [emptyArrayKey] : value) : [value]))
  return elements.length === 0 ? [null] : elements
}

const product = (lists: Value[][]): Value[][] =>
  lists.reduce<Value[][]>((rows, list) => rows.flatMap((row) => list.map((value) => [...row, value])), [[]])

const distinct = (keys: Buffer[]): Buffer[] => [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()]

/** "{ email: \"a@b.c\" }" and the values themselves, as MongoDB reports a duplicate. */
export function duplicateDetails(spec: IndexSpec, document: Document): { text: string; keyPattern: Document; keyValue: Document } {
  const keyValue = Object.fromEntries(Object.keys(spec.key).map((field) => [field, valuesAt(document, splitPath(field))[0] ?? null]))
  const shown = Object.entries(keyValue).map(([field, value]) => `${field}: ${show(value)}`)
  return { text: `{ ${shown.join(', ')} }`, keyPattern: spec.key, keyValue: calculateObjectSize(keyValue) > 1e6 ? {} : keyValue }
}
