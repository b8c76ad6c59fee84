import type { Decimal } from 'decimal.js'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import type { Value } from '../bson/codec'
import { compareValues } from '../bson/compare'
import { toNumber, typeName } from '../bson/types'
import { fail } from '../errors'
import { addNumbers, fromExact, isDecimal, isNumberValue, toExact } from './decimal'
import { listOf, type Operator } from './operator'

const isNothing = (value: Value): boolean => value === null || value === undefined

/** Evaluates the arguments once; mingo does the arithmetic unless a Decimal128 is among them. */
function withDecimals(name: string, exactly: (values: Decimal[], raw: Value[]) => Decimal): Operator {
  const ordinary = (expressions as unknown as Record<string, Operator>)[name]
  return (document, expression, options) => {
    const values = listOf(document, expression, options)
    if (values.some(isNothing)) return null
    for (const value of values) {
      if (!isNumberValue(value) && !(value instanceof Date))
        fail(16554, `${name} only supports numeric or date types, not ${typeName(value)}`)
    }
    if (values.some(isDecimal)) return fromExact(exactly(values.map(toExact), values))
    const plain = values.map((value) => (value instanceof Date ? value : toNumber(value)))
    return ordinary(document, Array.isArray(expression) ? plain : plain[0], options)
  }
}

const place = (raw: Value[]): number => (raw.length > 1 ? toNumber(raw[1]) : 0)

export const decimalArithmetic: Record<string, Operator> = {
  $add: withDecimals('$add', (values) => values.reduce((sum, value) => sum.plus(value))),
  $subtract: withDecimals('$subtract', ([a, b]) => a.minus(b)),
  $multiply: withDecimals('$multiply', (values) => values.reduce((product, value) => product.times(value))),
  $divide: withDecimals('$divide', ([a, b]) => (b.isZero() ? fail(2, "can't $divide by zero") : a.div(b))),
  $mod: withDecimals('$mod', ([a, b]) => a.mod(b)),
  $abs: withDecimals('$abs', ([a]) => a.abs()),
  $ceil: withDecimals('$ceil', ([a]) => a.ceil()),
  $floor: withDecimals('$floor', ([a]) => a.floor()),
  $round: withDecimals('$round', ([a], raw) => a.toNearest(`1e${-place(raw)}`, 6)),
  $trunc: withDecimals('$trunc', ([a], raw) => a.toNearest(`1e${-place(raw)}`, 1)),
}

const pushed = (collection: Value[], expression: Value, options: Value): Value[] =>
  (accumulators as unknown as Record<string, Operator>).$push(collection, expression, options)

/** The accumulators that look at values: numbers of every type count, everything else is passed over. */
export const sum = (values: Value[]): Value => values.filter(isNumberValue).reduce(addNumbers, 0)
export function average(values: Value[]): Value {
  const numbers = values.filter(isNumberValue)
  if (numbers.length === 0) return null
  const total = sum(numbers)
  return isDecimal(total) ? fromExact(toExact(total).div(numbers.length)) : total / numbers.length
}
export const extreme = (values: Value[], sign: 1 | -1): Value =>
  values.reduce((best, value) => (isNothing(value) ? best : isNothing(best) || compareValues(value, best) * sign > 0 ? value : best), null)

/** mingo calls an accumulator with the documents, or inside an expression with the values themselves. */
const overValues =
  (reduce: (values: Value[]) => Value): Operator =>
  (collection, expression, options) =>
    reduce(isNothing(expression) ? collection : pushed(collection, expression, options))

export const decimalAccumulators: Record<string, Operator> = {
  $sum: overValues(sum),
  $avg: overValues(average),
  $min: overValues((values) => extreme(values, -1)),
  $max: overValues((values) => extreme(values, 1)),
}
