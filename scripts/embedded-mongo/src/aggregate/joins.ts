import { type Document, isDocument, type Value } from '../bson/codec'
import { valueKey } from '../bson/encode-key'
import { fail } from '../errors'
import { checkOperators, evaluate } from '../expression/evaluator'
import { splitPath, spread, valuesAt } from '../query/paths'
import { pauseIfDue } from '../query/pause'
import { collect, expressionOptions, type PipelineContext, type Stage } from './stage'

/** `from` or `coll`, possibly in another database. */
function target(context: PipelineContext, from: Value): { context: PipelineContext; name: string } {
  if (typeof from === 'string') return { context, name: from }
  if (isDocument(from) && typeof from.coll === 'string') return { context: { ...context, db: from.db ?? context.db }, name: from.coll }
  return fail(9, 'failed to parse the collection to join')
}

function setPath(document: Document, path: string, value: Value): Document {
  const [head = '', ...rest] = splitPath(path)
  return {
    ...document,
    [head]: rest.length === 0 ? value : setPath(isDocument(document[head]) ? document[head] : {}, rest.join('.'), value),
  }
}

/** Equality of fields, a pipeline with variables, or both; each look-up uses the indexes of the other collection. */
export const lookup: Stage = (operand, context) => {
  const { from, localField, foreignField, as, pipeline = [], let: bindings = {} } = operand
  if (typeof as !== 'string') fail(9, "must specify 'as' field for a $lookup")
  if ((localField === undefined) !== (foreignField === undefined))
    fail(9, '$lookup requires both or neither of localField and foreignField')
  if (localField === undefined && !operand.pipeline) fail(9, '$lookup requires either pipeline or both localField and foreignField')
  const foreign = from === undefined ? { context, name: '' } : target(context, from)
  context.pipelines.check(pipeline)
  checkOperators(Object.values(bindings))
  const options = expressionOptions(context)
  const localParts = localField === undefined ? undefined : splitPath(localField)
  const constant = localParts === undefined && Object.keys(bindings).length === 0
  return async function* (input) {
    let remembered: Document[] | undefined
    for await (const batch of input) {
      const joined: Document[] = []
      for (const document of batch) {
        const variables = { ...context.variables }
        for (const [name, expression] of Object.entries(bindings)) variables[name] = evaluate(document, expression, options) ?? null
        const equality = localParts ? [{ $match: { [foreignField]: { $in: localValues(document, localParts) } } }] : []
        const found =
          remembered ?? (await collect(context.pipelines.over({ ...foreign.context, variables }, foreign.name, [...equality, ...pipeline])))
        if (constant) remembered = found
        joined.push(setPath(document, as, found))
        await pauseIfDue()
      }
      yield joined
    }
  }
}

/** A missing local field joins with null and missing; an array joins with any of its elements. */
function localValues(document: Document, parts: string[]): Value[] {
  const values = [...spread(valuesAt(document, parts))].map((value) => value ?? null).filter((value) => value?._bsontype !== 'BSONRegExp')
  return values
}

export const unionWith: Stage = (operand, context) => {
  const { coll, pipeline = [] } = typeof operand === 'string' ? { coll: operand } : operand
  const other = target(context, coll ?? '')
  context.pipelines.check(pipeline)
  return async function* (input) {
    yield* input
    yield* context.pipelines.over(other.context, other.name, pipeline)
  }
}

export const facet: Stage = (operand, context) => {
  const parts = Object.entries<Document[]>(operand)
  for (const [, pipeline] of parts) {
    for (const stage of context.pipelines.check(pipeline)) {
      const [name = ''] = Object.keys(stage)
      if (['$out', '$merge', '$facet', '$documents'].includes(name)) fail(40600, `${name} is not allowed to be used within a $facet stage`)
    }
  }
  return async function* (input) {
    const documents = await collect(input)
    const row: Document = {}
    for (const [name, pipeline] of parts) row[name] = await collect(context.pipelines.through(inBatches(documents), pipeline, context))
    yield [row]
  }
}

async function* inBatches(documents: Document[]): AsyncGenerator<Document[]> {
  for (let i = 0; i < documents.length; i += 500) yield documents.slice(i, i + 500)
}

/** Breadth first, one query per level. */
export const graphLookup: Stage = (operand, context) => {
  const { from, startWith, connectFromField, connectToField, as, maxDepth = Infinity, depthField, restrictSearchWithMatch } = operand
  const foreign = target(context, from)
  const options = expressionOptions(context)
  checkOperators(startWith)
  const fromParts = splitPath(connectFromField)
  async function reach(document: Document): Promise<Document[]> {
    const found = new Map<string, Document>()
    let frontier: Value[] = [evaluate(document, startWith, options)].flat()
    for (let depth = 0; depth <= maxDepth && frontier.length > 0; depth++) {
      const filter = { [connectToField]: { $in: frontier.map((value) => value ?? null) } }
      const stage = { $match: restrictSearchWithMatch ? { $and: [filter, restrictSearchWithMatch] } : filter }
      frontier = []
      for (const next of await collect(context.pipelines.over(foreign.context, foreign.name, [stage]))) {
        const key = valueKey(next._id)
        if (found.has(key)) continue
        found.set(key, depthField ? setPath(next, depthField, depth) : next)
        frontier.push(...[...spread(valuesAt(next, fromParts))].filter((value) => value !== undefined))
      }
    }
    return [...found.values()]
  }
  return async function* (input) {
    for await (const batch of input) {
      const joined: Document[] = []
      for (const document of batch) joined.push(setPath(document, as, await reach(document)))
      yield joined
    }
  }
}
