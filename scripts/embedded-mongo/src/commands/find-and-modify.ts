import { type Document, decode, decodeExact, type Value } from '../bson/codec'
import { failedToParse, MongoError } from '../errors'
import { prepare } from '../query/find'
import { matchContext } from '../query/matcher'
import { compileProjection } from '../query/projection'
import type { Found } from '../query/scan'
import type { Collection } from '../storage/collection'
import type { Writer } from '../storage/writer'
import { removeDocument, replaceDocument, upsertDocument } from '../update/documents'
import { compileUpdate } from '../update/update'
import { existing, type Handler, type Handlers, nameOf, type Request } from './request'
import { runStatements } from './statements'

/** Finds one document, changes it and gives back what it was or is: one indivisible step. */
function findAndModifyOnce(request: Request, collection: Collection, writer: Writer, reply: Document): void {
  const { body, command } = request
  const exact = decodeExact(command.raw)
  const filter = body.query ?? {}
  const context = matchContext({ collation: body.collation ?? collection.defaultCollation, let: body.let })
  if (body.remove && body.update) failedToParse('Cannot specify both an update and remove=true')
  if (!body.remove && !body.update) failedToParse('Either an update or remove=true must be specified')
  const project = compileProjection(body.fields, filter, context)
  const show = (raw: Buffer | undefined): Value => (raw ? decodeExact(project ? project(raw, {}) : raw) : null)
  const prepared = prepare(
    collection,
    { filter, sort: body.sort, collation: body.collation, hint: body.hint, variables: body.let, limit: 1 },
    writer.view,
  )
  const found = prepared.runNow(writer.view).next().value as Found | undefined
  if (body.remove) {
    if (found) removeDocument(writer, collection, found)
    return void Object.assign(reply, { lastErrorObject: { n: found ? 1 : 0 }, value: show(found?.raw) })
  }
  const update = compileUpdate(exact.update, found ? filter : (exact.query ?? {}), context, body.arrayFilters)
  if (found) {
    const { after } = replaceDocument(writer, collection, update, found)
    return void Object.assign(reply, { lastErrorObject: { n: 1, updatedExisting: true }, value: show(body.new ? after : found.raw) })
  }
  if (!body.upsert) return void Object.assign(reply, { lastErrorObject: { n: 0, updatedExisting: false }, value: null })
  const raw = upsertDocument(writer, collection, update)
  Object.assign(reply, { lastErrorObject: { n: 1, updatedExisting: false, upserted: decode(raw)._id }, value: body.new ? show(raw) : null })
}

const findAndModify: Handler = async (request) => {
  const collection =
    existing(request) ?? (request.body.upsert ? await request.storage.collectionFor(request.db, nameOf(request)) : undefined)
  if (!collection) return { lastErrorObject: { n: 0, ...(request.body.remove ? {} : { updatedExisting: false }) }, value: null, ok: 1 }
  const reply = await runStatements(request, 1, { ok: 1 }, (_i, writer, to) => findAndModifyOnce(request, collection, writer, to))
  if (!reply.writeErrors) return reply
  const { errmsg, code, index: _, ...details } = reply.writeErrors[0]
  throw new MongoError(code, errmsg, details) // a command with one statement fails as a whole
}

export const findingAndModifying: Handlers = { findAndModify, findandmodify: findAndModify }
