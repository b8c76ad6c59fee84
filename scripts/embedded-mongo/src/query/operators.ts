import { type Document, isDocument, isOperatorObject, type Value } from '../bson/codec'
import { compareValues, type StringOrder } from '../bson/compare'
import { isNumber, numberKind, toBig, toDouble } from '../bson/numbers'
import { hasType, isKnownType, rank, rankOf, typeName } from '../bson/types'
import { badValue, fail, failedToParse } from '../errors'
import { isTruthy } from '../expression/scope'
import { bitsTest } from './bits'
import type { Collation } from './collation'
import { regexOf } from './regex'

export interface MatchContext {
  collation?: Collation | undefined
  variables?: Document | undefined
}

/** How an operator compiles the conditions inside its operand; given by the matcher, which in turn uses the operators. */
export interface Nested {
  condition(condition: Value, context: MatchContext): ValuesTest
  filter(filter: Document, context: MatchContext): (document: Document) => boolean
}

/** Tests all values a path leads to; `undefined` among them is a missing field. */
export type ValuesTest = (values: Value[]) => boolean
type ValueTest = (value: Value) => boolean

export const isRegex = (value: Value): boolean => value?._bsontype === 'BSONRegExp' || value instanceof RegExp

/** True if the value itself passes, or, for an array, any element. */
const anyOf =
  (test: ValueTest): ValuesTest =>
  (values) => {
    for (const value of values) {
      if (test(value)) return true
      if (Array.isArray(value)) for (const element of value) if (test(element)) return true
    }
    return false
  }
const not =
  (test: ValuesTest): ValuesTest =>
  (values) =>
    !test(values)

function equalTo(wanted: Value, order?: StringOrder): ValueTest {
  if (typeof wanted === 'string' && !order) return (value) => value === wanted
  if (wanted === null || wanted === undefined) return (value) => value === null || value === undefined
  return (value) => value !== undefined && compareValues(value, wanted, order) === 0
}

/** `$gt` and its kin compare only values of the same rank, except with MinKey and MaxKey. */
function ordered(wanted: Value, accept: (order: number) => boolean, order?: StringOrder): ValueTest {
  const wantedRank = rankOf(wanted)
  const acrossTypes = wantedRank === rank.minKey || wantedRank === rank.maxKey
  const wantsNaN = isNaNValue(wanted)
  return (value) =>
    (acrossTypes ? value !== undefined : rankOf(value) === wantedRank) &&
    (acrossTypes || isNaNValue(value) === wantsNaN) &&
    accept(compareValues(value, wanted, order))
}
const isNaNValue = (value: Value): boolean => Number.isNaN(value) || (value?._bsontype === 'Decimal128' && String(value) === 'NaN')

function inList(name: string, list: Value, context: MatchContext): ValuesTest {
  if (!Array.isArray(list)) badValue(`${name} needs an array`)
  if (list.some(isOperatorObject)) badValue(`cannot nest $ under ${name}`)
  const strings = new Set(context.collation ? [] : list.filter((item: Value) => typeof item === 'string'))
  const others = list
    .filter((item: Value) => !strings.has(item))
    .map((item: Value): ValueTest => (isRegex(item) ? regexTest(item, '') : equalTo(item, context.collation?.order)))
  return anyOf((value) => strings.has(value) || others.some((test: ValueTest) => test(value)))
}

function regexTest(pattern: Value, flags: string): ValueTest {
  const regex = regexOf(pattern, flags)
  return (value) => {
    if (typeof value === 'string') return regex.test(value)
    return isRegex(value) && regexOf(value).source === regex.source && regexOf(value).flags === regex.flags
  }
}

function elementMatch(condition: Value, context: MatchContext, nested: Nested): ValueTest {
  if (!isDocument(condition)) badValue('$elemMatch needs an Object')
  const [first = ''] = Object.keys(condition)
  if (isOperatorObject(condition) && !['$and', '$or', '$nor', '$expr'].includes(first)) {
    const test = nested.condition(condition, context)
    return (element) => test([element])
  }
  const matches = nested.filter(condition, context)
  return (element) => (isDocument(element) || Array.isArray(element)) && matches(element as Document)
}

function allOf(list: Value, context: MatchContext, nested: Nested): ValuesTest {
  if (!Array.isArray(list)) badValue('$all needs an array')
  if (list.length === 0) return () => false
  const elementMatches = list.filter((item: Value) => isDocument(item) && Object.keys(item)[0] === '$elemMatch').length
  if (elementMatches > 0 && elementMatches < list.length) badValue('$all/$elemMatch has to be consistent')
  if (elementMatches === 0 && list.some(isOperatorObject)) badValue('no $ expressions in $all')
  const tests = list.map((item: Value) => nested.condition(item, context))
  return (values) => tests.every((test: ValuesTest) => test(values))
}

