import { isDeepStrictEqual } from 'node:util'
import { type Document, decode, encode, isDocument } from '../bson/codec'
import { toNumber } from '../bson/types'
import { fail, MongoError } from '../errors'
import { collationOf } from '../query/collation'
import { compileFilter } from '../query/matcher'
import { pauseIfDue } from '../query/pause'
import type { Collection, Index } from '../storage/collection'
import type { IndexSpec } from '../index/keys'
import type { Storage } from '../storage/storage'
import { sourceOf } from './cursors'
import { existing, type Handler, type Handlers, nameOf } from './request'

/** Kinds of index MongoDB has and this engine refuses. */
const refusedKinds = new Set(['text', '2dsphere', '2d', 'hashed', 'geoHaystack', 'columnstore'])
const options = new Set([
  'v',
  'name',
  'key',
  'unique',
  'sparse',
  'partialFilterExpression',
  'expireAfterSeconds',
  'collation',
  'hidden',
  'background',
  'ns',
])

/** Checks a specification and brings it into the form `listIndexes` shows. */
function readSpec(given: Document, collection: Collection): IndexSpec {
  if (!isDocument(given.key) || Object.keys(given.key).length === 0) fail(67, 'Index keys cannot be an empty object or are missing')
  for (const name of Object.keys(given)) if (!options.has(name)) fail(197, `The field '${name}' is not valid for an index specification.`)
  const key: IndexSpec['key'] = {}
  for (const [field, type] of Object.entries(given.key)) {
    if (field.includes('$**')) fail(67, 'wildcard indexes are not supported by this engine')
    if (typeof type === 'string') fail(67, refusedKinds.has(type) ? `${type} indexes are not supported` : `Unknown index plugin '${type}'`)
    if (!Number.isFinite(toNumber(type)) || toNumber(type) === 0)
      fail(67, 'Values in the index key pattern cannot be 0.')
    key[field] = toNumber(type)
  }
  const { background: _b, ns: _n, ...rest } = given
  const spec: IndexSpec = {
    ...rest,
    v: 2,
    key,
    name:
      given.name ??
      Object.entries(key)
        .map((pair) => pair.join('_'))
        .join('_'),
  }
  if (spec.expireAfterSeconds !== undefined) {
    spec.expireAfterSeconds = toNumber(spec.expireAfterSeconds)
    if (!(spec.expireAfterSeconds >= 0)) fail(67, "TTL index 'expireAfterSeconds' option must be a non-negative number")
    if (Object.keys(key).length > 1) fail(67, 'TTL indexes are single-field indexes, compound indexes do not support TTL.')
  }
  if (spec.partialFilterExpression) compileFilter(spec.partialFilterExpression)
  spec.collation ??= collection.defaultCollation
  if (collationOf(spec.collation) === undefined) delete spec.collation
  for (const name of ['unique', 'sparse', 'hidden'] as const) if (!spec[name]) delete spec[name]
  return spec
}

const comparable = ({ v: _v, name: _n, hidden: _h, background: _b, ...rest }: IndexSpec): Document => rest

/** True if the same index exists; throws if one exists that only looks like it. */
function alreadyThere(collection: Collection, spec: IndexSpec): boolean {
  if (isDeepStrictEqual(spec.key, { _id: 1 })) return true
  for (const { spec: other } of collection.indexes) {
    const same = isDeepStrictEqual(comparable(other), comparable(spec)) && Object.keys(other.key).join() === Object.keys(spec.key).join()
    if (other.name === spec.name)
      return (
        same ||
        fail(
          86,
          `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation. Requested index: ${JSON.stringify(spec)}, existing index: ${JSON.stringify(other)}`,
        )
      )
    if (same) fail(85, `Index already exists with a different name: ${other.name}`)
    const sameKey =
      JSON.stringify(other.key) === JSON.stringify(spec.key) &&
      isDeepStrictEqual(other.collation, spec.collation) &&
      isDeepStrictEqual(other.partialFilterExpression, spec.partialFilterExpression)
    if (sameKey)
      fail(
        85,
        `An equivalent index already exists with a different name and options. Requested index: ${JSON.stringify(spec)}, existing index: ${JSON.stringify(other)}`,
      )
  }
  return false
}

