import { type Document, isDocument, isOperatorObject, type Value } from '../bson/codec'
import { compareValues, type StringOrder } from '../bson/compare'
import { hasType, isKnownType, isNumeric, rank, rankOf, toNumber } from '../bson/types'
import { badValue, fail } from '../errors'
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

export function equalTo(wanted: Value, order?: StringOrder): ValueTest {
  if (typeof wanted === 'string' && !order) return (value) => value === wanted
  if (wanted === null || wanted === undefined) return (value) => value === null || value === undefined
  return (value) => value !== undefined && compareValues(value, wanted, order) === 0
}

/** `$gt` and its kin compare only values of the same rank, except with MinKey and MaxKey. */
function ordered(wanted: Value, accept: (order: number) => boolean, order?: StringOrder): ValueTest {
  const wantedRank = rankOf(wanted)
  const acrossTypes = wantedRank === rank.minKey || wantedRank === rank.maxKey
  return (value) =>
    (acrossTypes ? value !== undefined : rankOf(value) === wantedRank) &&
    !(Number.isNaN(value) !== Number.isNaN(wanted)) &&
    accept(compareValues(value, wanted, order))
}

function inList(list: Value, context: MatchContext): ValuesTest {
  if (!Array.isArray(list)) badValue('$in needs an array')
  if (list.some(isOperatorObject)) badValue('cannot nest $ under $in')
  const strings = new Set(context.collation ? [] : list.filter((item: Value) => typeof item === 'string'))
  const others = list
    .filter((item: Value) => !strings.has(item))
    .map(
      (item: Value): ValueTest =>
        item instanceof RegExp || item?._bsontype === 'BSONRegExp' ? regexTest(item, '') : equalTo(item, context.collation?.order),
    )
  return anyOf((value) => strings.has(value) || others.some((test: ValueTest) => test(value)))
}

function regexTest(pattern: Value, flags: string): ValueTest {
  const regex = regexOf(pattern, flags)
  return (value) => (typeof value === 'string' ? regex.test(value) : rankOf(value) === rank.regex && compareValues(value, pattern) === 0)
}

function elementMatch(condition: Value, context: MatchContext, nested: Nested): ValueTest {
  if (!isDocument(condition)) badValue('$elemMatch needs an Object')
  const onValues = isOperatorObject(condition) && !['$and', '$or', '$nor', '$expr'].includes(Object.keys(condition)[0] ?? '')
  if (onValues) {
    const test = nested.condition(condition, context)
    return (element) => test([element])
  }
  const matches = nested.filter(condition, context)
  return (element) => (isDocument(element) || Array.isArray(element)) && matches(element as Document)
}

function allOf(list: Value, context: MatchContext, nested: Nested): ValuesTest {
  if (!Array.isArray(list)) badValue('$all needs an array')
  if (list.length === 0) return () => false
  const tests = list.map((item: Value) => nested.condition(item, context))
  return (values) => tests.every((test: ValuesTest) => test(values))
}

function typeTest(wanted: Value): ValuesTest {
  const types = (Array.isArray(wanted) ? wanted : [wanted]).map((type: Value) => (typeof type === 'string' ? type : toNumber(type)))
  for (const type of types) if (!isKnownType(type)) badValue(`Unknown type name alias: ${type}`)
  return anyOf((value) => value !== undefined && types.some((type) => hasType(value, type)))
}

function modulo(operand: Value): ValuesTest {
  if (!Array.isArray(operand) || operand.length !== 2) badValue('malformed mod, not enough elements')
  const [divisor, remainder] = operand.map((part: Value) => Math.trunc(toNumber(part))) as [number, number]
  if (divisor === 0) badValue('divisor cannot be 0')
  return anyOf((value) => isNumeric(value) && Math.trunc(toNumber(value)) % divisor === remainder)
}

type Builder = (operand: Value, siblings: Document, context: MatchContext, nested: Nested) => ValuesTest
const comparison =
  (accept: (order: number) => boolean, matchesNull: boolean): Builder =>
  (operand, _siblings, context) =>
    anyOf(matchesNull && (operand === null || operand === undefined) ? equalTo(null) : ordered(operand, accept, context.collation?.order))

const builders: Record<string, Builder> = {
  $eq: (operand, _siblings, context) => anyOf(equalTo(operand, context.collation?.order)),
  $ne: (operand, _siblings, context) => not(anyOf(equalTo(operand, context.collation?.order))),
  $gt: comparison((order) => order > 0, false),
  $gte: comparison((order) => order >= 0, true),
  $lt: comparison((order) => order < 0, false),
  $lte: comparison((order) => order <= 0, true),
  $in: (operand, _siblings, context) => inList(operand, context),
  $nin: (operand, _siblings, context) => not(inList(operand, context)),
  $exists: (operand) => (values) =>
    values.some((value) => value !== undefined) === (operand !== false && operand !== 0 && operand !== null),
  $type: (operand) => typeTest(operand),
  $regex: (operand, siblings) => anyOf(regexTest(operand, String(siblings.$options ?? ''))),
  $options: (_operand, siblings) => ('$regex' in siblings ? () => true : badValue('$options needs a $regex')),
  $mod: (operand) => modulo(operand),
  $size: (operand) => (values) => values.some((value) => Array.isArray(value) && value.length === toNumber(operand)),
  $all: (operand, _siblings, context, nested) => allOf(operand, context, nested),
  $elemMatch: (operand, _siblings, context, nested) => {
    const test = elementMatch(operand, context, nested)
    return (values) => values.some((value) => Array.isArray(value) && value.some(test))
  },
  $not: (operand, _siblings, context, nested) => {
    const isRegex = operand instanceof RegExp || operand?._bsontype === 'BSONRegExp'
    if (!isRegex && !isOperatorObject(operand)) badValue('$not needs a regex or a document')
    return not(nested.condition(operand, context))
  },
  $bitsAllSet: (operand) => anyOf(bitsTest(operand, (bits, mask) => (bits & mask) === mask)),
  $bitsAnySet: (operand) => anyOf(bitsTest(operand, (bits, mask) => (bits & mask) !== 0n)),
  $bitsAllClear: (operand) => anyOf(bitsTest(operand, (bits, mask) => (bits & mask) === 0n)),
  $bitsAnyClear: (operand) => anyOf(bitsTest(operand, (bits, mask) => (bits & mask) !== mask)),
  $comment: () => () => true,
}

const geography = new Set(['$near', '$nearSphere', '$geoWithin', '$geoIntersects', '$within'])

export function operatorFor(name: string, operand: Value, siblings: Document, context: MatchContext, nested: Nested): ValuesTest {
  if (geography.has(name))
    return fail(name.startsWith('$near') ? 291 : 115, `${name} is not supported: unable to find index for $geoNear query`)
  const build = builders[name] ?? fail(2, `unknown operator: ${name}`)
  return build(operand, siblings, context, nested)
}
