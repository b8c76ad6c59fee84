import { type Document, isDocument, isOperatorObject, type Value } from '../bson/codec'
import { compareValues, type StringOrder } from '../bson/compare'
import { rank, rankOf, typeName } from '../bson/types'
import { badValue, fail } from '../errors'
import { isTruthy } from '../expression/scope'
import { allOf, anyOf, elementMatch, isRegex, modulo, size, typeTest } from './array-operators'
import { bitsTest } from './bits'
import type { MatchContext, Nested, ValuesTest, ValueTest } from './match-context'
import { regexOf } from './regex'

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