/** Fills a new index from the documents there are, in slices; writers keep it up meanwhile. Removes it again if a duplicate is found. */
async function build(storage: Storage, collection: Collection, spec: IndexSpec): Promise<void> {
  const index = storage.catalog.addIndex(collection, spec)
  try {
    await storage.catalog.save(collection)
    let start = Buffer.from([1])
    for (let more = true; more; ) {
      more = await storage.write(() => {
        const batch = [...collection.documents.getRange({ start, limit: 500 })]
        for (const { key: id, value } of batch) addToIndex(collection, index, id, value)
        if (batch.length > 0) start = Buffer.concat([batch[batch.length - 1].key, Buffer.from([0])])
        return batch.length > 0
      })
      await pauseIfDue()
    }
    delete index.record.building
    await storage.catalog.save(collection)
  } catch (error) {
    await storage.catalog.removeIndex(collection, index)
    throw error
  }
}

function addToIndex(collection: Collection, index: Index, id: Buffer, raw: Buffer): void {
  const document = decode(raw)
  const { keys, multikey } = index.keys.of(document)
  for (const key of keys) {
    if (index.spec.unique) for (const holder of index.holdersOf(key)) if (!holder.equals(id)) collection.duplicate(index, document)
  }
  if (multikey) index.record.multikey = true
  for (const key of keys) index.store.put(Buffer.concat([key, id]), id)
}

const createIndexes: Handler = async (request) => {
  const { storage, body, db } = request
  const name = nameOf(request)
  const isNew = !storage.catalog.find(db, name)
  const collection = await storage.collectionFor(db, name)
  const numIndexesBefore = collection.indexes.length + 1
  if (!Array.isArray(body.indexes) || body.indexes.length === 0) fail(2, 'Must specify at least one index to create')
  for (const spec of body.indexes.map((given: Document) => readSpec(given, collection))) {
    if (!alreadyThere(collection, spec)) await build(storage, collection, spec)
  }
  const numIndexesAfter = collection.indexes.length + 1
  return {
    numIndexesBefore,
    numIndexesAfter,
    createdCollectionAutomatically: isNew,
    ...(numIndexesAfter === numIndexesBefore ? { note: 'all indexes already exist' } : {}),
    ok: 1,
  }
}

const listIndexes: Handler = (request) => {
  const { cursors, db } = request
  const collection = existing(request) ?? fail(26, `ns does not exist: ${db}.${nameOf(request)}`)
  const specs: Document[] = [
    { v: 2, key: { _id: 1 }, name: '_id_' },
    ...collection.indexes.filter((index) => !index.record.building).map(({ spec }) => spec),
  ]
  return cursors.start(collection.namespace, sourceOf(specs.map(encode)), { batchSize: 1000 })
}

const dropIndexes: Handler = async (request) => {
  const { storage, body, command } = request
  const collection = existing(request) ?? fail(26, `ns not found ${request.db}.${nameOf(request)}`)
  const wanted = body.index
  const nIndexesWas = collection.indexes.length + 1
  if (wanted === '_id_' || isDeepStrictEqual(wanted, { _id: 1 })) fail(72, 'cannot drop _id index')
  const chosen =
    wanted === '*'
      ? collection.indexes.slice()
      : [wanted]
          .flat()
          .map(
            (one) =>
              collection.indexes.find(
                ({ spec }) => spec.name === one || (isDocument(one) && JSON.stringify(spec.key) === JSON.stringify(one)),
              ) ?? fail(27, `index not found with name [${typeof one === 'string' ? one : JSON.stringify(one)}]`),
          )
  if (command.name === 'dropIndexes' && wanted === undefined)
    throw new MongoError(40414, "BSON field 'dropIndexes.index' is missing but a required field")
  for (const index of chosen) await storage.catalog.removeIndex(collection, index)
  return { nIndexesWas, ok: 1 }
}

export const indexing: Handlers = { createIndexes, listIndexes, dropIndexes, deleteIndexes: dropIndexes }