function typeTest(wanted: Value): ValuesTest {
  const types = (Array.isArray(wanted) ? wanted : [wanted]).map((type: Value) => (isNumber(type) ? toDouble(type) : type))
  if (types.length === 0) failedToParse('$type must match at least one type')
  for (const type of types) {
    if (typeof type !== 'string' && typeof type !== 'number') fail(14, 'type must be represented as a number or a string')
    if (!isKnownType(type)) badValue(typeof type === 'string' ? `Unknown type name alias: ${type}` : `Invalid numerical type code: ${type}`)
  }
  const test = (value: Value): boolean => value !== undefined && types.some((type: string | number) => hasType(value, type))
  return anyOf(test)
}

function modulo(operand: Value): ValuesTest {
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

function size(operand: Value): ValuesTest {
  const count = isNumber(operand)
    ? toDouble(operand)
    : failedToParse(`Failed to parse $size. Expected a number in: $size: ${JSON.stringify(operand)}`)
  if (!Number.isInteger(count)) badValue(`Failed to parse $size. Expected an integer: $size: ${count}`)
  if (count < 0) badValue(`Failed to parse $size. Expected a non-negative number in: $size: ${count}`)
  return (values) => values.some((value) => Array.isArray(value) && value.length === count)
}

type Builder = (operand: Value, siblings: Document, context: MatchContext, nested: Nested) => ValuesTest
const comparison =
  (name: string, accept: (order: number) => boolean, matchesNull: boolean): Builder =>
  (operand, _siblings, context) => {
    if (isRegex(operand)) badValue(`Can't have RegEx as arg to predicate over field '${name}'.`)
    if (operand === null || operand === undefined) return matchesNull ? anyOf(equalTo(null)) : () => false
    return anyOf(ordered(operand, accept, context.collation?.order))
  }

const builders: Record<string, Builder> = {
  $eq: (operand, _siblings, context) => anyOf(equalTo(operand, context.collation?.order)),
  $ne: (operand, _siblings, context) =>
    isRegex(operand) ? badValue("Can't have regex as arg to $ne.") : not(anyOf(equalTo(operand, context.collation?.order))),
  $gt: comparison('$gt', (order) => order > 0, false),
  $gte: comparison('$gte', (order) => order >= 0, true),
  $lt: comparison('$lt', (order) => order < 0, false),
  $lte: comparison('$lte', (order) => order <= 0, true),
  $in: (operand, _siblings, context) => inList('$in', operand, context),
  $nin: (operand, _siblings, context) => not(inList('$nin', operand, context)),
  $exists: (operand) => {
    const wanted = isTruthy(operand)
    return (values) => values.some((value) => value !== undefined) === wanted
  },
  $type: typeTest,
  $regex: (operand, siblings) => anyOf(regexTest(operand, String(siblings.$options ?? ''))),
  $options: (_operand, siblings) => ('$regex' in siblings ? () => true : badValue('$options needs a $regex')),
  $mod: modulo,
  $size: size,
  $all: (operand, _siblings, context, nested) => allOf(operand, context, nested),
  $elemMatch: (operand, _siblings, context, nested) => {
    const test = elementMatch(operand, context, nested)
    return (values) => values.some((value) => Array.isArray(value) && value.some(test))
  },
  $not: (operand, _siblings, context, nested) => {
    if (isDocument(operand) && Object.keys(operand).length === 0) badValue('$not cannot be empty')
    return isRegex(operand) || isOperatorObject(operand)
      ? not(nested.condition(operand, context))
      : badValue(`$not needs a regex or a document, not ${typeName(operand)}`)
  },
  $bitsAllSet: (operand) => anyOf(bitsTest('$bitsAllSet', operand, (bits, mask) => (bits & mask) === mask)),
  $bitsAnySet: (operand) => anyOf(bitsTest('$bitsAnySet', operand, (bits, mask) => (bits & mask) !== 0n)),
  $bitsAllClear: (operand) => anyOf(bitsTest('$bitsAllClear', operand, (bits, mask) => (bits & mask) === 0n)),
  $bitsAnyClear: (operand) => anyOf(bitsTest('$bitsAnyClear', operand, (bits, mask) => (bits & mask) !== mask)),
}

export const operatorNames = Object.keys(builders)
const geography = new Set(['$near', '$nearSphere', '$geoWithin', '$geoIntersects', '$within', '$geoNear', '$maxDistance', '$minDistance'])

export function operatorFor(name: string, operand: Value, siblings: Document, context: MatchContext, nested: Nested): ValuesTest {
  if (geography.has(name)) {
    if (name.startsWith('$near'))
      fail(291, 'error processing query: planner returned error :: caused by :: unable to find index for $geoNear query')
    fail(115, `${name} is not supported by this engine`)
  }
  const build = builders[name] ?? fail(2, `unknown operator: ${name}`)
  return build(operand, siblings, context, nested)
}
