import type { Value } from '../bson/codec'
import { compareValues, equalValues } from '../bson/compare'
import { isNumeric, typeName } from '../bson/types'
import { fail } from '../errors'
import { collationOf } from '../query/collation'
import { listOf, type Operator, type Options } from './operator'

/** In expressions a missing value is below null; in queries they are equal. */
export function compareInExpression(a: Value, b: Value, options: Options): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined)
  return compareValues(a, b, collationOf(options.collation)?.order)
}

const pair =
  (accept: (order: number) => Value): Operator =>
  (document, expression, options) => {
    const values = listOf(document, expression, options)
    if (values.length !== 2) fail(16020, `Expression takes exactly 2 arguments. ${values.length} were passed in.`)
    return accept(compareInExpression(values[0], values[1], options))
  }

export const comparisons: Record<string, Operator> = {
  $cmp: pair(Math.sign),
  $eq: pair((order) => order === 0),
  $ne: pair((order) => order !== 0),
  $gt: pair((order) => order > 0),
  $gte: pair((order) => order >= 0),
  $lt: pair((order) => order < 0),
  $lte: pair((order) => order <= 0),
  $in: (document, expression, options) => {
    const [item, list] = listOf(document, expression, options)
    if (!Array.isArray(list)) fail(40081, `$in requires an array as a second argument, found: ${typeName(list)}`)
    return list.some((element: Value) => equalValues(element, item ?? null, collationOf(options.collation)?.order))
  },
  $indexOfArray: (document, expression, options) => {
    const [list, item, from = 0, to = Infinity] = listOf(document, expression, options)
    if (list === null || list === undefined) return null
    return list.findIndex((element: Value, index: number) => index >= from && index < to && equalValues(element, item))
  },
  $sortArray: (document, expression, options) => {
    const input = listOf(document, expression.input, options)[0]
    if (input === null || input === undefined) return null
    const fields = typeof expression.sortBy === 'number' ? undefined : Object.entries<number>(expression.sortBy)
    const at = (value: Value, path: string): Value => path.split('.').reduce((inner, part) => inner?.[part], value)
    return input.slice().sort((a: Value, b: Value) => {
      if (!fields) return compareValues(a, b) * expression.sortBy
      for (const [path, direction] of fields) {
        const order = compareValues(at(a, path), at(b, path)) * direction
        if (order !== 0) return order
      }
      return 0
    })
  },
  $type: (document, expression, options) => typeName(listOf(document, expression, options)[0]),
  $isNumber: (document, expression, options) => isNumeric(listOf(document, expression, options)[0]),
}
