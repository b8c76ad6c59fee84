import { type Document, decode } from '../bson/codec'
import { fail } from '../errors'
import { letValues } from '../expression/let'
import { rawDocuments } from '../protocol/message'
import { type Prepared, prepare } from '../query/find'
import { matchContext } from '../query/matcher'
import type { Found } from '../query/scan'
import type { Collection } from '../storage/collection'
import type { Writer } from '../storage/writer'
import { replaceDocument, upsertDocument } from '../update/documents'
import { compileUpdate } from '../update/update'
import type { Update } from '../update/update-type'
import { command } from './command'
import { checkDocument } from './fields'
import { forEachMatch } from './matches'
import { collectionToWrite } from './namespaces'
import { existing, inWriter, type Request } from './request'
import { runEach, runStatements } from './statements'

const statementFields = {
  q: 'object!',
  u: 'object|array!',
  c: 'object',
  multi: 'bool',
  upsert: 'bool',
  upsertSupplied: 'bool',
  collation: 'object',
  arrayFilters: 'array',
  hint: 'string|object',
}

interface UpdateStatement {
  multi: boolean
  upsert: boolean
  prepared: Prepared
  update: Update
}

function check(raw: Buffer): Document {
  const given = decode(raw)
  checkDocument('update.updates', given, statementFields)
  return given
}

function read(given: Document, collection: Collection, variables: Document | undefined): UpdateStatement {
  const context = matchContext({ collation: given.collation ?? collection.defaultCollation, let: { ...variables, ...given.c } })
  const update = compileUpdate(given.u, given.q, context, given.arrayFilters)
  if (given.c !== undefined && update.kind !== 'pipeline') fail(51198, 'Constant values may only be specified for pipeline updates')
  const multi = given.multi === true
  if (multi && update.kind === 'replacement') fail(9, 'multi update is not supported for replacement-style update')
  const { q: filter, collation, hint } = given
  const prepared = prepare(collection, { filter, collation, hint, variables: context.variables, limit: multi ? undefined : 1 })
  return { multi, upsert: given.upsert === true, prepared, update }
}

function updateOne(
  writer: Writer,
  collection: Collection,
  { prepared, update, upsert }: UpdateStatement,
  i: number,
  reply: Document,
): void {
  const found = prepared.runNow(writer.view).next().value as Found | undefined
  if (found) count(reply, replaceDocument(writer, collection, update, found).changed)
  else if (upsert) addUpserted(reply, i, upsertDocument(writer, collection, update))
}

function count(reply: Document, changed: boolean): void {
  reply.n++
  if (changed) reply.nModified++
}

function addUpserted(reply: Document, index: number, raw: Buffer): void {
  reply.n++
  reply.upserted ??= []
  reply.upserted.push({ index, _id: decode(raw)._id })
}

async function updateMany(request: Request, collection: Collection, statement: UpdateStatement, i: number, reply: Document): Promise<void> {
  const before = reply.n
  await forEachMatch(request, collection, statement.prepared, (writer, found) =>
    count(reply, replaceDocument(writer, collection, statement.update, found).changed),
  )
  if (reply.n === before && statement.upsert)
    addUpserted(reply, i, await inWriter(request, (writer) => upsertDocument(writer, collection, statement.update)))
}

export const update = command({
  names: ['update'],
  fields: { updates: 'object[]!', ordered: 'bool', bypassDocumentValidation: 'bool', let: 'object' },
  writes: true,
  retryable: true,
  inTransactions: true,
  run: async (request) => {
    const given = rawDocuments(request.command, 'updates').map(check)
    const many = given.some(({ multi }) => multi === true)
    if (request.retry && many) fail(72, 'Cannot use (or request) retryable writes with multi=true')
    const reply: Document = { n: 0, nModified: 0, ok: 1 }
    const collection = existing(request) ?? (given.some(({ upsert }) => upsert === true) ? await collectionToWrite(request) : undefined)
    // there is nothing to update, but a wrong update is still an error
    if (!collection) return runEach(request, given, reply, async ({ u, q, arrayFilters }) => void compileUpdate(u, q, {}, arrayFilters))
    const variables = letValues(request.body.let)
    const statementAt = (i: number): UpdateStatement => read(given[i] as Document, collection, variables)
    if (!many) return runStatements(request, given.length, reply, (i, writer, to) => updateOne(writer, collection, statementAt(i), i, to))
    return runEach(request, given, reply, async (_one, i) => {
      const statement = statementAt(i)
      if (statement.multi) await updateMany(request, collection, statement, i, reply)
      else await inWriter(request, (writer) => updateOne(writer, collection, statement, i, reply))
    })
  },
})
