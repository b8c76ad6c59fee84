import { Long } from 'bson'
import { checkPipeline, collectionless, sourceOf, throughStages } from '../aggregate/pipeline'
import type { Batches } from '../aggregate/stage'
import { type Document, encode, type Value } from '../bson/codec'
import { fail } from '../errors'
import type { Reply } from '../protocol/reply'
import { count } from '../query/find'
import { changeStream } from './change-stream/stream'
import { command } from './command'
import { countMatches } from './count'
import { explainCommand } from './explain'
import { pipelineContext } from './pipeline-context'
import type { Request } from './request'

async function run(request: Request): Promise<Reply> {
  const { body, db, cursors } = request
  if (body.explain) return explainCommand(request, { ...body, explain: undefined }, 'queryPlanner')
  if (!body.cursor) fail(9, "The 'cursor' option is required, except for aggregate with the explain argument")
  const batchSize = count(body.cursor?.batchSize, 'batchSize')
  const name = sourceName(body.aggregate)
  if (body.pipeline[0]?.$changeStream) return cursors.start(request, `${db}.${name}`, changeStream(request, name), { batchSize })
  const pipeline = checkPipeline(body.pipeline)
  const last = Object.keys(pipeline.at(-1) ?? {})[0]
  if ((last === '$out' || last === '$merge') && body.readConcern?.level === 'linearizable')
    fail(72, `${last} cannot be used with a 'linearizable' read concern level`)
  const result = runOn(request, name, pipeline)
  if (last === '$out' || last === '$merge') {
    for await (const _ of result); // the stage itself writes; there is nothing to send
    return { cursor: { firstBatch: [], id: Long.ZERO, ns: `${db}.${name}` }, ok: 1 }
  }
  return cursors.start(request, `${db}.${name}`, { batches: encoded(result) }, { batchSize })
}

export const aggregate = command({
  names: ['aggregate'],
  fields: {
    pipeline: 'array!',
    cursor: 'object',
    explain: 'bool',
    allowDiskUse: 'bool',
    bypassDocumentValidation: 'bool',
    collation: 'object',
    hint: 'string|object',
    let: 'object',
  },
  reads: true,
  writes: true,
  inTransactions: true,
  run,
})

/** The collection a pipeline reads, or what stands for none. */
function sourceName(given: Value): string {
  if (typeof given === 'string') return given || fail(73, 'Invalid namespace')
  return given === 1 || given?.value === 1
    ? '$cmd.aggregate'
    : fail(9, 'Invalid command format: the aggregate field must specify a collection name or 1')
}

function runOn(request: Request, name: string, pipeline: Document[]): Batches {
  const context = pipelineContext(request, name)
  if (name === '$cmd.aggregate') {
    if (pipeline[0] && !collectionless.has(Object.keys(pipeline[0])[0] ?? ''))
      fail(73, `{aggregate: 1} is not valid for '${Object.keys(pipeline[0])[0]}'; a collection is required.`)
    return throughStages(nothing(), pipeline, context)
  }
  const source = sourceOf(context, name, pipeline, request.body.hint)
  const field = countedField(source.rest[0])
  const collection = request.storage.catalog.find(request.db, name, request.view)
  if (field && collection && source.prepared?.plan.exact && !request.transaction) {
    throughStages(nothing(), source.rest.slice(0, 1), context) // a wrong name is still refused
    const { skip = 0, limit = Infinity } = source.prepared.query
    return throughStages(
      countRow(field, () => countMatches(collection, source.prepared?.query ?? { filter: {} }, request.view), skip, limit),
      source.rest.slice(1),
      context,
    )
  }
  return throughStages(source.batches(), source.rest, context)
}

/** Drivers send `countDocuments` as a pipeline; where the index alone knows the number no document is read. */
function countedField(stage: Document | undefined): { name: string; id?: unknown } | undefined {
  if (stage?.$count) return { name: stage.$count }
  const { _id, ...fields } = stage?.$group ?? {}
  const [name, ...others] = Object.keys(fields)
  const isCount = name && others.length === 0 && (_id === null || typeof _id === 'number') && fields[name].$sum === 1
  return isCount ? { name, id: _id } : undefined
}

async function* countRow(
  field: { name: string; id?: unknown },
  total: () => Promise<number>,
  skip: number,
  limit: number,
): AsyncGenerator<Document[]> {
  const counted = Math.min(Math.max((await total()) - skip, 0), limit)
  if (counted > 0) yield [{ ...('id' in field ? { _id: field.id } : {}), [field.name]: counted }]
}

async function* nothing(): AsyncGenerator<Document[]> {
  // no documents
}

async function* encoded(batches: Batches): AsyncGenerator<Buffer[]> {
  for await (const batch of batches) {
    if (batch.length > 0) yield batch.map(encode)
  }
}
