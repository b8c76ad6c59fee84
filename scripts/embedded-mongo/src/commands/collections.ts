import { type Document, encode, isDocument } from '../bson/codec'
import { toNumber } from '../bson/types'
import { fail } from '../errors'
import { compileFilter } from '../query/matcher'
import type { Collection } from '../storage/collection'
import type { NewEntry } from '../storage/oplog'
import type { Storage } from '../storage/storage'
import { sourceOf } from './cursors'
import { existing, type Handler, type Handlers, nameOf } from './request'

const refusedOptions = ['capped', 'viewOn', 'timeseries', 'clusteredIndex', 'encryptedFields']
const keptOptions = ['validator', 'validationLevel', 'validationAction', 'collation', 'changeStreamPreAndPostImages', 'comment']
const ignoredOptions = [
  'writeConcern',
  'lsid',
  'txnNumber',
  'autocommit',
  'startTransaction',
  'readConcern',
  'idIndex',
  'autoIndexId',
  'storageEngine',
  'indexOptionDefaults',
  'maxTimeMS',
  'apiVersion',
]

const record = (storage: Storage, entry: NewEntry): Promise<void> => storage.write(() => storage.oplog.append(entry))

const create: Handler = async (request) => {
  const { storage, db, body } = request
  for (const option of refusedOptions) if (body[option]) fail(115, `create option '${option}' is not supported by this engine`)
  for (const option of Object.keys(body).slice(1)) {
    if (option[0] !== '$' && ![...refusedOptions, ...keptOptions, ...ignoredOptions].includes(option))
      fail(40415, `BSON field 'create.${option}' is an unknown field.`)
  }
  if (body.validator) compileFilter(body.validator)
  const options = Object.fromEntries(keptOptions.filter((name) => body[name] !== undefined).map((name) => [name, body[name]]))
  const name = nameOf(request)
  if (storage.catalog.find(db, name)) fail(48, `Collection ${db}.${name} already exists.`)
  await storage.catalog.create(db, name, options)
  await record(storage, { kind: 'create', db, collection: name })
  return { ok: 1 }
}

async function dropCollection(storage: Storage, collection: Collection): Promise<void> {
  await storage.catalog.drop(collection)
  await record(storage, { kind: 'drop', db: collection.db, collection: collection.name })
}

const drop: Handler = async (request) => {
  const collection = existing(request)
  if (!collection) return { ok: 1 }
  const reply = { nIndexesWas: collection.indexes.length + 1, ns: collection.namespace, ok: 1 }
  await dropCollection(request.storage, collection)
  return reply
}

const dropDatabase: Handler = async ({ storage, db }) => {
  const collections = storage.catalog.collections(db)
  for (const collection of collections) await dropCollection(storage, collection)
  if (collections.length > 0) await record(storage, { kind: 'dropDatabase', db, collection: '' })
  return { dropped: db, ok: 1 }
}

const renameCollection: Handler = async ({ storage, body }) => {
  const split = (namespace: string): [string, string] => [
    namespace.slice(0, namespace.indexOf('.')),
    namespace.slice(namespace.indexOf('.') + 1),
  ]
  const [db, name] = split(body.renameCollection)
  const [toDb, toName] = split(body.to)
  const collection = storage.catalog.find(db, name) ?? fail(26, `Source collection ${db}.${name} does not exist`)
  const target = storage.catalog.find(toDb, toName)
  if (target && !body.dropTarget) fail(48, 'target namespace exists')
  if (target) await dropCollection(storage, target)
  await storage.catalog.rename(collection, toDb, toName)
  await record(storage, { kind: 'rename', db, collection: name, to: { db: toDb, coll: toName } })
  return { ok: 1 }
}

const collMod: Handler = async (request) => {
  const { body, storage } = request
  const collection = existing(request) ?? fail(26, `ns does not exist`)
  for (const name of ['validator', 'validationLevel', 'validationAction', 'changeStreamPreAndPostImages']) {
    if (body[name] === undefined) continue
    if (name === 'validator') compileFilter(body[name])
    collection.record.options[name] = body[name]
  }
  collection.readOptions()
  const changed: Document = {}
  if (isDocument(body.index)) {
    const { name, keyPattern, expireAfterSeconds, hidden } = body.index
    const index =
      collection.indexes.find(
        ({ spec }) => spec.name === name || (keyPattern && JSON.stringify(spec.key) === JSON.stringify(keyPattern)),
      ) ?? fail(27, `cannot find index ${name ?? JSON.stringify(keyPattern)} for ns ${collection.namespace}`)
    if (expireAfterSeconds !== undefined) {
      Object.assign(changed, { expireAfterSeconds_old: index.spec.expireAfterSeconds, expireAfterSeconds_new: expireAfterSeconds })
      index.spec.expireAfterSeconds = toNumber(expireAfterSeconds)
    }
    if (hidden !== undefined) index.spec.hidden = hidden
  }
  await storage.catalog.save(collection)
  return { ...changed, ok: 1 }
}

const listCollections: Handler = ({ storage, db, body, cursors }) => {
  const matches = compileFilter(body.filter)
  const rows = storage.catalog
    .collections(db)
    .map(({ record: { name, options, uuid } }) =>
      body.nameOnly
        ? { name, type: 'collection' }
        : { name, type: 'collection', options, info: { readOnly: false, uuid }, idIndex: { v: 2, key: { _id: 1 }, name: '_id_' } },
    )
  return cursors.start(`${db}.$cmd.listCollections`, sourceOf(rows.filter(matches).map(encode)), { batchSize: 10_000 })
}

const listDatabases: Handler = ({ storage, body }) => {
  const matches = compileFilter(body.filter)
  const databases = storage.catalog
    .databases()
    .map((name) => ({ name, sizeOnDisk: 0, empty: false }))
    .filter(matches)
  return { databases: body.nameOnly ? databases.map(({ name }) => ({ name })) : databases, totalSize: 0, totalSizeMb: 0, ok: 1 }
}

export const collections: Handlers = { create, drop, dropDatabase, renameCollection, collMod, listCollections, listDatabases }
