import { type Document, isDocument, isOperatorObject, type Value } from '../bson/codec'
import { badValue, fail } from '../errors'
import { collationOf } from './collation'
import { expressionMatcher } from './expression'
import { schemaMatcher } from './json-schema'
import { type MatchContext, type Nested, operatorFor, type ValuesTest } from './operators'
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
  switch (name) {
    case '$expr':
      return expressionMatcher(condition, context)
    case '$jsonSchema':
      return schemaMatcher(condition)
    case '$text':
      return fail(27, 'text index required for $text query')
    case '$comment':
      return () => true
    case '$sampleRate':
      return () => Math.random() < Number(condition)
    case '$where':
      return fail(115, '$where is not supported: the engine runs no JavaScript from queries')
    default:
      return badValue(
        `unknown top level operator: ${name}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
      )
  }
}

function compilePath(path: string, condition: Value, context: MatchContext): Matcher {
  const test = compileCondition(condition, context)
  if (!path.includes('.')) return (document) => test([Object.hasOwn(document, path) ? document[path] : undefined])
  const parts = splitPath(path)
  return (document) => test(valuesAt(document, parts))
}

/** A condition on the values of one path: a literal, a regular expression, or an object of operators. */
export function compileCondition(condition: Value, context: MatchContext): ValuesTest {
  if (condition?._bsontype === 'BSONRegExp' || condition instanceof RegExp) return operatorFor('$regex', condition, {}, context, nested)
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
