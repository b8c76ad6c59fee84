import { Decimal128 } from 'bson'
import { Decimal } from 'decimal.js'
import type { Value } from '../bson/codec'
import { isNumeric } from '../bson/types'

/** IEEE 754 decimal128: 34 digits, ties to even. */
export const Exact = Decimal.clone({ precision: 34, rounding: 6, toExpNeg: -6176, toExpPos: 6145 })

export const isDecimal = (value: Value): boolean => value?._bsontype === 'Decimal128'

export const toExact = (value: Value): Decimal =>
  new Exact(typeof value === 'number' ? value : String(value?._bsontype === 'Double' || value?._bsontype === 'Int32' ? value.value : value))

export const fromExact = (value: Decimal): Decimal128 => Decimal128.fromString(value.toString())

/** Adds numbers of any type; Decimal128 if any is one, a plain number otherwise. */
export function addNumbers(a: Value, b: Value): Value {
  if (typeof a === 'number' && typeof b === 'number') return a + b
  if (isDecimal(a) || isDecimal(b)) return fromExact(toExact(a).plus(toExact(b)))
  return Number(a) + Number(b)
}

export const isNumberValue = (value: Value): boolean => value !== null && value !== undefined && isNumeric(value)
