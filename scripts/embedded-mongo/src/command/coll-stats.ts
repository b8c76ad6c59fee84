import { toNumber } from '../bson/types'
import type { Collection } from '../storage/collection'
import { type Store, statsOf } from '../storage/environment'
import { command } from './command'
import { existing, namespaceOf } from './request'

function sizeOf(store: Store): number {
  const { pageSize, treeBranchPageCount, treeLeafPageCount, overflowPages } = statsOf(store)
  return pageSize * (treeBranchPageCount + treeLeafPageCount + overflowPages)
}

export interface Sizes {
  count: number
  size: number
  avgObjSize: number
  storageSize: number
  nindexes: number
  indexSizes: Record<string, number>
  totalIndexSize: number
}

/** Sizes are those of the pages in use: LMDB does not count the bytes of documents. */
export function collectionSizes(collection: Collection): Sizes {
  const indexSizes = Object.fromEntries(collection.indexes.map((index) => [index.spec.name, sizeOf(index.store)]))
  const [size, count] = [sizeOf(collection.documents), collection.count()]
  return {
    count,
    size,
    avgObjSize: count === 0 ? 0 : Math.round(size / count),
    storageSize: size,
    nindexes: collection.indexes.length + 1,
    indexSizes: { _id_: 0, ...indexSizes },
    totalIndexSize: Object.values(indexSizes).reduce((sum, one) => sum + one, 0),
  }
}

const none: Sizes = { count: 0, size: 0, avgObjSize: 0, storageSize: 0, nindexes: 0, indexSizes: {}, totalIndexSize: 0 }

export const collStats = command({
  names: ['collStats', 'collstats'],
  fields: { scale: 'number' },
  reads: true,
  run: (request) => {
    const collection = existing(request)
    const scaleFactor = toNumber(request.body.scale ?? 1)
    const sizes = collection ? collectionSizes(collection) : none
    const scaled = (value: number): number => Math.floor(value / scaleFactor)
    return {
      ns: namespaceOf(request),
      ...sizes,
      size: scaled(sizes.size),
      storageSize: scaled(sizes.storageSize),
      totalIndexSize: scaled(sizes.totalIndexSize),
      totalSize: scaled(sizes.storageSize + sizes.totalIndexSize),
      capped: false,
      scaleFactor,
      ok: 1,
    }
  },
})
