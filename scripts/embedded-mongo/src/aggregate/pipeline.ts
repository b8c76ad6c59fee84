import { type Document, decodePlain, isDocument, type Value } from '../bson/codec'
import { toNumber } from '../bson/types'
import { fail } from '../errors'
import { checkOperators } from '../expression/evaluator'
import { type Prepared, prepare } from '../query/find'
import { type Batches, checkLimit, type PipelineContext, type Pipelines, type Stage } from './stage'
import { stages } from './stages'

const withoutExpressions = new Set(['$match', '$lookup', '$facet', '$unionWith', '$merge', '$out', '$graphLookup', '$sort', '$documents'])

/** Checks the names and forms of all stages before anything runs. */
export function checkPipeline(pipeline: Value): Document[] {
  if (!Array.isArray(pipeline)) return fail(14, "'pipeline' option must be specified as an array")
  for (const [i, stage] of pipeline.entries()) {
    const names = isDocument(stage) ? Object.keys(stage) : []
    if (names.length !== 1) fail(40323, 'A pipeline stage specification object must contain exactly one field.')
    const [name = ''] = names
    if (!(name in stages)) fail(40324, `Unrecognized pipeline stage name: '${name}'`)
    if ((name === '$merge' || name === '$out') && i !== pipeline.length - 1)
      fail(40601, `${name} can only be the final stage in the pipeline`)
    if (name === '$documents' && i !== 0) fail(40602, `${name} is only valid as the first stage in a pipeline.`)
    if (!withoutExpressions.has(name)) checkOperators(stripWindows(name, stage[name]))
  }
  return pipeline
}

/** The keys of these operands are output names and options beside operators. */
const stripWindows = (name: string, operand: Value): Value =>
  name === '$setWindowFields' || name === '$group' || name === '$bucket' || name === '$bucketAuto' ? Object.values(operand ?? {}) : operand

export function throughStages(input: Batches, pipeline: Document[], context: PipelineContext): Batches {
  return pipeline.reduce<Batches>((batches, stage) => {
    const [name, operand] = Object.entries(stage)[0] as [string, Value]
    return (stages[name] as Stage)(operand, context)(batches)
  }, input)
}

export interface Source {
  prepared: Prepared | undefined
  rest: Document[]
  batches(): Batches
}

/** The beginning of a pipeline as a query: leading `$match`, `$sort`, `$skip` and `$limit` use indexes. */
export function sourceOf(context: PipelineContext, name: string, pipeline: Document[], hint?: Value): Source {
  const rest = pipeline.slice()
  const filters: Document[] = []
  while (rest[0]?.$match) filters.push(rest.shift()?.$match)
  const sort: Document | undefined = rest[0]?.$sort ? rest.shift()?.$sort : undefined
  while (sort && rest[0]?.$match) filters.push(rest.shift()?.$match)
  const skip = rest[0]?.$skip ? toNumber(rest.shift()?.$skip) : undefined
  const limit = rest[0]?.$limit ? checkLimit(rest.shift()?.$limit) : undefined
  const [only = {}, ...others] = filters
  const filter: Document = others.length === 0 ? only : { $and: filters }
  const collection = context.storage.catalog.find(context.db, name)
  const prepared =
    collection &&
    prepare(collection, { filter, sort, skip, limit, hint, collation: context.collation, variables: context.variables }, context.view)
  return {
    prepared,
    rest,
    async *batches() {
      if (!collection || !prepared) return
      for await (const batch of prepared.run(context.view, context.stats)) {
        yield batch.map(({ raw }) => decodePlain(raw))
      }
    },
  }
}

/** A whole pipeline over a collection, for joins. */
function runPipeline(context: PipelineContext, collection: string, pipeline: Document[]): Batches {
  const here = { ...context, collection }
  const source = sourceOf(here, collection, checkPipeline(pipeline))
  return throughStages(source.batches(), source.rest, here)
}

export const pipelines: Pipelines = { check: checkPipeline, through: throughStages, over: runPipeline }
