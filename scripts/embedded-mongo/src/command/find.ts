import type { Document } from '../bson/codec'
import { toNumber } from '../bson/types'
import { fail } from '../errors'
import { letValues } from '../expression/let'
import { count as countOf, type FindQuery, type Prepared, prepare } from '../query/find'
import { compileProjection } from '../query/projection'
import { sourceOf } from '../session/cursors'
import { Collection } from '../storage/collection'
import type { View } from '../storage/writer'
import { command } from './command'
import { existing, namespaceOf } from './request'

export function findQuery(body: Document): FindQuery {
  const limit = body.limit === undefined ? undefined : Math.abs(toNumber(body.limit)) // a negative limit means a single batch
  const sort = body.sort && Object.keys(body.sort).length > 0 ? body.sort : undefined
  return {
    filter: body.filter ?? {},
    sort,
    skip: countOf(body.skip, 'skip'),
    limit,
    collation: body.collation,
    hint: body.hint,
    projection: body.projection,
    variables: letValues(body.let),
  }
}

async function* projected(prepared: Prepared, body: Document, view: View): AsyncGenerator<Buffer[]> {
  const project = compileProjection(body.projection, prepared.query.filter, prepared.context)
  for await (const batch of prepared.run(view)) yield batch.map(({ raw }) => (project ? project(raw) : raw))
}

const notDone = ['returnKey', 'showRecordId', 'min', 'max']

function check(body: Document): void {
  for (const option of notDone) if (body[option]) fail(72, `find option '${option}' is not supported by this engine`)
  if (body.tailable) fail(2, 'error processing query: tailable cursor requested on non capped collection')
  if (body.awaitData) fail(9, 'Cannot set awaitData without tailable')
  if (body.singleBatch && toNumber(body.limit ?? 0) < 0) fail(9, 'Cannot use singleBatch with a negative limit')
}

const findFields = {
  filter: 'object',
  sort: 'object',
  projection: 'object',
  hint: 'string|object',
  skip: 'number',
  limit: 'number',
  batchSize: 'number',
  singleBatch: 'bool',
  max: 'object',
  min: 'object',
  returnKey: 'bool',
  showRecordId: 'bool',
  tailable: 'bool',
  oplogReplay: 'bool',
  noCursorTimeout: 'bool',
  awaitData: 'bool',
  allowPartialResults: 'bool',
  allowDiskUse: 'bool',
  collation: 'object',
  let: 'object',
}

export const find = command({
  names: ['find'],
  fields: findFields,
  reads: true,
  inTransactions: true,
  run: async (request) => {
    const { body, view, cursors } = request
    check(body)
    const query = findQuery(body)
    const options = {
      batchSize: countOf(body.batchSize, 'batchSize'),
      singleBatch: body.singleBatch === true || toNumber(body.limit ?? 0) < 0,
      limit: query.limit,
      noTimeout: body.noCursorTimeout === true,
    }
    const collection = existing(request)
    // a query on a missing collection is still checked
    const prepared = prepare(collection ?? Collection.missing(), collection ? query : { ...query, hint: undefined }, view)
    const source = { batches: projected(prepared, body, view) }
    return cursors.start(request, namespaceOf(request), collection ? source : sourceOf([]), options)
  },
})
