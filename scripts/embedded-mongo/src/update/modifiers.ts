import type { Timestamp } from 'bson'
import { isDocument, type Value } from '../bson/codec'
import { compareValues } from '../bson/compare'
import { calculate, isNumber } from '../bson/numbers'
import { typeName } from '../bson/types'
import { fail } from '../errors'
import type { MatchContext } from '../query/matcher'
import { arrayModifiers } from './array-modifiers'
import { creating, current, existing, type Modifier, put } from './modifier'
import { bitwise, combine } from './numbers'

const arithmetic = (name: '$inc' | '$mul'): Modifier =>
  creating(
    (target, operand) => {
      const value = current(target)
      if (value === undefined) put(target, name === '$inc' ? operand : calculate(0, operand, '*'))
      else put(target, combine(value, operand, name, target.path))
    },
    (operand, path) => {
      if (!isNumber(operand))
        fail(14, `Cannot ${name === '$inc' ? 'increment' : 'multiply'} with non-numeric argument: {${path}: ${JSON.stringify(operand)}}`)
    },
  )

const extreme = (sign: 1 | -1): Modifier =>
  creating((target, operand, { collation }: MatchContext) => {
    const value = current(target)
    if (value === undefined || compareValues(operand, value, collation?.order) * sign > 0) put(target, operand)
  })

const dateKind = (operand: Value): 'date' | 'timestamp' | undefined => {
  if (typeof operand === 'boolean') return 'date'
  return isDocument(operand) && (operand.$type === 'date' || operand.$type === 'timestamp') ? operand.$type : undefined
}

/** Everything but `$rename` and `$setOnInsert`, which need more than one place or the knowledge of an insert. */
export const modifiers: Record<string, Modifier> = {
  ...arrayModifiers,
  $set: creating(put),
  $unset: existing((target) => {
    if (!Array.isArray(target.holder)) delete target.holder[target.key]
    else if (Number(target.key) < target.holder.length) target.holder[Number(target.key)] = null
  }),
  $inc: arithmetic('$inc'),
  $mul: arithmetic('$mul'),
  $min: extreme(-1),
  $max: extreme(1),
  $currentDate: creating(
    (target, operand, { now, time }) => put(target, dateKind(operand) === 'timestamp' ? (time as Timestamp) : now),
    (operand) => {
      if (dateKind(operand)) return
      if (!isDocument(operand))
        fail(
          2,
          `${typeName(operand)} is not valid type for $currentDate. Please use a boolean ('true') or a $type expression ({$type: 'timestamp/date'}).`,
        )
      for (const name of Object.keys(operand)) if (name !== '$type') fail(2, `Unrecognized $currentDate option: ${name}`)
      fail(2, "The '$type' string field is required to be 'date' or 'timestamp': {$currentDate: {field : {$type: 'date'}}}")
    },
  ),
  $bit: creating(
    (target, operand) => put(target, bitwise(current(target), operand, target.path)),
    (operand, path) => {
      if (!isDocument(operand))
        fail(
          2,
          `The $bit modifier is not compatible with a ${typeName(operand)}. You must pass in an embedded document: {$bit: {field: {and/or/xor: #}}`,
        )
      bitwise(0, operand, path)
    },
  ),
}

/** Every update operator there is. */
export const updateOperators = [...Object.keys(modifiers), '$rename', '$setOnInsert']
