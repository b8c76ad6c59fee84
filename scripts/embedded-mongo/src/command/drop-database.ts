import { command } from './command'

export const dropDatabase = command({
  names: ['dropDatabase'],
  fields: {},
  writes: true,
  run: async ({ storage, db }) => {
    const collections = storage.catalog.collections(db)
    for (const collection of collections) await storage.catalog.drop(collection)
    if (collections.length === 0) return { ok: 1 }
    await storage.write(() => storage.oplog.append({ kind: 'dropDatabase', db, collection: '' }))
    return { dropped: db, ok: 1 }
  },
})
