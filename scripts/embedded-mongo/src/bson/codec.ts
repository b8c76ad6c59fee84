import { type Document as BsonDocument, deserialize, serialize } from 'bson'
import { decodeDocument } from './decode'
import type { Document, Value } from './document'

export type { Document, Value } from './document'

export const maxDocumentBytes = 16 * 1024 * 1024

/** Every value keeps its BSON type; see `decodeDocument` for how numbers look. */
export const decode = (raw: Uint8Array): Document => decodeDocument(raw)

/** For the engine's own records, where a 64-bit integer is a plain number. */
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
  const [first] = Object.keys(value)
  return first !== undefined && first[0] === '$' && first !== '$ref' && first !== '$id' && first !== '$db'
}
