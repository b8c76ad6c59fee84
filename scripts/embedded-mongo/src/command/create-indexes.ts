import type { Document } from '../bson/codec'
import { fail } from '../errors'
import { buildIndex } from '../indexes/build'
import { alreadyThere, readSpecification } from '../indexes/specification'
import { command } from './command'
import { collectionToWrite } from './namespaces'
import { existing } from './request'

const mostIndexes = 64

export const createIndexes = command({
  names: ['createIndexes'],
  fields: { indexes: 'object[]!', commitQuorum: 'string|number', ignoreUnknownIndexOptions: 'bool' },
  writes: true,
  inTransactions: true,
  run: async (request) => {
    const { storage, body, transaction } = request
    if (body.indexes.length === 0) fail(2, 'Must specify at least one index to create')
    const there = existing(request)
    const collection = await collectionToWrite(request)
    const before = collection.indexes.map(({ spec }) => spec)
    const fresh = []
    for (const spec of body.indexes.map((given: Document) => readSpecification(given, collection)))
      if (!alreadyThere([...before, ...fresh], spec)) fresh.push(spec)
    if (transaction && there && fresh.length > 0 && (there.maker === undefined || there.count() > 0))
      fail(263, `Cannot create new indexes on existing collection ${there.namespace} in a multi-document transaction.`)
    if (before.length + fresh.length + 1 > mostIndexes) fail(67, `add index fails, too many indexes for ${collection.namespace}`)
    for (const spec of fresh) await buildIndex(storage, collection, spec)
    if (fresh.length > 0) await storage.note('createIndexes', collection, { indexes: fresh })
    return {
      numIndexesBefore: before.length + 1,
      numIndexesAfter: collection.indexes.length + 1,
      createdCollectionAutomatically: there === undefined,
      commitQuorum: body.commitQuorum ?? 'votingMembers',
      ...(fresh.length === 0 ? { note: 'all indexes already exist' } : {}),
      ok: 1,
    }
  },
})
