import { type Document, isDocument, type Value } from '../bson/codec'
import { fail } from '../errors'
import { compilerFor, redactions } from '../expression/compile'
import type { Evaluate, Scope } from '../expression/scope'
import { pauseIfDue } from '../query/pause'
import { matchContextOf, type Stage } from './stage'

const nothing = Symbol('pruned')

/** The part of a document that its own decisions leave; `$$CURRENT` is the part being looked at. */
function redacted(part: Document, decide: Evaluate, scope: Scope): Document | typeof nothing {
  scope[1] = part
  const decision = decide(scope)
  if (decision === redactions.PRUNE) return nothing
  if (decision === redactions.KEEP) return part
  if (decision !== redactions.DESCEND)
    fail(17053, "$redact's expression should not return anything aside from the variables $$KEEP, $$DESCEND, and $$PRUNE")
  const inner = (value: Value): Value => {
    if (Array.isArray(value)) return value.map(inner).filter((element) => element !== nothing)
    return isDocument(value) ? redacted(value, decide, scope) : value
  }
  const kept: Document = {}
  for (const [name, value] of Object.entries(part)) {
    const left = inner(value)
    if (left !== nothing) kept[name] = left
  }
  return kept
}

export const redact: Stage = (expression, context) => {
  const decide = compilerFor(matchContextOf(context)).compile(expression)
  return async function* (input) {
    for await (const batch of input) {
      const rows: Document[] = []
      for (const document of batch) {
        const left = redacted(document, decide, [document, document])
        if (left !== nothing) rows.push(left as Document)
      }
      if (rows.length > 0) yield rows
      await pauseIfDue()
    }
  }
}
