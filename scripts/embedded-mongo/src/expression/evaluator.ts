import { Context, evalExpr } from 'mingo/core'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import * as pipeline from 'mingo/operators/pipeline'
import * as projection from 'mingo/operators/projection'
import * as query from 'mingo/operators/query'
import * as windows from 'mingo/operators/window'
import { type Document, isDocument, type Value } from '../bson/codec'
import { fail, MongoError } from '../errors'
import { decimalAccumulators, decimalArithmetic } from './arithmetic'
import { comparisons } from './comparisons'
import { conversions } from './conversions'
import { dates } from './dates'
import type { Operator, Options } from './operator'

/**
 * mingo's operators with ours before them: where mingo compares BSON values wrongly, ignores Decimal128, or is off by a time zone.
 * `Context.from` keeps the first operator of a name.
 */
const ours = Context.init({
  expression: {
    ...comparisons,
    ...decimalArithmetic,
    ...conversions,
    ...dates,
    $captureOptions: ((_document, _expression, options) => options) satisfies Operator,
  },
  accumulator: decimalAccumulators,
} as never)
export const context = Context.from(
  ours,
  Context.init({
    accumulator: accumulators,
    expression: expressions,
    pipeline,
    projection,
    query,
    window: windows,
  } as never),
)

const known = new Set([
  ...Object.keys(expressions),
  ...Object.keys(accumulators),
  ...Object.keys(windows),
  ...Object.keys(comparisons),
  ...Object.keys(decimalArithmetic),
  ...Object.keys(conversions),
  ...Object.keys(dates),
  '$const',
])

for (const script of ['$function', '$accumulator']) known.delete(script) // no JavaScript from clients

export interface Scope {
  variables?: Document | undefined
  collation?: Document | undefined
}

/** mingo builds an options object for every call unless it is given one of its own; this gets hold of one. */
export function optionsFor(scope: Scope): Options {
  // mingo itself builds $setWindowFields on scripts; clients' scripts are refused by name
  const raw = { context, scriptEnabled: true, variables: scope.variables, collation: scope.collation }
  return evalExpr({}, { $captureOptions: 1 } as never, raw as never) as unknown as Options
}

/** Compiles nothing, but checks operator names once and evaluates without rebuilding mingo's context per document. */
export function evaluatorFor(expression: Value, scope: Scope = {}): (document: Document) => Value {
  checkOperators(expression)
  const options = optionsFor(scope)
  return (document) => evaluate(document, expression, options)
}

export function evaluate(document: Document, expression: Value, options: Options): Value {
  options.update({ root: document })
  try {
    return evalExpr(document as never, expression as never, options as never)
  } catch (error) {
    throw asMongoError(error)
  }
}

export const asMongoError = (error: unknown): unknown =>
  error instanceof Error && !(error instanceof MongoError) ? new MongoError(2, error.message) : error

export function checkOperators(expression: Value): void {
  if (Array.isArray(expression)) return expression.forEach(checkOperators)
  if (!isDocument(expression)) return
  for (const [name, operand] of Object.entries(expression)) {
    if (name[0] === '$' && !known.has(name)) fail(168, `Unrecognized expression '${name}'`)
    if (name !== '$literal' && name !== '$const') checkOperators(operand)
  }
}

/** MongoDB's truth: everything except false, null, a missing value and zero. */
export const isTruthy = (value: Value): boolean =>
  value !== undefined && value !== null && value !== false && !(typeof value === 'object' && value.toString?.() === '0') && value !== 0

export const registered = (type: 'pipeline' | 'accumulator' | 'window', name: string): Operator | undefined =>
  (context.getOperator(type as never, name as never) as Operator | null) ?? undefined
