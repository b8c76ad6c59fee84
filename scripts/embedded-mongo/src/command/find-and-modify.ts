import { type Document, decode, type Value } from '../bson/codec'
import { failedToParse, MongoError } from '../errors'
import { letValues } from '../expression/let'
import { prepare } from '../query/find'
import { matchContext } from '../query/matcher'
import { compileProjection } from '../query/projection'
import type { Found } from '../query/scan'
import type { Collection } from '../storage/collection'
import type { Writer } from '../storage/writer'
import { removeDocument, replaceDocument, upsertDocument } from '../update/documents'
import { compileUpdate } from '../update/update'
import { command } from './command'
import { collectionToWrite } from './namespaces'
import { existing, type Request } from './request'
import { runStatements } from './statements'

function check({ remove, update, upsert, new: after }: Document): void {
  if (remove && update) failedToParse('Cannot specify both an update and remove=true')
  if (!remove && !update) failedToParse('Either an update or remove=true must be specified')
  if (remove && upsert) failedToParse('Cannot specify both upsert=true and remove=true')
  if (remove && after) failedToParse("Cannot specify both new=true and remove=true; 'remove' always returns the deleted document")
}

/** Finds one document, changes it and gives back what it was or is: one indivisible step. */
function findAndModifyOnce(request: Request, collection: Collection, writer: Writer): Document {
  const { body } = request
  const filter = body.query ?? {}
  const { sort, collation, hint } = body
  const context = matchContext({ collation: collation ?? collection.defaultCollation, let: letValues(body.let) })
  const project = compileProjection(body.fields, filter, context)
  const show = (raw: Buffer | undefined): Value => (raw ? decode(project ? project(raw) : raw) : null)
  const prepared = prepare(collection, { filter, sort, collation, hint, variables: context.variables, limit: 1 }, writer.view)
  const found = prepared.runNow(writer.view).next().value as Found | undefined
  if (body.remove) {
    if (found) removeDocument(writer, collection, found)
    return { lastErrorObject: { n: found ? 1 : 0 }, value: show(found?.raw) }
  }
  const update = compileUpdate(body.update, filter, context, body.arrayFilters)
  if (found) {
    const { after } = replaceDocument(writer, collection, update, found)
    return { lastErrorObject: { n: 1, updatedExisting: true }, value: show(body.new ? after : found.raw) }
  }
  if (!body.upsert) return { lastErrorObject: { n: 0, updatedExisting: false }, value: null }
  const raw = upsertDocument(writer, collection, update)
  return { lastErrorObject: { n: 1, updatedExisting: false, upserted: decode(raw)._id }, value: body.new ? show(raw) : null }
}

export const findAndModify = command({
  names: ['findAndModify', 'findandmodify'],
  fields: {
    query: 'object',
    sort: 'object',
    remove: 'bool',
    update: 'object|array',
    new: 'bool',
    upsert: 'bool',
    fields: 'object',
    arrayFilters: 'array',
    bypassDocumentValidation: 'bool',
    collation: 'object',
    hint: 'string|object',
    let: 'object',
  },
  writes: true,
  retryable: true,
  inTransactions: true,
  run: async (request) => {
    const { body } = request
    check(body)
    const collection = existing(request) ?? (body.upsert ? await collectionToWrite(request) : undefined)
    if (!collection) return { lastErrorObject: { n: 0, ...(body.remove ? {} : { updatedExisting: false }) }, value: null, ok: 1 }
    const reply = await runStatements(request, 1, { ok: 1 }, (_i, writer, to) => {
      Object.assign(to, findAndModifyOnce(request, collection, writer))
    })
    if (!reply.writeErrors) return reply
    const { errmsg, code, index: _, ...details } = reply.writeErrors[0]
    throw new MongoError(code, errmsg, details) // a command with one statement fails as a whole
  },
})
