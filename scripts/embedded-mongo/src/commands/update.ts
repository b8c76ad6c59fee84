import { type Document, decode, decodeExact } from '../bson/codec'
import { fail, MongoError } from '../errors'
import { rawDocuments } from '../protocol/message'
import { type Prepared, prepare } from '../query/find'
import { compileFilter, matchContext } from '../query/matcher'
import { pauseIfDue } from '../query/pause'
import type { Found } from '../query/scan'
import type { Collection } from '../storage/collection'
import type { Writer } from '../storage/writer'
import { replaceDocument, upsertDocument } from '../update/documents'
import { compileUpdate, type Update } from '../update/update'
import { existing, type Handlers, nameOf, type Request } from './request'
import { addWriteError, runStatements } from './statements'

interface UpdateStatement {
  q: Document
  multi: boolean
  upsert: boolean
  prepared: Prepared
  update: Update
}

function read(raw: Buffer, given: Document, collection: Collection, command: Document): UpdateStatement {
  const exact = decodeExact(raw)
  if (given.u === undefined) fail(40414, "BSON field 'update.updates.u' is missing but a required field")
  const q = given.q ?? {}
  const context = matchContext({ collation: given.collation ?? collection.defaultCollation, let: { ...command.let, ...given.c } })
  const update = compileUpdate(exact.u, q, context, given.arrayFilters)
  const multi = given.multi === true
  if (multi && update.kind === 'replacement') fail(9, 'multi update is not supported for replacement-style update')
  const prepared = prepare(collection, {
    filter: q,
    collation: given.collation,
    hint: given.hint,
    sort: given.sort,
    variables: context.variables,
    limit: multi ? undefined : 1,
  })
  return { q: exact.q ?? {}, multi, upsert: given.upsert === true, prepared, update }
}

function updateOne(
  writer: Writer,
  collection: Collection,
  { prepared, update, upsert }: UpdateStatement,
  i: number,
  reply: Document,
): void {
  const found = prepared.runNow(writer.view).next().value as Found | undefined
  if (found) {
    const { changed } = replaceDocument(writer, collection, update, found)
    reply.n++
    if (changed) reply.nModified++
  } else if (upsert) {
    addUpserted(reply, i, upsertDocument(writer, collection, update))
  }
}

function addUpserted(reply: Document, index: number, raw: Buffer): void {
  reply.n++
  ;(reply.upserted ??= []).push({ index, _id: decode(raw)._id })
}

/**
 * Changes every match. Outside a transaction this happens in slices, like MongoDB's, so others may write in between; each document
 * is read and tested again in the job that changes it. The ids come first, or a document moved within the index would come twice.
 */
export async function forEachMatch(
  request: Request,
  collection: Collection,
  prepared: Prepared,
  change: (writer: Writer, found: Found) => void,
): Promise<void> {
  const { storage, transaction } = request
  if (transaction) {
    for (const found of [...prepared.runNow(transaction.view)]) change(transaction, found)
    return
  }
  const ids: Buffer[] = []
  for await (const batch of prepared.run({})) for (const { id } of batch) ids.push(id)
  const matches = compileFilter(prepared.query.filter, prepared.context)
  let next = 0
  while (next < ids.length) {
    await storage.write(() => {
      const deadline = performance.now() + 10
      for (; next < ids.length && performance.now() < deadline; next++) {
        const raw = collection.read(ids[next])
        const document = raw && decode(raw)
        if (raw && document && matches(document)) change(storage.writer, { id: ids[next], raw, document })
      }
    })
    await pauseIfDue()
  }
}

async function updateMany(request: Request, collection: Collection, statement: UpdateStatement, i: number, reply: Document): Promise<void> {
  const before = reply.n
  await forEachMatch(request, collection, statement.prepared, (writer, found) => {
    const { changed } = replaceDocument(writer, collection, statement.update, found)
    reply.n++
    if (changed) reply.nModified++
  })
  if (reply.n === before && statement.upsert) {
    const writer = request.transaction
    const insert = (to: Writer): Buffer => upsertDocument(to, collection, statement.update)
    addUpserted(reply, i, writer ? insert(writer) : await request.storage.write(() => insert(request.storage.writer)))
  }
}

export const updating: Handlers = {
  async update(request) {
    const raws = rawDocuments(request.command, 'updates')
    const given = raws.map(decode)
    const reply: Document = { n: 0, nModified: 0, ok: 1 }
    const upserts = given.some(({ upsert }) => upsert === true)
    const collection = existing(request) ?? (upserts ? await request.storage.collectionFor(request.db, nameOf(request)) : undefined)
    if (!collection) {
      // there is nothing to update, but a wrong update is still an error
      raws.forEach((raw, i) => compileUpdate(decodeExact(raw).u, given[i].q ?? {}, {}, given[i].arrayFilters))
      return reply
    }
    if (!given.some(({ multi }) => multi === true)) {
      return runStatements(request, raws.length, reply, (i, writer, to) =>
        updateOne(writer, collection, read(raws[i], given[i], collection, request.body), i, to),
      )
    }
    for (let i = 0; i < raws.length; i++) {
      try {
        const statement = read(raws[i], given[i], collection, request.body)
        if (statement.multi) await updateMany(request, collection, statement, i, reply)
        else if (request.transaction) updateOne(request.transaction, collection, statement, i, reply)
        else await request.storage.write(() => updateOne(request.storage.writer, collection, statement, i, reply))
      } catch (error) {
        if (!(error instanceof MongoError) || request.transaction) throw error
        addWriteError(reply, i, error)
        if (request.body.ordered !== false) break
      }
    }
    return reply
  },
}
