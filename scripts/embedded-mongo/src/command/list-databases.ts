import { Long } from 'bson'
import { compileFilter } from '../query/matcher'
import { systemDatabases } from '../session/enter'
import { collectionSizes } from './coll-stats'
import { command } from './command'

export const listDatabases = command({
  names: ['listDatabases'],
  admin: true,
  fields: { filter: 'object', nameOnly: 'bool', authorizedDatabases: 'bool' },
  run: ({ storage, body }) => {
    const matches = compileFilter(body.filter)
    const databases = [...new Set([...storage.catalog.databases(), ...systemDatabases])]
      .sort()
      .map((name) => {
        const sizes = storage.catalog.collections(name).map(collectionSizes)
        const sizeOnDisk = sizes.reduce((sum, { storageSize, totalIndexSize }) => sum + storageSize + totalIndexSize, 0)
        return { name, sizeOnDisk: Long.fromNumber(sizeOnDisk), empty: sizes.every(({ count }) => count === 0) }
      })
      .filter(matches)
    if (body.nameOnly) return { databases: databases.map(({ name }) => ({ name })), ok: 1 }
    const totalSize = databases.reduce((sum, { sizeOnDisk }) => sum.add(sizeOnDisk), Long.ZERO)
    return { databases, totalSize, totalSizeMb: totalSize.div(2 ** 20), ok: 1 }
  },
})
