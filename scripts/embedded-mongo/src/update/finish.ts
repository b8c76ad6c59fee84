import { type Document, encode, isDocument, maxDocumentBytes, type Value } from '../bson/codec'
import { equalValues } from '../bson/compare'
import { fail } from '../errors'

/** The bytes of a changed document, if it may be stored: its id is as before, its size within the limit. */
export function finish(document: Document, id: Value): Buffer {
  if (id !== undefined && !equalValues(document._id, id))
    fail(66, "Performing an update on the path '_id' would modify the immutable field '_id'")
  checkId(document._id)
  const bytes = encode(document)
  if (bytes.length > maxDocumentBytes) fail(17419, `Resulting document after update is larger than ${maxDocumentBytes}`)
  return bytes
}

export function checkId(id: Value): void {
  if (Array.isArray(id)) fail(53, "The '_id' value cannot be of type array")
  if (id?._bsontype === 'BSONRegExp') fail(53, "The '_id' value cannot be of type regex")
  if (!isDocument(id)) return
  for (const name of Object.keys(id))
    if (name.startsWith('$')) fail(52, `_id fields may not contain '$'-prefixed fields: ${name} is not valid for storage.`)
}
