import { isDocument, type Value } from '../bson/codec'
import { fail } from '../errors'
import type { Collection, Index } from '../storage/collection'
import { command } from './command'
import { existing } from './request'

const described = (wanted: Value): string => (typeof wanted === 'string' ? wanted : JSON.stringify(wanted))
const sameKey = (index: Index, key: Value): boolean =>
  JSON.stringify(Object.entries(index.spec.key)) === JSON.stringify(Object.entries(key))

function chosen(collection: Collection, wanted: Value): Index[] {
  if (wanted === '*') return collection.indexes.slice()
  return [wanted].flat().map((one) => {
    if (one === '_id_' || (isDocument(one) && JSON.stringify(one) === '{"_id":1}')) fail(72, 'cannot drop _id index')
    const found = collection.indexes.find((index) => (isDocument(one) ? sameKey(index, one) : index.spec.name === one))
    return (
      found ?? fail(27, isDocument(one) ? `can't find index with key: ${described(one)}` : `index not found with name [${described(one)}]`)
    )
  })
}

export const dropIndexes = command({
  names: ['dropIndexes', 'deleteIndexes'],
  fields: { index: 'string|object|array!' },
  writes: true,
  run: async (request) => {
    const { storage, body, db } = request
    const collection = existing(request) ?? fail(26, `ns not found ${db}.${body[request.command.name]}`)
    const nIndexesWas = collection.indexes.length + 1
    const indexes = chosen(collection, body.index)
    for (const index of indexes) await storage.catalog.removeIndex(collection, index)
    await storage.note('dropIndexes', collection, { indexes: indexes.map(({ spec }) => spec) })
    return { nIndexesWas, ok: 1 }
  },
})
