import { type Document, isDocument, isOperatorObject, type Value } from '../bson/codec'
import { isNumber, numberKind, toBig, toDouble } from '../bson/numbers'
import { hasType, isKnownType } from '../bson/types'
import { badValue, fail, failedToParse } from '../errors'
import type { MatchContext, Nested, ValuesTest, ValueTest } from './match-context'

export const isRegex = (value: Value): boolean => value?._bsontype === 'BSONRegExp' || value instanceof RegExp

/** True if the value itself passes, or, for an array, any element. */
export const anyOf =
  (test: ValueTest): ValuesTest =>
  (values) => {
    for (const value of values) {
      if (test(value)) return true
      if (Array.isArray(value)) for (const element of value) if (test(element)) return true
    }
    return false
  }

export function elementMatch(condition: Value, context: MatchContext, nested: Nested): ValueTest {
  if (!isDocument(condition)) badValue('$elemMatch needs an Object')
  const [first = ''] = Object.keys(condition)
  if (isOperatorObject(condition) && !['$and', '$or', '$nor', '$expr'].includes(first)) {
    const test = nested.condition(condition, context)
    return (element) => test([element])
  }
  const matches = nested.filter(condition, context)
  return (element) => (isDocument(element) || Array.isArray(element)) && matches(element as Document)
}

export function allOf(list: Value, context: MatchContext, nested: Nested): ValuesTest {
  if (!Array.isArray(list)) badValue('$all needs an array')
  if (list.length === 0) return () => false
  const elementMatches = list.filter((item: Value) => isDocument(item) && Object.keys(item)[0] === '$elemMatch').length
  if (elementMatches > 0 && elementMatches < list.length) badValue('$all/$elemMatch has to be consistent')
  if (elementMatches === 0 && list.some(isOperatorObject)) badValue('no $ expressions in $all')
  const tests = list.map((item: Value) => nested.condition(item, context))
  return (values) => tests.every((test: ValuesTest) => test(values))
}

export function typeTest(wanted: Value): ValuesTest {
  const types = (Array.isArray(wanted) ? wanted : [wanted]).map((type: Value) => (isNumber(type) ? toDouble(type) : type))
  if (types.length === 0) failedToParse('$type must match at least one type')
  for (const type of types) {
    if (typeof type !== 'string' && typeof type !== 'number') fail(14, 'type must be represented as a number or a string')
    if (!isKnownType(type)) badValue(typeof type === 'string' ? `Unknown type name alias: ${type}` : `Invalid numerical type code: ${type}`)
  }
  const test = (value: Value): boolean => value !== undefined && types.some((type: string | number) => hasType(value, type))
  return anyOf(test)
}

export function modulo(operand: Value): ValuesTest {
  if (!Array.isArray(operand)) badValue('malformed mod, needs to be an array')
  if (operand.length < 2) badValue('malformed mod, not enough elements')
  if (operand.length > 2) badValue('malformed mod, too many elements')
  for (const [i, part] of operand.entries())
    if (!isNumber(part) || !Number.isFinite(toDouble(part))) badValue(`malformed mod, ${i === 0 ? 'divisor' : 'remainder'} not a number`)
  const [divisor, remainder] = operand.map(whole) as [bigint, bigint]
  if (divisor === 0n) badValue('divisor cannot be 0')
  return anyOf((value) => isNumber(value) && Number.isFinite(toDouble(value)) && whole(value) % divisor === remainder)
}
const whole = (value: Value): bigint => (numberKind(value) === 'long' ? toBig(value) : BigInt(Math.trunc(toDouble(value))))

export function size(operand: Value): ValuesTest {
  const count = isNumber(operand)
    ? toDouble(operand)
    : failedToParse(`Failed to parse $size. Expected a number in: $size: ${JSON.stringify(operand)}`)
  if (!Number.isInteger(count)) badValue(`Failed to parse $size. Expected an integer: $size: ${count}`)
  if (count < 0) badValue(`Failed to parse $size. Expected a non-negative number in: $size: ${count}`)
  return (values) => values.some((value) => Array.isArray(value) && value.length === count)
}
