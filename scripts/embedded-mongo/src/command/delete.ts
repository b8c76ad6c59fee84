import { type Document, decode } from '../bson/codec'
import { toNumber } from '../bson/types'
import { fail } from '../errors'
import { letValues } from '../expression/let'
import { rawDocuments } from '../protocol/message'
import { type Prepared, prepare } from '../query/find'
import type { Found } from '../query/scan'
import type { Collection } from '../storage/collection'
import type { Writer } from '../storage/writer'
import { removeDocument } from '../update/documents'
import { command } from './command'
import { checkDocument } from './fields'
import { forEachMatch } from './matches'
import { existing, inWriter } from './request'
import { runEach, runStatements } from './statements'

const statementFields = { q: 'object!', limit: 'number!', collation: 'object', hint: 'string|object' }

function read(raw: Buffer): Document {
  const given = decode(raw)
  checkDocument('delete.deletes', given, statementFields)
  const limit = toNumber(given.limit)
  if (limit !== 0 && limit !== 1) fail(9, `The limit field in delete objects must be 0 or 1. Got ${limit}`)
  return { ...given, multi: limit === 0 }
}

const preparedFor = (collection: Collection, { q, collation, hint, multi }: Document, variables: Document | undefined): Prepared =>
  prepare(collection, { filter: q, collation, hint, variables, limit: multi ? undefined : 1 })

function removeFirst(writer: Writer, collection: Collection, prepared: Prepared, reply: Document): void {
  const found = prepared.runNow(writer.view).next().value as Found | undefined
  if (!found) return
  removeDocument(writer, collection, found)
  reply.n++
}

export const remove = command({
  names: ['delete'],
  fields: { deletes: 'object[]!', ordered: 'bool', let: 'object' },
  writes: true,
  retryable: true,
  inTransactions: true,
  run: async (request) => {
    const given = rawDocuments(request.command, 'deletes').map(read)
    if (request.retry && given.some(({ multi }) => multi)) fail(72, 'Cannot use (or request) retryable writes with limit=0')
    const collection = existing(request)
    const reply: Document = { n: 0, ok: 1 }
    if (!collection) return reply
    const variables = letValues(request.body.let)
    const statements = given.map((one) => ({ multi: one.multi, prepared: preparedFor(collection, one, variables) }))
    if (statements.every(({ multi }) => !multi))
      return runStatements(request, statements.length, reply, (i, writer, to) => {
        removeFirst(writer, collection, (statements[i] as (typeof statements)[0]).prepared, to)
      })
    return runEach(request, statements, reply, async ({ multi, prepared }) => {
      if (!multi) return inWriter(request, (writer) => removeFirst(writer, collection, prepared, reply))
      await forEachMatch(request, collection, prepared, (writer, found) => {
        removeDocument(writer, collection, found)
        reply.n++
      })
    })
  },
})
