import type { Value } from '../bson/codec'
import { isNumber, toDouble } from '../bson/numbers'
import { fail } from '../errors'
import { accumulators } from './accumulators'
import { type Build, named, type Operators } from './scope'
import { percentile } from './totals'

/** Accumulators as expressions: over the elements of one array, or over several arguments. */
const over =
  (name: string): Build =>
  (operand, at) => {
    const given: Value[] = Array.isArray(operand) ? operand : [operand]
    const parts = given.map((part) => at.compile(part))
    const start = accumulators[name]
    return (scope) => {
      const values = parts.map((part) => part(scope))
      const accumulator = start?.()
      for (const value of values.length === 1 && Array.isArray(values[0]) ? values[0] : values) accumulator?.add(value)
      return accumulator?.result()
    }
  }

export function sharesOf(p: Value): number[] {
  if (!Array.isArray(p) || p.length === 0)
    fail(7750301, "The $percentile 'p' field must be an array of constant values from [0.0, 1.0] range")
  return p.map((share: Value) =>
    isNumber(share) && toDouble(share) >= 0 && toDouble(share) <= 1
      ? toDouble(share)
      : fail(7750303, "The $percentile 'p' field must be an array of numbers from [0.0, 1.0] range"),
  )
}

export function needApproximate(method: Value): void {
  if (method !== 'approximate') fail(2, "Currently only 'approximate' can be used as percentile 'method'.")
}

export const numbersIn = (value: Value): number[] =>
  (Array.isArray(value) ? value : [value])
    .filter(isNumber)
    .map(toDouble)
    .filter((number) => !Number.isNaN(number))
    .sort((a, b) => a - b)

export const accumulations: Operators = {
  ...Object.fromEntries(['$sum', '$avg', '$min', '$max', '$stdDevPop', '$stdDevSamp'].map((name) => [name, over(name)])),
  $median: named('$median', { required: ['input', 'method'], code: 40414 }, ({ input, method }) => {
    needApproximate(method)
    return percentile(numbersIn(input), 0.5)
  }),
  $percentile: named('$percentile', { required: ['input', 'p', 'method'], code: 40414 }, ({ input, p, method }) => {
    needApproximate(method)
    const numbers = numbersIn(input)
    return sharesOf(p).map((share) => percentile(numbers, share))
  }),
}
