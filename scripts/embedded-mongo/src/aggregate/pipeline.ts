import { type Document, decode, isDocument, type Value } from '../bson/codec'
import { fail } from '../errors'
import { type Prepared, prepare } from '../query/find'
import { type Batches, checkLimit, checkSkip, type Pass, type PipelineContext, type Pipelines, type Stage } from './stage'
import { stages } from './stages'

/** Stages MongoDB has and this engine refuses by name. */
export const refusedStages = [
  '$geoNear',
  '$search',
  '$searchMeta',
  '$vectorSearch',
  '$listSearchIndexes',
  '$indexStats',
  '$collStats',
  '$currentOp',
  '$listSessions',
  '$planCacheStats',
  '$queryStats',
  '$listSampledQueries',
  '$changeStreamSplitLargeEvent',
  '$shardedDataDistribution',
]

/** The search stages with the words of a server that is not Atlas, which clients look for. */
function refuse(name: string): never {
  if (name === '$listSearchIndexes') return fail(6047401, '$listSearchIndexes stage is only allowed on MongoDB Atlas')
  if (/search/i.test(name)) return fail(31082, `${name} stage is only allowed on MongoDB Atlas`)
  return fail(115, `${name} is not supported by this engine`)
}

/** Stages that read no collection. */
export const collectionless = new Set(['$documents', '$listLocalSessions'])

/** Checks the names and forms of all stages before anything runs. */
export function checkPipeline(pipeline: Value): Document[] {
  if (!Array.isArray(pipeline)) return fail(14, "'pipeline' option must be specified as an array")
  for (const [i, stage] of pipeline.entries()) {
    if (!isDocument(stage)) fail(14, "Each element of the 'pipeline' array must be an object")
    const [name = '', ...others] = Object.keys(stage)
    if (name === '' || others.length > 0) fail(40323, 'A pipeline stage specification object must contain exactly one field.')
    if (refusedStages.includes(name)) refuse(name)
    if (name === '$changeStream') fail(40602, '$changeStream is only valid as the first stage in a pipeline')
    if (!(name in stages)) fail(40324, `Unrecognized pipeline stage name: '${name}'`)
    if ((name === '$merge' || name === '$out') && i !== pipeline.length - 1)
      fail(40601, `${name} can only be the final stage in the pipeline`)
    if (collectionless.has(name) && i !== 0) fail(40602, `${name} is only valid as the first stage in a pipeline`)
  }
  return pipeline
}

/** All stages compiled, so that a wrong operand fails before anything runs. */
function compilePipeline(pipeline: Document[], context: PipelineContext): Pass {
  const passes = pipeline.map((stage) => {
    const [name, operand] = Object.entries(stage)[0] as [string, Value]
    return (stages[name] as Stage)(operand, context)
  })
  return (input) => passes.reduce((batches, pass) => pass(batches), input)
}

export const throughStages = (input: Batches, pipeline: Document[], context: PipelineContext): Batches =>
  compilePipeline(pipeline, context)(input)

export interface Source {
  prepared: Prepared | undefined
  rest: Document[]
  batches(): Batches
}

/** The beginning of a pipeline as a query: leading `$match`, `$sort`, `$skip` and `$limit` use indexes. */
export function sourceOf(context: PipelineContext, name: string, pipeline: Document[], hint?: Value): Source {
  const rest = pipeline.slice()
  const filters: Document[] = []
  while (isDocument(rest[0]?.$match)) filters.push(rest.shift()?.$match)
  const sort: Document | undefined = isSort(rest[0]?.$sort) ? rest.shift()?.$sort : undefined
  while (sort && isDocument(rest[0]?.$match)) filters.push(rest.shift()?.$match)
  const skip = rest[0] && '$skip' in rest[0] ? checkSkip(rest.shift()?.$skip) : undefined
  const limit = rest[0] && '$limit' in rest[0] ? checkLimit(rest.shift()?.$limit) : undefined
  const [only = {}, ...others] = filters
  const filter: Document = others.length === 0 ? only : { $and: filters }
  const collection = context.storage.catalog.find(context.db, name, context.view)
  const query = { filter, sort, skip, limit, hint, collation: context.collation, variables: context.variables }
  const prepared = collection && prepare(collection, query, context.view)
  if (!collection) compilePipeline(pipeline.slice(0, pipeline.length - rest.length), context)
  return {
    prepared,
    rest,
    async *batches() {
      if (!prepared) return
      for await (const batch of prepared.run(context.view, context.stats)) yield batch.map(({ raw, document }) => document ?? decode(raw))
    },
  }
}
const isSort = (sort: Value): boolean => isDocument(sort) && Object.keys(sort).length > 0

/** A whole pipeline over a collection, for joins. */
function runPipeline(context: PipelineContext, collection: string, pipeline: Document[]): Batches {
  const here = { ...context, collection }
  const source = sourceOf(here, collection, checkPipeline(pipeline))
  return throughStages(source.batches(), source.rest, here)
}

export const pipelines: Pipelines = { check: checkPipeline, compile: compilePipeline, over: runPipeline }
