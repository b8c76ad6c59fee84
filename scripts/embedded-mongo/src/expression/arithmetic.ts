import type { Value } from '../bson/codec'
import {
  calculateLoosely,
  doubleValue,
  fitsInt,
  fitsLong,
  fromExact,
  isDecimal,
  isNumber,
  long,
  numberKind,
  scaleOf,
  toBig,
  toDouble,
  toExact,
} from '../bson/numbers'
import { typeName } from '../bson/types'
import { fail } from '../errors'
import { type Build, fixed, isNothing, type Operators, ranged, variadic } from './scope'

const isDate = (value: Value): value is Date => value instanceof Date

/** Milliseconds added to a date, rounded as MongoDB does. */
const shifted = (date: Date, by: Value, sign: 1 | -1): Date => new Date(+date + sign * Math.round(toDouble(by)))

function add(values: Value[]): Value {
  let [total, date]: [Value, Date | undefined] = [0, undefined]
  for (const value of values) {
    if (isNothing(value)) return null
    if (isDate(value)) date = date ? fail(16612, 'only one date allowed in an $add expression') : value
    else if (isNumber(value)) total = calculateLoosely(total, value, '+')
    else fail(14, `$add only supports numeric or date types, not ${typeName(value)}`)
  }
  return date ? shifted(date, total, 1) : total
}

function subtract(a: Value, b: Value): Value {
  if (isNothing(a) || isNothing(b)) return null
  if (isNumber(a) && isNumber(b)) return calculateLoosely(a, b, '-')
  if (isDate(a) && isDate(b)) return long(BigInt(+a - +b))
  if (isDate(a) && isNumber(b)) return shifted(a, b, -1)
  return fail(14, `can't $subtract ${typeName(b)} from ${typeName(a)}`)
}

function multiply(values: Value[]): Value {
  let product: Value = 1
  for (const value of values) {
    if (isNothing(value)) return null
    if (!isNumber(value)) fail(14, `$multiply only supports numeric types, not ${typeName(value)}`)
    product = calculateLoosely(product, value, '*')
  }
  return product
}

function divide(a: Value, b: Value): Value {
  if (isNothing(a) || isNothing(b)) return null
  if (!isNumber(a) || !isNumber(b)) fail(14, `$divide only supports numeric types, not ${typeName(a)} and ${typeName(b)}`)
  if (toDouble(b) === 0) fail(2, "can't $divide by zero")
  return isDecimal(a) || isDecimal(b)
    ? fromExact(toExact(a).div(toExact(b)), scaleOf(a) - scaleOf(b))
    : doubleValue(toDouble(a) / toDouble(b))
}

function modulo(a: Value, b: Value): Value {
  if (isNothing(a) || isNothing(b)) return null
  if (!isNumber(a) || !isNumber(b)) fail(16611, `$mod only supports numeric types, not ${typeName(a)} and ${typeName(b)}`)
  if (toDouble(b) === 0) fail(16610, "can't $mod by zero")
  if (isDecimal(a) || isDecimal(b)) return fromExact(toExact(a).mod(toExact(b)))
  if (numberKind(a) === 'double' || numberKind(b) === 'double') return doubleValue(toDouble(a) % toDouble(b))
  const rest = toBig(a) % toBig(b)
  return numberKind(a) === 'int' && numberKind(b) === 'int' ? Number(rest) : long(rest)
}

/** A function of one number: null stays null, anything else is refused. */
export const onNumber = (name: string, apply: (value: Value) => Value, code = 28765): Build =>
  fixed(name, 1, (value) => {
    if (isNothing(value)) return null
    return isNumber(value) ? apply(value) : fail(code, `${name} only supports numeric types, not ${typeName(value)}`)
  })

function absolute(value: Value): Value {
  if (isDecimal(value)) return fromExact(toExact(value).abs())
  if (numberKind(value) === 'double') return doubleValue(Math.abs(toDouble(value)))
  const big = toBig(value)
  const result = big < 0n ? -big : big
  if (!fitsLong(result)) fail(28680, "can't take $abs of long long min")
  return numberKind(value) === 'int' && fitsInt(result) ? Number(result) : long(result)
}

const whole =
  (name: 'ceil' | 'floor') =>
  (value: Value): Value =>
    isDecimal(value) ? fromExact(toExact(value)[name]()) : numberKind(value) === 'double' ? doubleValue(Math[name](toDouble(value))) : value

/** `$round` rounds halves to even, `$trunc` cuts; both to a place before or behind the point. */
function toPlace(name: string, mode: 6 | 1): Build {
  return ranged(name, 1, 2, (value, place = 0) => {
    if (isNothing(value) || isNothing(place)) return null
    if (!isNumber(value)) fail(51081, `${name} only supports numeric types, not ${typeName(value)}`)
    const digits = toDouble(place)
    if (!Number.isInteger(digits)) fail(51082, `precision argument to  ${name} must be a integral value`)
    if (digits < -20 || digits > 100) fail(51083, `cannot apply ${name} with precision value ${digits} value must be in [-20, 100]`)
    const kind = numberKind(value)
    if (kind === 'double' && !Number.isFinite(toDouble(value))) return value
    if (kind !== 'double' && kind !== 'decimal' && digits >= 0) return value
    const rounded = toExact(value).toNearest(`1e${-digits}`, mode)
    if (kind === 'decimal') return fromExact(rounded)
    if (kind === 'double') return doubleValue(rounded.toNumber())
    const big = BigInt(rounded.toFixed(0))
    if (!fitsLong(big)) fail(51080, `invalid conversion from Decimal128 result in ${name} resulting from arguments: [${String(value)}]`)
    return kind === 'int' && fitsInt(big) ? Number(big) : long(big)
  })
}

export const arithmetic: Operators = {
  $add: variadic(add),
  $subtract: fixed('$subtract', 2, subtract),
  $multiply: variadic(multiply),
  $divide: fixed('$divide', 2, divide),
  $mod: fixed('$mod', 2, modulo),
  $abs: onNumber('$abs', absolute),
  $ceil: onNumber('$ceil', whole('ceil')),
  $floor: onNumber('$floor', whole('floor')),
  $round: toPlace('$round', 6),
  $trunc: toPlace('$trunc', 1),
}
