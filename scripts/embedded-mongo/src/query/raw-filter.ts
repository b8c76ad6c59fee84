import { type Document, encode, isOperatorObject, type Value } from '../bson/codec'
import { isInt32 } from '../bson/numbers'
import { nameEnd, valueSize } from '../bson/raw'
import type { MatchContext } from './match-context'

/** True if the stored bytes alone show that a document cannot match; it then need not be decoded. */
export type RawRejection = (raw: Buffer) => boolean

/** One field that must equal a value: its name, and the value's type and bytes as they would be stored. */
interface Wanted {
  name: Buffer
  type: number
  bytes: Buffer
}
const typeOf = {
  double: 0x01,
  string: 0x02,
  array: 0x04,
  objectId: 0x07,
  boolean: 0x08,
  date: 0x09,
  symbol: 0x0e,
  int: 0x10,
  long: 0x12,
  decimal: 0x13,
}
const numeric = new Set([typeOf.double, typeOf.int, typeOf.long, typeOf.decimal])

/** For the top-level equalities of a filter; undefined if there are none that bytes can decide. */
export function rawRejection(filter: Document, { collation }: MatchContext): RawRejection | undefined {
  const wanted: Wanted[] = []
  collect(filter, collation !== undefined, wanted)
  if (wanted.length === 0) return undefined
  return (raw) => wanted.some((one) => rejects(raw, one))
}

function collect(filter: Document, collated: boolean, wanted: Wanted[]): void {
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and' && Array.isArray(condition)) for (const part of condition) collect(part, collated, wanted)
    else if (!name.startsWith('$') && !name.includes('.')) {
      const value = isOperatorObject(condition) ? condition.$eq : condition
      if (isDecidable(value, collated)) wanted.push(wantedOf(name, value))
    }
  }
}

const isDecidable = (value: Value, collated: boolean): boolean =>
  (typeof value === 'string' && !collated) ||
  typeof value === 'boolean' ||
  value instanceof Date ||
  value?._bsontype === 'ObjectId' ||
  (typeof value === 'number' && isInt32(value))

/** In `{ "": value }` the value begins after the length, its type and the empty name. */
function wantedOf(name: string, value: Value): Wanted {
  const encoded = encode({ '': value })
  return { name: Buffer.from(`${name}\0`), type: encoded.readUInt8(4), bytes: encoded.subarray(6, -1) }
}

function rejects(raw: Buffer, { name, type, bytes }: Wanted): boolean {
  let at = 4
  for (;;) {
    const found = raw[at++] as number
    if (found === 0) return true // no such field
    const value = nameEnd(raw, at) + 1
    if (value - at === name.length && raw.subarray(at, value).equals(name)) {
      if (found === type) return !raw.subarray(value, value + bytes.length).equals(bytes)
      if (found === typeOf.array || (type === typeOf.string && found === typeOf.symbol)) return false
      return !(numeric.has(type) && numeric.has(found)) // numbers of different types may be equal
    }
    at = value + valueSize(raw, found, value)
  }
}
