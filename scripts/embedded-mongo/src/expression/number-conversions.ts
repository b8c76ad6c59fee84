import { Decimal128 } from 'bson'
import type { Value } from '../bson/codec'
import { doubleValue, fromExact, isNumber, numberKind, scaleOf, toBig, toDouble, toExact } from '../bson/numbers'
import { typeName } from '../bson/types'
import { fail } from '../errors'

export const conversionFailed = (message: string): never => fail(241, message)
export const refuse = (value: Value, to: string): never =>
  conversionFailed(`Unsupported conversion from ${typeName(value)} to ${to} in $convert with no onError value`)
const overflows = (value: Value): never =>
  conversionFailed(`Conversion would overflow target type in $convert with no onError value: ${textOf(value)}`)

/** Numbers in text: plain decimals only, no blanks, no hexadecimal. */
function parsed(text: string, shape: RegExp): string {
  return shape.test(text)
    ? text
    : conversionFailed(`Failed to parse number '${text}' in $convert with no onError value: Did not consume whole string.`)
}
const whole = /^[-+]?\d+$/
const decimal = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$|^[-+]?(Infinity|inf|NaN|nan)$/i

export function toWhole(value: Value, to: 'int' | 'long', fits: (value: bigint) => boolean): bigint {
  let big: bigint
  if (typeof value === 'boolean') big = value ? 1n : 0n
  else if (typeof value === 'string') big = BigInt(parsed(value, whole).replace('+', ''))
  else if (value instanceof Date && to === 'long') big = BigInt(+value)
  else if (!isNumber(value)) return refuse(value, to)
  else if (numberKind(value) === 'int' || numberKind(value) === 'long') big = toBig(value)
  else {
    const exact = toExact(value)
    if (exact.isNaN()) conversionFailed(`Attempt to convert NaN value to integer type in $convert with no onError value`)
    if (!exact.isFinite()) conversionFailed(`Attempt to convert infinity value to integer type in $convert with no onError value`)
    big = BigInt(exact.trunc().toFixed(0))
  }
  return fits(big) ? big : overflows(value)
}

export function toDoubleValue(value: Value): Value {
  if (typeof value === 'boolean') return doubleValue(value ? 1 : 0)
  if (value instanceof Date) return doubleValue(+value)
  if (typeof value === 'string') return doubleValue(Number(parsed(value, decimal).replace(/inf(inity)?/i, 'Infinity')))
  return isNumber(value) ? doubleValue(toDouble(value)) : refuse(value, 'double')
}

export function toDecimalValue(value: Value): Value {
  if (numberKind(value) === 'decimal') return value
  if (typeof value === 'string') return Decimal128.fromStringWithRounding(parsed(value, decimal))
  if (typeof value === 'boolean') return Decimal128.fromString(value ? '1' : '0')
  if (value instanceof Date) return Decimal128.fromString(String(+value))
  if (!isNumber(value)) return refuse(value, 'decimal')
  return fromExact(toExact(value), scaleOf(value))
}

/** What `$toString` makes of a value. */
export function textOf(value: Value): string {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return String(value)
  if (value instanceof Date) return value.toISOString()
  if (isNumber(value)) return String(value?.value ?? value).replace('e+', 'e+')
  switch (value?._bsontype) {
    case 'ObjectId':
      return value.toHexString()
    case 'BSONSymbol':
      return value.value
    case 'Code':
      return value.code
    case 'Binary':
      return value.sub_type === 4 ? value.toUUID().toHexString() : refuse(value, 'string')
    case 'Timestamp':
      return String(value)
    default:
      return refuse(value, 'string')
  }
}
