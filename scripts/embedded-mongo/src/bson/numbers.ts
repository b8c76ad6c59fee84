import { Decimal128, Long } from 'bson'
import { Decimal } from 'decimal.js'
import type { Value } from './codec'
import { doubleValue } from './decode'

/** Arithmetic that keeps BSON's four kinds of number: int grows into long, long into double where the caller lets it, decimal wins over all. */
type NumberKind = 'int' | 'long' | 'double' | 'decimal'

export const isInt32 = (value: number): boolean => value === (value | 0) && !Object.is(value, -0)

export function numberKind(value: Value): NumberKind | undefined {
  if (typeof value === 'number') return isInt32(value) ? 'int' : 'double'
  switch (value?._bsontype) {
    case 'Int32':
      return 'int'
    case 'Double':
      return 'double'
    case 'Long':
      return 'long'
    case 'Decimal128':
      return 'decimal'
    default:
      return typeof value === 'bigint' ? 'long' : undefined
  }
}

export const isNumber = (value: Value): boolean => typeof value === 'number' || numberKind(value) !== undefined
export const isDecimal = (value: Value): boolean => value?._bsontype === 'Decimal128'

/** The closest JavaScript number; NaN for what is no number. */
export function toDouble(value: Value): number {
  if (typeof value === 'number') return value
  switch (value?._bsontype) {
    case 'Int32':
    case 'Double':
      return value.value
    case 'Long':
      return value.toNumber()
    default:
      return Number(value)
  }
}

/** An int or long exactly. */
export const toBig = (value: Value): bigint =>
  value?._bsontype === 'Long' ? value.toBigInt() : typeof value === 'bigint' ? value : BigInt(toDouble(value))

export const fitsLong = (value: bigint): boolean => BigInt.asIntN(64, value) === value
export const fitsInt = (value: bigint): boolean => BigInt.asIntN(32, value) === value
export const long = (value: bigint): Long => Long.fromBigInt(value)
export { doubleValue }

/** IEEE 754 decimal128: 34 digits, ties to even. */
export const Exact = Decimal.clone({ precision: 34, rounding: 6, toExpNeg: -6176, toExpPos: 6145, maxE: 6144, minE: -6176 })
/** Exactly, except that a double counts with its first 15 digits, as in MongoDB. */
export const toExact = (value: Value): Decimal =>
  new Exact(isDecimal(value) || value?._bsontype === 'Long' ? String(value) : fifteenDigits(toDouble(value)))
const fifteenDigits = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(15)))

/**
 * How many digits a number has behind the point as a decimal, zeros included: 1.10 has two, and a double has 15 digits in all.
 * Sums keep the larger count, products the sum.
 */
export function scaleOf(value: Value): number {
  if (numberKind(value) === 'double') {
    const exact = toExact(value)
    return exact.isFinite() && !exact.isZero() ? Math.max(14 - exact.e, 0) : 0
  }
  if (!isDecimal(value)) return Math.max(toExact(value).decimalPlaces() || 0, 0)
  const [, fraction = '', exponent = '0'] = /^-?\d*\.?(\d*)(?:E([+-]?\d+))?$/.exec(String(value)) ?? []
  return fraction.length - Number(exponent)
}

/** A decimal with at least so many digits behind the point, as far as 34 digits reach. */
export function fromExact(value: Decimal, scale = 0): Decimal128 {
  const places = value.isFinite() ? Math.min(scale, 34 - (value.isZero() ? 1 : value.e + 1)) : 0
  return Decimal128.fromString(places > value.decimalPlaces() ? value.toFixed(places) : value.toString())
}

type Operation = '+' | '-' | '*'

/** Undefined where two longs overflow: `$inc` refuses that, an expression goes on with doubles. */
export function calculate(a: Value, b: Value, operation: Operation): Value {
  if (typeof a === 'number' && typeof b === 'number') {
    const result = operation === '+' ? a + b : operation === '-' ? a - b : a * b
    const whole = isInt32(a) && isInt32(b)
    if (!whole) return doubleValue(result)
    if (isInt32(result)) return result
    if (Number.isSafeInteger(result)) return Long.fromNumber(result + 0)
  }
  const [kindA, kindB] = [numberKind(a), numberKind(b)]
  if (kindA === 'decimal' || kindB === 'decimal') {
    const [x, y] = [scaleOf(a), scaleOf(b)]
    return fromExact(exactly(toExact(a), toExact(b), operation), operation === '*' ? x + y : Math.max(x, y))
  }
  if (kindA === 'double' || kindB === 'double') return doubleValue(inDoubles(toDouble(a), toDouble(b), operation))
  const [x, y] = [toBig(a), toBig(b)]
  const result = operation === '+' ? x + y : operation === '-' ? x - y : x * y
  if (kindA === 'int' && kindB === 'int' && fitsInt(result)) return Number(result)
  return fitsLong(result) ? long(result) : undefined
}

const inDoubles = (a: number, b: number, operation: Operation): number => (operation === '+' ? a + b : operation === '-' ? a - b : a * b)
const exactly = (a: Decimal, b: Decimal, operation: Operation): Decimal =>
  operation === '+' ? a.plus(b) : operation === '-' ? a.minus(b) : a.times(b)

/** The same in an expression or an accumulator, where an overflow of longs becomes a double. */
export const calculateLoosely = (a: Value, b: Value, operation: Operation): Value =>
  calculate(a, b, operation) ?? doubleValue(inDoubles(toDouble(a), toDouble(b), operation))
