import { toNumber } from '../bson/types'
import { collectionSizes, type Sizes } from './coll-stats'
import { command } from './command'

export const dbStats = command({
  names: ['dbStats', 'dbstats'],
  fields: { scale: 'number', freeStorage: 'number' },
  reads: true,
  run: ({ storage, db, body }) => {
    const all = storage.catalog.collections(db).map(collectionSizes)
    const scaleFactor = toNumber(body.scale ?? 1)
    const total = (field: Exclude<keyof Sizes, 'indexSizes'>): number => all.reduce((sum, one) => sum + one[field], 0)
    const scaled = (value: number): number => value / scaleFactor
    return {
      db,
      collections: all.length,
      views: 0,
      objects: total('count'),
      avgObjSize: total('count') === 0 ? 0 : total('size') / total('count'),
      dataSize: scaled(total('size')),
      storageSize: scaled(total('storageSize')),
      indexes: total('nindexes'),
      indexSize: scaled(total('totalIndexSize')),
      totalSize: scaled(total('storageSize') + total('totalIndexSize')),
      scaleFactor,
      ok: 1,
    }
  },
})
