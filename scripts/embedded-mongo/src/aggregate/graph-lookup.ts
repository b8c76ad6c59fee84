import { type Document, isDocument, type Value } from '../bson/codec'
import { valueKey } from '../bson/encode-key'
import { isNumber, long, toDouble } from '../bson/numbers'
import { fail } from '../errors'
import { evaluatorFor } from '../expression/compile'
import { splitPath, spread, valuesAt } from '../query/paths'
import { pauseIfDue } from '../query/pause'
import { checkFieldPath, withValue } from '../query/reshape'
import { target } from './joins'
import { collect, matchContextOf, type Stage } from './stage'

const known = ['from', 'startWith', 'connectFromField', 'connectToField', 'as', 'maxDepth', 'depthField', 'restrictSearchWithMatch']

/** Breadth first, one query per level. */
export const graphLookup: Stage = (operand, context) => {
  if (!isDocument(operand)) fail(40327, 'the $graphLookup stage specification must be an object')
  for (const name of Object.keys(operand)) if (!known.includes(name)) fail(40104, `Unknown argument to $graphLookup: ${name}`)
  for (const name of known.slice(0, 5))
    if (operand[name] === undefined)
      fail(40105, "$graphLookup requires 'from', 'as', 'startWith', 'connectFromField', and 'connectToField' to be specified.")
  const { connectToField, depthField, maxDepth, restrictSearchWithMatch } = operand
  if (maxDepth !== undefined && !(isNumber(maxDepth) && toDouble(maxDepth) >= 0))
    fail(40101, `maxDepth requires a nonnegative argument, found: ${String(maxDepth)}`)
  const most = maxDepth === undefined ? Number.POSITIVE_INFINITY : toDouble(maxDepth)
  const foreign = target(context, operand.from, '$graphLookup')
  const startWith = evaluatorFor(operand.startWith, matchContextOf(context))
  const [fromParts, as] = [splitPath(operand.connectFromField), checkFieldPath(operand.as)]
  async function reach(document: Document): Promise<Document[]> {
    const found = new Map<string, Document>()
    let frontier: Value[] = [startWith(document)].flat()
    for (let depth = 0; depth <= most && frontier.length > 0; depth++) {
      const filter = { [connectToField]: { $in: frontier.map((value) => value ?? null) } }
      const stage = { $match: restrictSearchWithMatch ? { $and: [filter, restrictSearchWithMatch] } : filter }
      frontier = []
      for (const next of await collect(context.pipelines.over(foreign.context, foreign.name, [stage]))) {
        const key = valueKey(next._id)
        if (found.has(key)) continue
        found.set(key, depthField ? withValue(next, splitPath(depthField), long(BigInt(depth))) : next)
        frontier.push(...[...spread(valuesAt(next, fromParts))].filter((value) => value !== undefined))
      }
    }
    return [...found.values()]
  }
  return async function* (input) {
    for await (const batch of input) {
      const joined: Document[] = []
      for (const document of batch) {
        joined.push(withValue(document, as, await reach(document)))
        await pauseIfDue()
      }
      yield joined
    }
  }
}
