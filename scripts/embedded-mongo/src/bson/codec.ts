import { type Document as BsonDocument, deserialize, serialize } from 'bson'

// biome-ignore lint: documents are schemaless by nature
export type Value = any
export type Document = Record<string, Value>

export const maxDocumentBytes = 16 * 1024 * 1024

/** For reading and matching: small numbers become JavaScript numbers, 64-bit integers stay `Long`. */
export const decode = (raw: Uint8Array): Document => deserialize(raw, { promoteLongs: false, promoteBuffers: false, bsonRegExp: true })

/** For writing back: every number keeps its BSON type, so an update never turns a stored 5.0 into a 5. */
export const decodeExact = (raw: Uint8Array): Document =>
  deserialize(raw, { promoteValues: false, promoteBuffers: false, bsonRegExp: true })

/** For aggregation expressions: 64-bit integers become numbers where that loses nothing. */
export const decodePlain = (raw: Uint8Array): Document => deserialize(raw, { promoteLongs: true, promoteBuffers: false, bsonRegExp: true })

export function encode(document: Document): Buffer {
  const bytes = serialize(document as BsonDocument, { ignoreUndefined: true })
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** A plain object, as opposed to a BSON wrapper, a date, an array or null. */
export const isDocument = (value: Value): value is Document =>
  value !== null &&
  typeof value === 'object' &&
  !Array.isArray(value) &&
  value._bsontype === undefined &&
  !(value instanceof Date) &&
  !(value instanceof Uint8Array) &&
  !(value instanceof RegExp)

/** `{ $gt: 1 }` but not `{ a: 1 }` nor a DBRef. */
export function isOperatorObject(value: Value): value is Document {
  if (!isDocument(value)) return false
  const first = Object.keys(value)[0]
  return first !== undefined && first[0] === '$' && first !== '$ref' && first !== '$id' && first !== '$db'
}
