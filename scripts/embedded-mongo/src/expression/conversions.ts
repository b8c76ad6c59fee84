import { Binary, ObjectId } from 'bson'
import type { Value } from '../bson/codec'
import { fitsInt, fitsLong, isNumber, long, numberKind, toDouble } from '../bson/numbers'
import { isKnownType, typeName } from '../bson/types'
import { fail, MongoError } from '../errors'
import { parseDate } from './date-text'
import { conversionFailed, refuse, textOf, toDecimalValue, toDoubleValue, toWhole } from './number-conversions'
import { type Build, checkNamed, fixed, isNothing, isTruthy, type Operators } from './scope'

function toDate(value: Value): Date {
  if (value instanceof Date) return value
  if (typeof value === 'string') return parseDate(value, undefined)
  if (value?._bsontype === 'ObjectId') return value.getTimestamp()
  if (value?._bsontype === 'Timestamp') return new Date(value.getHighBitsUnsigned() * 1000)
  if (!isNumber(value) || numberKind(value) === 'int') return refuse(value, 'date')
  return new Date(Number(toWhole(value, 'long', fitsLong)))
}

const converters: Record<string, (value: Value) => Value> = {
  double: toDoubleValue,
  string: textOf,
  objectId: (value) =>
    value?._bsontype === 'ObjectId'
      ? value
      : typeof value === 'string'
        ? /^[0-9a-f]{24}$/i.test(value)
          ? new ObjectId(value)
          : conversionFailed(
              `Failed to parse objectId '${value}' in $convert with no onError value: Invalid string length for parsing to OID, expected 24 but found ${value.length}`,
            )
        : refuse(value, 'objectId'),
  bool: (value) => (isNumber(value) ? isTruthy(value) : value !== false),
  date: toDate,
  int: (value) => (value instanceof Date ? refuse(value, 'int') : Number(toWhole(value, 'int', fitsInt))),
  long: (value) => long(toWhole(value, 'long', fitsLong)),
  decimal: toDecimalValue,
}
const byCode: Record<number, string> = {
  1: 'double',
  2: 'string',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  16: 'int',
  18: 'long',
  19: 'decimal',
}

const to = (name: string, type: string): Build => fixed(name, 1, (value) => (isNothing(value) ? null : converters[type]?.(value)))

const convert: Build = (operand, at) => {
  checkNamed('$convert', operand, { required: ['input', 'to'], optional: ['onError', 'onNull'] })
  const [input, target] = [at.compile(operand.input), at.compile(operand.to)]
  const onError = 'onError' in operand ? at.compile(operand.onError) : undefined
  const onNull = 'onNull' in operand ? at.compile(operand.onNull) : undefined
  return (scope) => {
    const [value, type] = [input(scope), target(scope)]
    if (isNothing(value)) return onNull ? onNull(scope) : null
    if (isNothing(type)) return null
    const name = isNumber(type) ? (byCode[toDouble(type)] ?? toDouble(type)) : type
    if (!isKnownType(name) && name !== 'missing') fail(2, `Unknown type name: ${String(type)}`)
    try {
      return (converters[name] ?? ((given) => refuse(given, name)))(value)
    } catch (error) {
      if (onError && error instanceof MongoError) return onError(scope)
      throw error
    }
  }
}

export const conversions: Operators = {
  $convert: convert,
  $toDouble: to('$toDouble', 'double'),
  $toString: to('$toString', 'string'),
  $toObjectId: to('$toObjectId', 'objectId'),
  $toBool: to('$toBool', 'bool'),
  $toDate: to('$toDate', 'date'),
  $toInt: to('$toInt', 'int'),
  $toLong: to('$toLong', 'long'),
  $toDecimal: to('$toDecimal', 'decimal'),
  $type: fixed('$type', 1, typeName),
  $isNumber: fixed('$isNumber', 1, isNumber),
  $binarySize: fixed('$binarySize', 1, (value) => {
    if (isNothing(value)) return null
    if (typeof value === 'string') return Buffer.byteLength(value)
    return value instanceof Binary
      ? value.length()
      : fail(51276, `$binarySize requires a string or BinData argument, found: ${typeName(value)}`)
  }),
  $tsSecond: fixed('$tsSecond', 1, (value) =>
    isNothing(value)
      ? null
      : value?._bsontype === 'Timestamp'
        ? long(BigInt(value.getHighBitsUnsigned()))
        : fail(5687301, 'Argument to $tsSecond must be a timestamp'),
  ),
  $tsIncrement: fixed('$tsIncrement', 1, (value) =>
    isNothing(value)
      ? null
      : value?._bsontype === 'Timestamp'
        ? long(BigInt(value.getLowBitsUnsigned()))
        : fail(5687302, 'Argument to $tsIncrement must be a timestamp'),
  ),
}
