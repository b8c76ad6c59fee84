import { ObjectId } from 'bson'
import type { Value } from './codec'
import { isInt32 } from './numbers'
import { rank } from './types'

/**
 * Whether a value can be read back out of a key: its key must be its own. Numbers of different types share keys, and a missing
 * value has that of null, so only the plain ones can.
 */
export function isPlain(value: Value): boolean {
  switch (typeof value) {
    case 'number':
      return (isInt32(value) || !Number.isInteger(value) || Math.abs(value) > 0x7fffffff) && !Number.isNaN(value) && !Object.is(value, -0)
    case 'string':
      return !value.includes('\0')
    case 'boolean':
      return true
    default:
      return value === null || value instanceof Date || value?._bsontype === 'ObjectId'
  }
}

/** Reads the plain values at the beginning of a key, field by field; a descending field is inverted. */
export function decodePlainKey(key: Buffer, descending: boolean[]): Value[] {
  const reader = new KeyReader(key)
  return descending.map((inverted) => reader.value(inverted))
}

class KeyReader {
  readonly #bytes: Buffer
  #at = 0

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  value(inverted: boolean): Value {
    const kind = this.#take(1, inverted).readUInt8()
    switch (kind) {
      case rank.null:
        return null
      case rank.number:
        return this.#number(inverted)
      case rank.string:
        return this.#text(inverted)
      case rank.objectId:
        return new ObjectId(this.#take(12, inverted))
      case rank.boolean:
        return this.#take(1, inverted)[0] === 1
      case rank.date:
        return new Date(Number(this.#take(8, inverted).readBigUInt64BE() - (1n << 63n)))
      default:
        throw new Error(`a key of kind ${kind} holds no plain value`)
    }
  }

  #take(size: number, inverted: boolean): Buffer {
    const part = Buffer.from(this.#bytes.subarray(this.#at, this.#at + size))
    this.#at += size
    if (inverted) for (let i = 0; i < size; i++) part[i] = ~(part[i] as number)
    return part
  }

  /** The sign, then the double, then a zero where there is no remainder; all but the sign inverted for negative numbers. */
  #number(inverted: boolean): number {
    const sign = this.#take(1, inverted)[0]
    if (sign === 2) return 0
    const negative = sign === 1
    const magnitude = this.#take(9, inverted !== negative).readDoubleBE()
    return negative ? -magnitude : magnitude
  }

  #text(inverted: boolean): string {
    const end = this.#bytes.indexOf(inverted ? 0xff : 0x00, this.#at)
    const text = this.#take(end - this.#at, inverted).toString('utf8')
    this.#at++
    return text
  }
}
