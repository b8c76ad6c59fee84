import { type Document, isDocument, type Value } from '../bson/codec'
import { typeName } from '../bson/types'
import { fail } from '../errors'
import { evaluatorFor } from '../expression/compile'
import { isRegex } from '../query/array-operators'
import { splitPath, spread, valuesAt } from '../query/paths'
import { pauseIfDue } from '../query/pause'
import { checkFieldPath, withValue } from '../query/reshape'
import { collect, inBatches, matchContextOf, type PipelineContext, type Stage } from './stage'

/** `from` or `coll`, possibly in another database. */
export function target(context: PipelineContext, from: Value, stage: string): { context: PipelineContext; name: string } {
  if (typeof from === 'string') return { context, name: from }
  if (isDocument(from) && typeof from.coll === 'string') return { context: { ...context, db: from.db ?? context.db }, name: from.coll }
  return fail(9, `${stage} argument 'from' must be a string, is type ${typeName(from)}`)
}

interface Lookup {
  foreign: { context: PipelineContext; name: string }
  local: string[] | undefined
  foreignField: string
  as: string[]
  pipeline: Document[]
  bindings: [name: string, evaluate: (document: Document) => Value][]
}

function read(operand: Value, context: PipelineContext): Lookup {
  if (!isDocument(operand)) fail(9, `the $lookup stage specification must be an object, but found ${typeName(operand)}`)
  for (const name of Object.keys(operand))
    if (!['from', 'localField', 'foreignField', 'as', 'pipeline', 'let'].includes(name)) fail(9, `unknown argument to $lookup: ${name}`)
  const { from, localField, foreignField, as, pipeline, let: bindings = {} } = operand
  if (as === undefined) fail(9, "must specify 'as' field for a $lookup")
  for (const [name, value] of Object.entries({ localField, foreignField, as }))
    if (value !== undefined && typeof value !== 'string')
      fail(9, `$lookup argument '${name}: ${JSON.stringify(value)}' must be a string, is type ${typeName(value)}`)
  if ((localField === undefined) !== (foreignField === undefined))
    fail(9, "$lookup requires both or neither of 'localField' and 'foreignField' to be specified")
  if (localField === undefined && pipeline === undefined)
    fail(9, "$lookup requires either 'pipeline' or both 'localField' and 'foreignField' to be specified")
  if (from === undefined && pipeline?.[0]?.$documents === undefined) fail(9, "must specify 'from' field for a $lookup")
  return {
    foreign: from === undefined ? { context, name: '' } : target(context, from, '$lookup'),
    local: localField === undefined ? undefined : splitPath(localField),
    foreignField,
    as: checkFieldPath(as),
    pipeline: context.pipelines.check(pipeline ?? []),
    bindings: Object.entries(bindings).map(([name, expression]) => [name, evaluatorFor(expression, matchContextOf(context))]),
  }
}

/** Equality of fields, a pipeline with variables, or both; each look-up uses the indexes of the other collection. */
export const lookup: Stage = (operand, context) => {
  const { foreign, local, foreignField, as, pipeline, bindings } = read(operand, context)
  const constant = local === undefined && bindings.length === 0
  async function joined(document: Document): Promise<Document[]> {
    const variables = { ...context.variables }
    for (const [name, evaluate] of bindings) variables[name] = evaluate(document)
    const equality = local ? [{ $match: joinFilter(foreignField, localValues(document, local)) }] : []
    return collect(context.pipelines.over({ ...foreign.context, variables }, foreign.name, [...equality, ...pipeline]))
  }
  return async function* (input) {
    let remembered: Document[] | undefined
    for await (const batch of input) {
      const rows: Document[] = []
      for (const document of batch) {
        const found = remembered ?? (await joined(document))
        if (constant) remembered = found
        rows.push(withValue(document, as, found))
        await pauseIfDue()
      }
      yield rows
    }
  }
}

/** A missing local field joins with null and missing; an array joins with any of its elements. */
const localValues = (document: Document, parts: string[]): Value[] => [...spread(valuesAt(document, parts))].map((value) => value ?? null)

/** A regular expression joins with an equal one; in an `$in` it would look for text. */
function joinFilter(field: string, values: Value[]): Document {
  const patterns = values.filter(isRegex)
  const plain = { [field]: { $in: values.filter((value) => !isRegex(value)) } }
  return patterns.length === 0 ? plain : { $or: [plain, ...patterns.map((pattern) => ({ [field]: { $eq: pattern } }))] }
}

export const unionWith: Stage = (operand, context) => {
  const given = typeof operand === 'string' ? { coll: operand } : operand
  if (!isDocument(given)) fail(9, `the $unionWith stage specification must be an object or string, but found ${typeName(operand)}`)
  for (const name of Object.keys(given))
    if (!['coll', 'db', 'pipeline'].includes(name)) fail(40415, `BSON field '$unionWith.${name}' is an unknown field.`)
  const { coll, db, pipeline = [] } = given
  if (coll === undefined && pipeline[0]?.$documents === undefined)
    fail(9, '$unionWith stage without explicit collection must have a pipeline with $documents as first stage')
  const other = target({ ...context, db: db ?? context.db }, coll ?? '', '$unionWith')
  context.pipelines.check(pipeline)
  return async function* (input) {
    yield* input
    yield* context.pipelines.over(other.context, other.name, pipeline)
  }
}

const notInFacet = ['$out', '$merge', '$facet', '$geoNear', '$documents', '$collStats', '$indexStats', '$changeStream']

export const facet: Stage = (operand, context) => {
  if (!isDocument(operand) || Object.keys(operand).length === 0) fail(40169, 'the $facet specification must be a non-empty object')
  const parts = Object.entries<Value>(operand).map(([name, pipeline]) => {
    if (!Array.isArray(pipeline)) fail(40170, `arguments to $facet must be arrays, ${name} is type ${typeName(pipeline)}`)
    if (name.startsWith('$') || name.includes('.'))
      fail(name.startsWith('$') ? 16410 : 16412, "FieldPath field names may not start with '$' or contain '.'.")
    for (const stage of context.pipelines.check(pipeline)) {
      const [inner = ''] = Object.keys(stage)
      if (notInFacet.includes(inner)) fail(40600, `${inner} is not allowed to be used within a $facet stage`)
    }
    return [name, context.pipelines.compile(pipeline, context)] as const
  })
  return async function* (input) {
    const documents = await collect(input)
    const row: Document = {}
    for (const [name, through] of parts) row[name] = await collect(through(inBatches(documents)))
    yield [row]
  }
}
