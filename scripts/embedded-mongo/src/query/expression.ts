import type { Document, Value } from '../bson/codec'
import { evaluatorFor, isTruthy } from '../expression/evaluator'
import type { MatchContext } from './operators'

/** `$expr`: an aggregation expression as a condition. */
export function expressionMatcher(expression: Value, context: MatchContext): (document: Document) => boolean {
  const evaluate = evaluatorFor(expression, { variables: context.variables, collation: context.collation?.spec })
  return (document) => isTruthy(evaluate(document))
}
