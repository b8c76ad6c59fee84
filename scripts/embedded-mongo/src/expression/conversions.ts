import { calculateObjectSize, Decimal128, Long, ObjectId } from 'bson'
import type { Document, Value } from '../bson/codec'
import { toNumber, typeName } from '../bson/types'
import { fail } from '../errors'
import { argumentsOf, listOf, type Operator } from './operator'

const refuse = (value: Value, to: string): never =>
  fail(241, `Unsupported conversion from ${typeName(value)} to ${to} in $convert with no onError value`)

function parse(value: Value, to: string): number {
  if (value instanceof Date) return +value
  if (typeof value === 'boolean') return Number(value)
  if (typeof value === 'string' && (value.trim() === '' || Number.isNaN(Number(value))))
    fail(241, `Failed to parse number '${value}' in $convert with no onError value`)
  if (typeof value === 'string' || typeof value === 'number' || ['Long', 'Decimal128', 'Int32', 'Double'].includes(value?._bsontype))
    return toNumber(value)
  return refuse(value, to)
}

const converters: Record<string, (value: Value) => Value> = {
  double: (value) => parse(value, 'double'),
  int: (value) => {
    const number = Math.trunc(parse(value, 'int'))
    return number > 0x7fffffff || number < -0x80000000
      ? fail(241, 'Conversion would overflow target type in $convert with no onError value')
      : number
  },
  long: (value) => (value?._bsontype === 'Long' ? value : Long.fromNumber(Math.trunc(parse(value, 'long')))),
  decimal: (value) =>
    value?._bsontype === 'Decimal128' ? value : Decimal128.fromString(typeof value === 'string' ? value : String(parse(value, 'decimal'))),
  bool: (value) => (typeof value === 'number' ? value !== 0 : value?._bsontype ? toNumber(value) !== 0 : value !== false),
  string: (value) =>
    value instanceof Date
      ? value.toISOString()
      : typeof value === 'object' && !value._bsontype
        ? refuse(value, 'string')
        : value?._bsontype === 'ObjectId'
          ? value.toHexString()
          : String(value?.value ?? value),
  objectId: (value) =>
    value?._bsontype === 'ObjectId'
      ? value
      : typeof value === 'string' && /^[0-9a-f]{24}$/i.test(value)
        ? new ObjectId(value)
        : fail(241, `Failed to parse objectId '${value}' in $convert with no onError value`),
  date: (value) => {
    if (value instanceof Date) return value
    if (value?._bsontype === 'ObjectId') return value.getTimestamp()
    const date = new Date(typeof value === 'string' ? value : parse(value, 'date'))
    return Number.isNaN(+date) ? fail(241, `Error parsing date string '${value}'`) : date
  },
}
const typesByCode: Record<number, string> = {
  1: 'double',
  2: 'string',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  16: 'int',
  18: 'long',
  19: 'decimal',
}

const to =
  (type: string): Operator =>
  (document, expression, options) => {
    const [value] = listOf(document, expression, options)
    return value === null || value === undefined ? null : converters[type](value)
  }

function convert(args: Document): Value {
  const type = typesByCode[args.to] ?? args.to
  if (args.input === null || args.input === undefined) return args.onNull ?? null
  if (!(type in converters)) fail(2, `Unknown type name: ${type}`)
  try {
    return converters[type](args.input)
  } catch (error) {
    if (args.onError !== undefined) return args.onError
    throw error
  }
}

export const conversions: Record<string, Operator> = {
  $toDouble: to('double'),
  $toInt: to('int'),
  $toLong: to('long'),
  $toDecimal: to('decimal'),
  $toBool: to('bool'),
  $toString: to('string'),
  $toObjectId: to('objectId'),
  $toDate: to('date'),
  $convert: (document, expression, options) => convert(argumentsOf(document, expression, options)),
  $bsonSize: (document, expression, options) => calculateObjectSize(listOf(document, expression, options)[0]),
  $binarySize: (document, expression, options) => {
    const value = listOf(document, expression, options)[0]
    return value === null || value === undefined ? null : typeof value === 'string' ? Buffer.byteLength(value) : value.length()
  },
  // scores travel as a hidden field of the document; see the text search
  $meta: (_document, expression, options) => options.local.root?.[`$${expression}`],
}
