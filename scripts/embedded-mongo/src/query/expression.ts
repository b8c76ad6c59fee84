import type { Document, Value } from '../bson/codec'
import { evaluatorFor } from '../expression/compile'
import { isTruthy } from '../expression/scope'
import type { MatchContext } from './match-context'

/** `$expr`: an aggregation expression as a condition. */
export function expressionMatcher(expression: Value, context: MatchContext): (document: Document) => boolean {
  const evaluate = evaluatorFor(expression, context)
  return (document) => isTruthy(evaluate(document))
}
