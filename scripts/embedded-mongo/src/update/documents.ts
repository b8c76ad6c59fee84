import { ObjectId } from 'bson'
import { type Document, decode, encode, maxDocumentBytes } from '../bson/codec'
import { encodeId } from '../bson/encode-key'
import { fail } from '../errors'
import type { Found } from '../query/scan'
import type { Collection } from '../storage/collection'
import type { Writer } from '../storage/writer'
import { checkId } from './finish'
import type { Update } from './update-type'

/** Stores a new document; its bytes are kept as they came if `_id` is already their first field. */
export function insertDocument(writer: Writer, collection: Collection, given: Buffer): void {
  if (given.length > maxDocumentBytes)
    fail(
      10334,
      `BSONObj size: ${given.length} (0x${given.length.toString(16)}) is invalid. Size must be between 0 and ${maxDocumentBytes}(16MB)`,
    )
  const { raw, document } = withId(given)
  checkId(document._id)
  if (!writer.bypassValidation) collection.validate(document, undefined)
  const id = encodeId(document._id)
  const pending = writer.view.pending?.of(collection)?.get(id.toString('latin1'))
  const isNew = writer.view.pending?.isNewer(collection)
  const present = pending ? pending.after : isNew ? undefined : collection.read(id, writer.view.snapshot)
  if (present) collection.duplicate(undefined, document)
  writer.change({ collection, id, kind: 'insert', after: raw, afterDocument: document })
}

/** The name of the first field follows its type byte, which follows the length. */
const idName = Buffer.from('_id\0')

function withId(given: Buffer): { raw: Buffer; document: Document } {
  const document = decode(given)
  if (given.subarray(5, 9).equals(idName)) return { raw: given, document }
  const { _id = new ObjectId(), ...rest } = decode(given)
  const raw = encode({ _id, ...rest })
  return { raw, document: decode(raw) }
}

/** Writes the new bytes of a found document; false if nothing changed. */
export function replaceDocument(writer: Writer, collection: Collection, update: Update, found: Found): { after: Buffer; changed: boolean } {
  const after = update.apply(found.raw)
  if (after.equals(found.raw)) return { after, changed: false }
  const afterDocument = decode(after)
  if (!writer.bypassValidation) collection.validate(afterDocument, found.raw)
  writer.change({
    collection,
    id: found.id,
    kind: update.kind === 'replacement' ? 'replace' : 'update',
    before: found.raw,
    after,
    beforeDocument: found.document,
    afterDocument,
  })
  return { after, changed: true }
}

export function upsertDocument(writer: Writer, collection: Collection, update: Update): Buffer {
  const raw = update.upsert()
  insertDocument(writer, collection, raw)
  return raw
}

export function removeDocument(writer: Writer, collection: Collection, found: Found): void {
  writer.change({ collection, id: found.id, kind: 'delete', before: found.raw, beforeDocument: found.document })
}
