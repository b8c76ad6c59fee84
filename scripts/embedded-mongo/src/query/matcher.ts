import { type Document, isDocument, isOperatorObject, type Value } from '../bson/codec'
import { isNumber, toDouble } from '../bson/numbers'
import { badValue, fail, failedToParse } from '../errors'
import { isRegex } from './array-operators'
import { collationOf } from './collation'
import { expressionMatcher } from './expression'
import { schemaMatcher } from './json-schema'
import type { MatchContext, Nested, ValuesTest } from './match-context'
import { operatorFor } from './operators'
import { splitPath, valuesAt } from './paths'

export type Matcher = (document: Document) => boolean
export type { MatchContext }

function allOf(tests: Matcher[]): Matcher {
  const [only, ...others] = tests
  return only && others.length === 0 ? only : (document) => tests.every((test) => test(document))
}

const logical: Record<string, (tests: Matcher[]) => Matcher> = {
  $and: allOf,
  $or: (tests) => (document) => tests.some((test) => test(document)),
  $nor: (tests) => (document) => !tests.some((test) => test(document)),
}

/** Compiles a filter once; the result is called for every candidate document. */
export function compileFilter(filter: Document | undefined, context: MatchContext = {}): Matcher {
  if (filter !== undefined && !isDocument(filter)) fail(9, 'the match filter must be an expression in an object')
  const tests = Object.entries(filter ?? {}).map(([name, condition]) => compileClause(name, condition, context))
  return allOf(tests)
}

function compileClause(name: string, condition: Value, context: MatchContext): Matcher {
  if (name[0] !== '$') return compilePath(name, condition, context)
  const combine = logical[name]
  if (combine) {
    if (!Array.isArray(condition)) badValue(`${name} must be an array`)
    if (condition.length === 0) badValue('$and/$or/$nor entries need to be non-empty')
    if (!condition.every(isDocument)) badValue('$or/$and/$nor entries need to be full objects')
    return combine(condition.map((part: Document) => compileFilter(part, context)))
  }
  const build = Object.hasOwn(topLevel, name) ? topLevel[name] : undefined
  if (build) return build(condition, context)
  return badValue(
    `unknown top level operator: ${name}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
  )
}

const constantOne = (name: string, condition: Value): void => {
  if (!isNumber(condition) || toDouble(condition) !== 1) failedToParse(`${name} must be an integer value of 1`)
}

const topLevel: Record<string, (condition: Value, context: MatchContext) => Matcher> = {
  $expr: expressionMatcher,
  $jsonSchema: (condition) => schemaMatcher(condition),
  $comment: () => () => true,
  $alwaysTrue: (condition) => {
    constantOne('$alwaysTrue', condition)
    return () => true
  },
  $alwaysFalse: (condition) => {
    constantOne('$alwaysFalse', condition)
    return () => false
  },
  $sampleRate: (condition) => {
    const rate = isNumber(condition) ? toDouble(condition) : badValue('argument to $sampleRate must be a numeric type')
    if (!(rate >= 0 && rate <= 1)) badValue('numeric argument to $sampleRate must be in [0, 1]')
    return () => Math.random() < rate
  },
  $text: () => fail(27, 'text index required for $text query'),
  $where: () => fail(2, 'no globalScriptEngine in $where parsing'),
}
/** The operators that stand for themselves in a filter. */
export const topLevelNames = [...Object.keys(logical), ...Object.keys(topLevel)].filter((name) => name !== '$text' && name !== '$where')

function compilePath(path: string, condition: Value, context: MatchContext): Matcher {
  const test = compileCondition(condition, context)
  if (!path.includes('.')) return (document) => test([Object.hasOwn(document, path) ? document[path] : undefined])
  const parts = splitPath(path)
  return (document) => test(valuesAt(document, parts))
}

/** A condition on the values of one path: a literal, a regular expression, or an object of operators. */
export function compileCondition(condition: Value, context: MatchContext): ValuesTest {
  if (isRegex(condition)) return operatorFor('$regex', condition, {}, context, nested)
  if (!isOperatorObject(condition)) return operatorFor('$eq', condition, {}, context, nested)
  const tests = Object.entries(condition).map(([name, operand]) => {
    if (name[0] !== '$') badValue(`unknown operator: ${name}`)
    return operatorFor(name, operand, condition, context, nested)
  })
  const [only, ...others] = tests
  return only && others.length === 0 ? only : (values) => tests.every((test) => test(values))
}

const nested: Nested = { condition: compileCondition, filter: compileFilter }

export const matchContext = (command: Document): MatchContext => ({ collation: collationOf(command.collation), variables: command.let })
