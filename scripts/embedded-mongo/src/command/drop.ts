import { command } from './command'
import { existing } from './request'

export const drop = command({
  names: ['drop'],
  fields: {},
  writes: true,
  run: async (request) => {
    const collection = existing(request)
    if (!collection) return { ok: 1 } // since 7.0 no error
    const reply = { nIndexesWas: collection.indexes.length + 1, ns: collection.namespace, ok: 1 }
    await request.storage.catalog.drop(collection)
    return reply
  },
})
