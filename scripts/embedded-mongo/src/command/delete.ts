import { type Document, decode } from '../bson/codec'
import { toNumber } from '../bson/types'
import { fail } from '../errors'
import { letValues } from '../expression/let'
import { rawDocuments } from '../protocol/message'
import { type Prepared, prepare } from '../query/find'
import { compileFilter } from '../query/matcher'
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
    // there is nothing to delete, but a wrong filter is still an error
    if (!collection) return runEach(request, given, reply, async ({ q }) => void compileFilter(q))
    const variables = letValues(request.body.let)
    if (!given.some(({ multi }) => multi))
      return runStatements(request, given.length, reply, (i, writer, to) =>
        removeFirst(writer, collection, preparedFor(collection, given[i] as Document, variables), to),
      )
    return runEach(request, given, reply, async (one) => {
      const prepared = preparedFor(collection, one, variables)
      if (!one.multi) return inWriter(request, (writer) => removeFirst(writer, collection, prepared, reply))
      await forEachMatch(request, collection, prepared, (writer, found) => {
        removeDocument(writer, collection, found)
        reply.n++
      })
    })
  },
})
