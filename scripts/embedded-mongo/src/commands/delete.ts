import { type Document, decode } from '../bson/codec'
import { toNumber } from '../bson/types'
import { MongoError } from '../errors'
import { rawDocuments } from '../protocol/message'
import { type Prepared, prepare } from '../query/find'
import type { Found } from '../query/scan'
import type { Collection } from '../storage/collection'
import { removeDocument } from '../update/documents'
import { existing, type Handlers } from './request'
import { addWriteError, runStatements } from './statements'
import { forEachMatch } from './update'

function read(raw: Buffer, collection: Collection, command: Document): { prepared: Prepared; multi: boolean } {
  const { q = {}, limit = 0, collation, hint } = decode(raw)
  const multi = toNumber(limit) === 0
  return { multi, prepared: prepare(collection, { filter: q, collation, hint, variables: command.let, limit: multi ? undefined : 1 }) }
}

export const deleting: Handlers = {
  async delete(request) {
    const raws = rawDocuments(request.command, 'deletes')
    const collection = existing(request)
    const reply: Document = { n: 0, ok: 1 }
    if (!collection) return reply
    const statements = raws.map((raw) => read(raw, collection, request.body))
    if (statements.every(({ multi }) => !multi)) {
      return runStatements(request, raws.length, reply, (i, writer, to) => {
        const found = statements[i].prepared.runNow(writer.view).next().value as Found | undefined
        if (!found) return
        removeDocument(writer, collection, found)
        to.n++
      })
    }
    for (const [i, { prepared, multi }] of statements.entries()) {
      try {
        if (!multi) prepared.query.limit = 1
        await forEachMatch(request, collection, prepared, (writer, found) => {
          removeDocument(writer, collection, found)
          reply.n++
        })
      } catch (error) {
        if (!(error instanceof MongoError) || request.transaction) throw error
        addWriteError(reply, i, error)
        if (request.body.ordered !== false) break
      }
    }
    return reply
  },
}
