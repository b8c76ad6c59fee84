import { createHash } from 'node:crypto'
import type { Value } from './codec'
import { writeNumber } from './encode-number'
import { KeyWriter } from './key-writer'
import { rank, rankOf } from './types'

/**
 * Order-preserving keys: comparing the bytes compares the BSON values. No encoding is a prefix of another, so values can be
 * joined; after any value comes a byte between 0x02 and 0xFA, which leaves `lowest` and `highest` free as range bounds.
 */
export const lowest = Buffer.from([0x01])
export const highest = Buffer.from([0xfe])

/**
 * LMDB takes keys of 1,978 bytes. A longer value keeps its beginning (for the order) and ends in a digest (for equality);
 * the share of each field depends on the number of fields alone, so that a prefix of an index is encoded alike.
 */
const maxIndexedBytes = 1200
const maxIdBytes = 600
const digestBytes = 33

const digest = (whole: Buffer): Buffer =>
  // a digest may end in any byte; a fixed last byte keeps what follows within the bounds
  Buffer.concat([createHash('sha256').update(whole).digest(), Buffer.from([0x80])])

const out = new KeyWriter()

/** The encoding of the leading values of an index over `descending.length` fields. */
export function encodeFields(values: Value[], descending: boolean[]): Buffer {
  const limit = Math.floor(maxIndexedBytes / descending.length)
  out.reset()
  for (let i = 0; i < values.length; i++) {
    const start = out.length
    writeValue(out, values[i])
    out.shortenFrom(start, limit, digest)
    if (descending[i]) out.invertFrom(start)
  }
  return out.copy()
}

/** What every value shares that begins like this one, where it is too long to be kept whole; else undefined. */
export function sharedBeginning(value: Value, fieldCount: number): Buffer | undefined {
  const limit = Math.floor(maxIndexedBytes / fieldCount)
  out.reset()
  writeValue(out, value)
  return out.length > limit ? out.copy().subarray(0, limit - digestBytes) : undefined
}

/** The primary key of a document. The closing byte keeps it apart from the bounds, as in an index entry. */
export function encodeId(id: Value): Buffer {
  out.reset()
  writeValue(out, id)
  out.shortenFrom(0, maxIdBytes, digest)
  out.byte(idEnd)
  return out.copy()
}
const idEnd = 0x02

/** The whole encoding, of any length: for comparing and for grouping, not for storing. */
export function encodeValue(value: Value): Buffer {
  out.reset()
  writeValue(out, value)
  return out.copy()
}

/** A string that two values share exactly if they are equal; a missing value has its own. For maps and sets. */
export const valueKey = (value: Value): string => (value === undefined ? '' : encodeValue(value).toString('latin1'))

function writeValue(to: KeyWriter, value: Value): void {
  const valueRank = value === emptyArrayKey ? rank.undefined : rankOf(value)
  to.byte(valueRank)
  switch (valueRank) {
    case rank.number:
      writeNumber(to, value)
      break
    case rank.string:
      to.text(typeof value === 'string' ? value : String(value.value))
      break
    case rank.object:
      writeObject(to, value)
      break
    case rank.array:
      writeArray(to, value)
      break
    case rank.binary:
      writeBinary(to, value)
      break
    case rank.objectId:
      to.raw(value.id)
      break
    case rank.boolean:
      to.byte(value ? 1 : 0)
      break
    case rank.date:
      to.uint64(BigInt(+value) + (1n << 63n))
      break
    case rank.timestamp:
      to.uint64(value.toBigInt())
      break
    case rank.regex:
      to.text(value.pattern ?? value.source)
      to.text(value.options ?? value.flags)
      break
    case rank.code:
      to.text(String(value.code))
      break
  }
}

function writeObject(to: KeyWriter, value: Value): void {
  const fields = value._bsontype === 'DBRef' ? value.toJSON() : value
  for (const name of Object.keys(fields)) {
    to.byte(rankOf(fields[name]))
    to.text(name)
    writeValue(to, fields[name])
  }
  to.byte(0)
}

function writeArray(to: KeyWriter, value: Value[]): void {
  for (const element of value) writeValue(to, element)
  to.byte(0)
}

function writeBinary(to: KeyWriter, value: Value): void {
  const bytes: Uint8Array = value instanceof Uint8Array ? value : value.buffer.subarray(0, value.position ?? value.buffer.length)
  to.uint32(bytes.length)
  to.byte(value.sub_type ?? 0)
  to.raw(bytes)
}

/** What an empty array is in an index: below null, so that `{ a: null }` does not find it. */
export const emptyArrayKey = Symbol('empty array')
