import type { Value } from '../bson/codec'
import { compareValues, type StringOrder } from '../bson/compare'
import { typeName } from '../bson/types'
import { fail } from '../errors'
import { type Build, type Compiling, fixed, type Operators } from './scope'

/** In expressions a missing value is below null; in queries they are equal. */
export function compareInExpression(a: Value, b: Value, order?: StringOrder): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined)
  return compareValues(a, b, order)
}

const pair =
  (name: string, accept: (order: number) => Value): Build =>
  (operand, at: Compiling) =>
    fixed(name, 2, (a, b) => accept(compareInExpression(a, b, at.order)))(operand, at)

export const comparisons: Operators = {
  $cmp: pair('$cmp', Math.sign),
  $eq: pair('$eq', (order) => order === 0),
  $ne: pair('$ne', (order) => order !== 0),
  $gt: pair('$gt', (order) => order > 0),
  $gte: pair('$gte', (order) => order >= 0),
  $lt: pair('$lt', (order) => order < 0),
  $lte: pair('$lte', (order) => order <= 0),
  $in: (operand, at) =>
    fixed('$in', 2, (item, list) => {
      if (!Array.isArray(list)) fail(40081, `$in requires an array as a second argument, found: ${typeName(list)}`)
      return list.some((element: Value) => compareInExpression(element, item, at.order) === 0)
    })(operand, at),
}
