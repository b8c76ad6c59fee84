import { isDeepStrictEqual } from 'node:util'
import { type Document, isDocument } from '../bson/codec'
import { toNumber } from '../bson/types'
import { fail } from '../errors'
import { collationOf } from '../query/collation'
import { compileFilter } from '../query/matcher'
import type { Collection } from '../storage/collection'
import type { IndexSpec } from './keys'

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
  'dropDups',
  'ns',
])
/** Kinds of index MongoDB has and this engine refuses. */
export const refusedIndexKinds = ['text', '2dsphere', '2d', 'hashed', 'geoHaystack', 'columnstore']
const optionsOfOtherKinds = new Set([
  'weights',
  'default_language',
  'language_override',
  'textIndexVersion',
  '2dsphereIndexVersion',
  'bits',
  'min',
  'max',
  'wildcardProjection',
  'storageEngine',
  'prepareUnique',
  'clustered',
])

/** Checks what an index is asked to be and brings it into the form `listIndexes` shows. */
export function readSpecification(given: Document, collection: Collection): IndexSpec {
  if (!isDocument(given)) fail(14, `BSON field 'createIndexes.indexes' has an element of the wrong type, expected type 'object'`)
  for (const name of Object.keys(given)) {
    if (optionsOfOtherKinds.has(name)) fail(67, `index option '${name}' is not supported by this engine`)
    if (!options.has(name)) fail(197, `The field '${name}' is not valid for an index specification.`)
  }
  const key = readKey(given.key)
  const { dropDups: _d, ns: _n, v: _v, key: _k, name: _name, ...rest } = given
  const name = given.name ?? fail(9, `The 'name' field is a required property of an index specification`)
  if (typeof name !== 'string') fail(14, `The field 'name' must be a string`)
  if (name === '' || name === '*') fail(67, `The index name '${name}' is not valid`)
  const spec: IndexSpec = { v: 2, key, name, ...rest }
  readExpiry(spec)
  if (spec.partialFilterExpression !== undefined) {
    if (!isDocument(spec.partialFilterExpression)) fail(14, `The field 'partialFilterExpression' must be an object`)
    if (spec.sparse) fail(67, 'cannot mix "partialFilterExpression" and "sparse" options')
    compileFilter(spec.partialFilterExpression)
  }
  spec.collation ??= collection.defaultCollation as Document
  const collation = collationOf(spec.collation)
  if (collation) spec.collation = collation.spec
  else delete spec.collation
  for (const flag of ['unique', 'sparse', 'hidden'] as const) if (!spec[flag]) delete spec[flag]
  return spec
}

function readKey(given: Document): IndexSpec['key'] {
  if (!isDocument(given) || Object.keys(given).length === 0) fail(67, 'Index keys cannot be an empty object or are missing')
  const key: IndexSpec['key'] = {}
  for (const [field, type] of Object.entries(given)) {
    if (field === '' || field.startsWith('.') || field.endsWith('.') || field.includes('..'))
      fail(67, 'Index keys cannot contain an empty field.')
    if (field.includes('$**')) fail(67, 'wildcard indexes are not supported by this engine')
    if (field.split('.').some((part) => part.startsWith('$')))
      fail(67, `Index key contains an illegal field name: field name starts with '$'.`)
    if (refusedIndexKinds.includes(String(type))) fail(67, `${type} indexes are not supported by this engine`)
    if (typeof type === 'string') fail(67, `Unknown index plugin '${type}'`)
    const direction = toNumber(type)
    if (!Number.isFinite(direction) || direction === 0)
      fail(67, `Values in v:2 index key pattern must be a number > 0, a number < 0, or a string`)
    key[field] = direction
  }
  if (Object.keys(key).length > 32) fail(67, 'Index key pattern too large: no more than 32 fields')
  return key
}

const longestExpiry = 2 ** 31 - 1

function readExpiry(spec: IndexSpec): void {
  if (spec.expireAfterSeconds === undefined) return
  spec.expireAfterSeconds = toNumber(spec.expireAfterSeconds)
  if (!(spec.expireAfterSeconds >= 0 && spec.expireAfterSeconds <= longestExpiry))
    fail(
      67,
      `TTL index 'expireAfterSeconds' option must be within an acceptable range, try a different number than ${spec.expireAfterSeconds}.`,
    )
  if (Object.keys(spec.key).length > 1) fail(67, 'TTL indexes are single-field indexes, compound indexes do not support TTL.')
  if ('_id' in spec.key) fail(197, "The field 'expireAfterSeconds' is not valid for an _id index specification.")
}

const comparable = ({ v: _v, name: _n, hidden: _h, background: _b, ...rest }: IndexSpec): Document => rest

/** True if the same index exists; throws if one exists that only looks like it. */
export function alreadyThere(indexes: readonly IndexSpec[], spec: IndexSpec): boolean {
  const keyOf = ({ key }: IndexSpec): string => JSON.stringify(Object.entries(key))
  if (keyOf(spec) === keyOf({ ...spec, key: { _id: 1 } })) return true
  for (const other of indexes) {
    const sameKey =
      keyOf(other) === keyOf(spec) &&
      isDeepStrictEqual(other.collation, spec.collation) &&
      isDeepStrictEqual(other.partialFilterExpression, spec.partialFilterExpression)
    const same = sameKey && isDeepStrictEqual(comparable(other), comparable(spec))
    if (same && other.name === spec.name) return true
    const described = `Requested index: ${JSON.stringify(spec)}, existing index: ${JSON.stringify(other)}`
    if (same) fail(85, `Index already exists with a different name: ${other.name}`)
    if (other.name === spec.name) fail(sameKey ? 85 : 86, `An existing index has the same name as the requested index. ${described}`)
    if (sameKey) fail(85, `An equivalent index already exists with a different name and options. ${described}`)
  }
  return false
}
