import { fail } from '../errors'
import { rawDocuments } from '../protocol/message'
import { insertDocument } from '../update/documents'
import { type Handlers, nameOf } from './request'
import { runStatements } from './statements'

export const inserting: Handlers = {
  async insert(request) {
    const documents = rawDocuments(request.command, 'documents')
    if (documents.length === 0 || documents.length > 100_000)
      fail(16, `Write batch sizes must be between 1 and 100000. Got ${documents.length} operations.`)
    const collection = await request.storage.collectionFor(request.db, nameOf(request))
    return runStatements(request, documents.length, { n: 0, ok: 1 }, (i, writer, reply) => {
      insertDocument(writer, collection, documents[i])
      reply.n++
    })
  },
}
