import { fail } from '../errors'
import { rawDocuments } from '../protocol/message'
import { insertDocument } from '../update/documents'
import { command } from './command'
import { collectionToWrite } from './namespaces'
import { runStatements } from './statements'

const maxBatch = 100_000

export const insert = command({
  names: ['insert'],
  fields: { documents: 'object[]!', ordered: 'bool', bypassDocumentValidation: 'bool' },
  writes: true,
  retryable: true,
  inTransactions: true,
  run: async (request) => {
    const documents = rawDocuments(request.command, 'documents')
    if (documents.length === 0 || documents.length > maxBatch)
      fail(16, `Write batch sizes must be between 1 and ${maxBatch}. Got ${documents.length} operations.`)
    const collection = await collectionToWrite(request)
    return runStatements(request, documents.length, { n: 0, ok: 1 }, (i, writer, reply) => {
      insertDocument(writer, collection, documents[i] as Buffer)
      reply.n++
    })
  },
})
