import { Long } from 'bson'
import { type Document, decode } from '../bson/codec'
import { fail } from '../errors'
import { prepare } from '../query/find'
import type { Collection } from '../storage/collection'
import type { Store } from '../storage/environment'
import { serverVersion } from './hello'
import { existing, type Handler, type Handlers, namespaceOf } from './request'

const ping: Handler = () => ({ ok: 1 })

const buildInfo: Handler = () => ({
  version: serverVersion,
  versionArray: [7, 0, 0, 0],
  gitVersion: 'embedded-engine',
  modules: [],
  allocator: 'system',
  javascriptEngine: 'none',
  bits: 64,
  debug: false,
  maxBsonObjectSize: 16 * 1024 * 1024,
  storageEngines: ['lmdb'],
  ok: 1,
})

interface StoreStats {
  entryCount: number
  pageSize: number
  treeBranchPageCount: number
  treeLeafPageCount: number
  overflowPages: number
}
function sizeOf(store: Store): number {
  const stats = store.getStats() as StoreStats
  return stats.pageSize * (stats.treeBranchPageCount + stats.treeLeafPageCount + stats.overflowPages)
}

const statsOf = (collection: Collection): Document => {
  const indexSizes = Object.fromEntries(collection.indexes.map((index) => [index.spec.name, sizeOf(index.store)]))
  const size = sizeOf(collection.documents)
  const count = collection.count()
  return {
    ns: collection.namespace,
    count,
    size,
    storageSize: size,
    avgObjSize: count === 0 ? 0 : Math.round(size / count),
    nindexes: collection.indexes.length + 1,
    indexSizes,
    totalIndexSize: Object.values(indexSizes).reduce((sum, one) => sum + one, 0),
    capped: false,
  }
}

const collStats: Handler = (request) => {
  const collection = existing(request)
  return {
    ...(collection
      ? statsOf(collection)
      : { ns: namespaceOf(request), count: 0, size: 0, storageSize: 0, nindexes: 0, indexSizes: {}, totalIndexSize: 0 }),
    ok: 1,
  }
}

const dbStats: Handler = ({ storage, db }) => {
  const all = storage.catalog.collections(db).map(statsOf)
  const total = (field: string): number => all.reduce((sum, one) => sum + one[field], 0)
  return {
    db,
    collections: all.length,
    views: 0,
    objects: total('count'),
    dataSize: total('size'),
    storageSize: total('storageSize'),
    indexes: total('nindexes'),
    indexSize: total('totalIndexSize'),
    totalSize: total('size') + total('totalIndexSize'),
    scaleFactor: 1,
    ok: 1,
  }
}

const serverStatus: Handler = ({ startedAt, connections, sessions, cursors, storage, persona }) => ({
  host: persona.address,
  version: serverVersion,
  process: 'mongo-engine',
  pid: Long.fromNumber(process.pid),
  uptime: (Date.now() - +startedAt) / 1000,
  localTime: new Date(),
  connections: { current: connections(), available: 10_000 },
  mem: { resident: Math.round(process.memoryUsage.rss() / 2 ** 20) },
  storageEngine: { name: 'lmdb' },
  transactions: { currentOpen: sessions.openTransactions },
  metrics: { cursor: { open: { total: cursors.size } } },
  repl: { setName: persona.setName, isWritablePrimary: true },
  oplog: { entries: storage.oplog.size },
  ok: 1,
})

const parameters: Document = {
  featureCompatibilityVersion: { version: '7.0' },
  authenticationMechanisms: [],
  transactionLifetimeLimitSeconds: 60,
  ttlMonitorEnabled: true,
}
const getParameter: Handler = ({ body }) => {
  if (body.getParameter === '*') return { ...parameters, ok: 1 }
  const found = Object.fromEntries(Object.entries(parameters).filter(([name]) => body[name]))
  return Object.keys(found).length > 0 ? { ...found, ok: 1 } : fail(72, 'no option found to get')
}

const replSetGetStatus: Handler = ({ persona }) => ({
  set: persona.setName,
  myState: 1,
  members: [{ _id: 0, name: persona.address, health: 1, state: 1, stateStr: 'PRIMARY', self: true }],
  ok: 1,
})
const connectionStatus: Handler = () => ({ authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] }, ok: 1 })
const hostInfo: Handler = () => ({ system: { hostname: 'localhost' }, os: { type: process.platform }, ok: 1 })

/** Checks that every document has its index entries and that there are no others; with a write between, it may see one too many. */
const validate: Handler = async (request) => {
  const collection = existing(request) ?? fail(26, `Collection '${namespaceOf(request)}' does not exist to validate.`)
  const errors: string[] = []
  const indexes = collection.indexes.filter((index) => !index.record.building)
  const expected = new Map(indexes.map((index) => [index, 0]))
  for await (const batch of prepare(collection, { filter: {} }).run({})) {
    for (const { id, raw } of batch) {
      for (const index of indexes) {
        const { keys } = index.keys.of(decode(raw))
        expected.set(index, (expected.get(index) ?? 0) + keys.length)
        for (const key of keys)
          if (!index.store.doesExist(Buffer.concat([key, id]))) errors.push(`a document is missing from index ${index.spec.name}`)
      }
    }
  }
  for (const index of indexes) {
    const { entryCount } = index.store.getStats() as StoreStats
    if (entryCount !== expected.get(index))
      errors.push(`index ${index.spec.name} has ${entryCount} entries instead of ${expected.get(index)}`)
  }
  return {
    ns: collection.namespace,
    nrecords: collection.count(),
    nIndexes: collection.indexes.length + 1,
    valid: errors.length === 0,
    errors: errors.slice(0, 20),
    ok: 1,
  }
}

export const diagnostics: Handlers = {
  ping,
  buildInfo,
  buildinfo: buildInfo,
  collStats,
  dbStats,
  serverStatus,
  getParameter,
  replSetGetStatus,
  connectionStatus,
  hostInfo,
  validate,
}
