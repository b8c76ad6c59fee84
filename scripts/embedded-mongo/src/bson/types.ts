import type { Value } from './codec'
import { isInt32, toDouble } from './numbers'

/**
 * The order of BSON types in comparisons, sorts and indexes. Values of one rank are compared with each other;
 * the numbers double as the first byte of an index key, hence the gaps and the limits (0x05 … 0xf0).
 */
export const rank = {
  minKey: 0x05,
  undefined: 0x0a,
  null: 0x14,
  number: 0x1e,
  string: 0x28,
  object: 0x32,
  array: 0x3c,
  binary: 0x46,
  objectId: 0x50,
  boolean: 0x5a,
  date: 0x64,
  timestamp: 0x6e,
  regex: 0x78,
  dbPointer: 0x82,
  code: 0x8c,
  maxKey: 0xf0,
} as const

const wrappedRanks: Record<string, number> = {
  ObjectId: rank.objectId,
  Long: rank.number,
  Decimal128: rank.number,
  Int32: rank.number,
  Double: rank.number,
  Binary: rank.binary,
  UUID: rank.binary,
  Timestamp: rank.timestamp,
  BSONRegExp: rank.regex,
  Code: rank.code,
  MinKey: rank.minKey,
  MaxKey: rank.maxKey,
  BSONSymbol: rank.string,
  DBRef: rank.object,
}

export function rankOf(value: Value): number {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return rank.number
    case 'string':
      return rank.string
    case 'boolean':
      return rank.boolean
    case 'undefined':
      return rank.null
  }
  if (value === null) return rank.null
  if (Array.isArray(value)) return rank.array
  if (value instanceof Date) return rank.date
  if (value instanceof RegExp) return rank.regex
  if (value instanceof Uint8Array) return rank.binary
  return wrappedRanks[value._bsontype] ?? rank.object
}

const aliases: Record<string, number> = {
  double: 1,
  string: 2,
  object: 3,
  array: 4,
  binData: 5,
  undefined: 6,
  objectId: 7,
  bool: 8,
  date: 9,
  null: 10,
  regex: 11,
  dbPointer: 12,
  javascript: 13,
  symbol: 14,
  javascriptWithScope: 15,
  int: 16,
  timestamp: 17,
  long: 18,
  decimal: 19,
  minKey: -1,
  maxKey: 127,
}
const namesByCode = Object.fromEntries(Object.entries(aliases).map(([name, code]) => [code, name]))

/** The alias `$type` and `$jsonSchema` use ("int", "objectId", …). */
export function typeName(value: Value): string {
  switch (typeof value) {
    case 'number':
      return isInt32(value) ? 'int' : 'double'
    case 'string':
      return 'string'
    case 'boolean':
      return 'bool'
    case 'undefined':
      return 'missing'
  }
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (value instanceof Date) return 'date'
  const byTag: Record<string, string> = {
    ObjectId: 'objectId',
    Long: 'long',
    Decimal128: 'decimal',
    Int32: 'int',
    Double: 'double',
    Binary: 'binData',
    UUID: 'binData',
    Timestamp: 'timestamp',
    BSONRegExp: 'regex',
    Code: 'javascript',
    MinKey: 'minKey',
    MaxKey: 'maxKey',
    BSONSymbol: 'symbol',
  }
  return byTag[value._bsontype] ?? (value instanceof RegExp ? 'regex' : 'object')
}

const numeric = new Set(['int', 'long', 'double', 'decimal'])

/** Whether a value has the type named by an alias, a numeric code, or "number". */
export function hasType(value: Value, wanted: string | number): boolean {
  const name = typeName(value)
  const alias = typeof wanted === 'number' ? namesByCode[wanted] : wanted
  return alias === 'number' ? numeric.has(name) : alias === name
}

export const isKnownType = (wanted: Value): boolean =>
  wanted === 'number' || (typeof wanted === 'number' ? wanted in namesByCode : wanted in aliases)

/** The closest JavaScript number; callers that must be exact use `compareValues` or `calculate`. */
export const toNumber = toDouble
