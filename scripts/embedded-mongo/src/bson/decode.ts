import { Binary, BSONRegExp, BSONSymbol, Code, Decimal128, Double, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson'
import { fail } from '../errors'
import type { Document, Value } from './document'

/**
 * BSON into JavaScript without losing a type: an int32 is a whole number, any other number that JavaScript would take for an int32
 * is a `Double`, 64-bit integers stay `Long`. One form serves matching, updates and pipelines, and encodes to the bytes it came from.
 * (js-bson either wraps every number or loses the difference between 5 and 5.0.)
 */
export function decodeDocument(raw: Uint8Array): Document {
  const bytes = Buffer.isBuffer(raw) ? raw : Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  if (bytes.length < 5 || bytes.readInt32LE(0) !== bytes.length || bytes[bytes.length - 1] !== 0) invalid('wrong length')
  return readDocument(bytes, 0, 0)
}

const deepest = 200
const int32 = (value: number): boolean => value === (value | 0)
/** A double as a value: wrapped only where JavaScript would write it back as an int32. */
export const doubleValue = (value: number): Value => (int32(value) && !Object.is(value, -0) ? new Double(value) : value)

let at = 0 // where the value read last ends

function readDocument(bytes: Buffer, from: number, depth: number): Document {
  const document: Document = {}
  const end = open(bytes, from, depth)
  while (at < end) {
    const type = bytes[at++] as number
    const nameEnd = bytes.indexOf(0, at)
    if (nameEnd < 0 || nameEnd >= end) invalid('a field name without end')
    const name = text(bytes, at, nameEnd)
    at = nameEnd + 1
    const value = readValue(bytes, type, depth, end)
    if (name === '__proto__') Object.defineProperty(document, name, { value, writable: true, enumerable: true, configurable: true })
    else document[name] = value
  }
  return close(end, document)
}

function readArray(bytes: Buffer, from: number, depth: number): Value[] {
  const list: Value[] = []
  const end = open(bytes, from, depth)
  while (at < end) {
    const type = bytes[at++] as number
    const nameEnd = bytes.indexOf(0, at)
    if (nameEnd < 0 || nameEnd >= end) invalid('a field name without end')
    at = nameEnd + 1
    list.push(readValue(bytes, type, depth, end))
  }
  return close(end, list)
}

/** Checks the length of a document and gives the place of its closing zero. */
function open(bytes: Buffer, from: number, depth: number): number {
  if (depth > deepest) fail(15, `BSONObj exceeded maximum nested object depth: ${deepest}`)
  if (from + 5 > bytes.length) invalid('a document is cut off')
  const end = from + bytes.readInt32LE(from) - 1
  if (end < from + 4 || end >= bytes.length || bytes[end] !== 0) invalid('a document has a wrong length')
  at = from + 4
  return end
}

function close<T>(end: number, value: T): T {
  if (at !== end) invalid('a value runs over the end of its document')
  at = end + 1
  return value
}

function take(size: number, end: number): number {
  const start = at
  at += size
  if (size < 0 || at > end) invalid('a value is cut off')
  return start
}

function readValue(bytes: Buffer, type: number, depth: number, end: number): Value {
  switch (type) {
    case 0x01:
      return doubleValue(bytes.readDoubleLE(take(8, end)))
    case 0x02:
      return readText(bytes, end)
    case 0x03:
      return readDocument(bytes, at, depth + 1)
    case 0x04:
      return readArray(bytes, at, depth + 1)
    case 0x07:
      return new ObjectId(Buffer.from(bytes.subarray(take(12, end), at)))
    case 0x08:
      return bytes[take(1, end)] === 1
    case 0x09:
      return new Date(Number(bytes.readBigInt64LE(take(8, end))))
    case 0x0a:
      return null
    case 0x10:
      return bytes.readInt32LE(take(4, end))
    case 0x12: {
      const start = take(8, end)
      return new Long(bytes.readInt32LE(start), bytes.readInt32LE(start + 4))
    }
    default:
      return readRare(bytes, type, depth, end)
  }
}

function readRare(bytes: Buffer, type: number, depth: number, end: number): Value {
  switch (type) {
    case 0x05:
      return readBinary(bytes, end)
    case 0x06:
      return undefined
    case 0x0b:
      return new BSONRegExp(readName(bytes, end), readName(bytes, end))
    case 0x0d:
      return new Code(readText(bytes, end))
    case 0x0e:
      return new BSONSymbol(readText(bytes, end))
    case 0x0f: {
      take(4, end)
      const code = readText(bytes, end)
      return new Code(code, readDocument(bytes, at, depth + 1))
    }
    case 0x11:
      return new Timestamp(bytes.readBigUInt64LE(take(8, end)))
    case 0x13:
      return new Decimal128(Buffer.from(bytes.subarray(take(16, end), at)))
    case 0x7f:
      return new MaxKey()
    case 0xff:
      return new MinKey()
    default:
      return invalid(`an unknown type 0x${type.toString(16)}`)
  }
}

function readBinary(bytes: Buffer, end: number): Value {
  const size = bytes.readInt32LE(take(4, end))
  const subtype = bytes[take(1, end)] as number
  const start = take(size, end)
  const old = subtype === 2 && size >= 4 ? 4 : 0 // the old form repeats the length
  return new Binary(Buffer.from(bytes.subarray(start + old, at)), subtype)
}

function readText(bytes: Buffer, end: number): string {
  const size = bytes.readInt32LE(take(4, end))
  if (size < 1) invalid('a string has a wrong length')
  const start = take(size, end)
  if (bytes[at - 1] !== 0) invalid('a string does not end in zero')
  return text(bytes, start, at - 1)
}

function readName(bytes: Buffer, end: number): string {
  const stop = bytes.indexOf(0, at)
  if (stop < 0 || stop > end) invalid('a name without end')
  const start = at
  at = stop + 1
  return text(bytes, start, stop)
}

/** Short plain text is read byte by byte, which is faster than a call out of JavaScript. */
function text(bytes: Buffer, start: number, end: number): string {
  if (end - start > 16) return bytes.toString('utf8', start, end)
  let out = ''
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number
    if (byte > 0x7f) return bytes.toString('utf8', start, end)
    out += String.fromCharCode(byte)
  }
  return out
}

const invalid = (what: string): never => fail(22, `Invalid BSON: ${what}`)
