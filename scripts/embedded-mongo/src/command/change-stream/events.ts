import { type Document, decode, type Value } from '../../bson/codec'
import { encodeId } from '../../bson/encode-key'
import { fail } from '../../errors'
import type { LogEntry } from '../../storage/oplog'
import type { Storage } from '../../storage/storage'
import { difference } from './difference'
import { tokenOf } from './token'

/** What a stream watches: one collection, a database, or everything. */
export type Scope = 'collection' | 'database' | 'cluster'

const ofDocuments = new Set(['insert', 'update', 'replace', 'delete'])
const expandedOnly = new Set(['create', 'createIndexes', 'dropIndexes', 'modify'])
const ends: Record<Scope, Set<string>> = {
  collection: new Set(['drop', 'rename', 'dropDatabase']),
  database: new Set(['dropDatabase']),
  cluster: new Set(),
}

/** The events a change shows as: mostly one, none for what the options hide, two where it ends the stream. */
export function eventsFor(entry: LogEntry, options: Document, storage: Storage, scope: Scope): Document[] {
  const { kind, db, collection, time, wall, to } = entry
  if (expandedOnly.has(kind) && !options.showExpandedEvents) return []
  const base = {
    _id: tokenOf(time.toBigInt()),
    operationType: kind as string,
    clusterTime: time,
    wallTime: wall,
    ...identity(entry, options),
  }
  if (ofDocuments.has(kind)) return [documentEvent(entry, base, options, storage)]
  const event = { ...base, ns: collection ? { db, coll: collection } : { db }, ...(to ? { to } : {}), ...expanded(entry, options) }
  if (!ends[scope].has(kind)) return [event]
  return [event, { ...base, _id: tokenOf(time.toBigInt(), true), operationType: 'invalidate' }]
}

/** Which collection it was, whatever its name is now. */
const identity = ({ uuid }: LogEntry, options: Document): Document => (options.showExpandedEvents && uuid ? { collectionUUID: uuid } : {})

const expanded = ({ description }: LogEntry, options: Document): Document =>
  options.showExpandedEvents && description ? { operationDescription: description } : {}

function documentEvent(entry: LogEntry, base: Document, options: Document, storage: Storage): Document {
  const { kind, db, collection, before, after } = entry
  const { _id } = decode((after ?? before) as Buffer)
  const transaction = entry.txnNumber === undefined ? {} : { lsid: entry.lsid, txnNumber: entry.txnNumber }
  const event: Document = { ...base, ...transaction, ns: { db, coll: collection }, documentKey: { _id } }
  if (kind === 'insert' || kind === 'replace') event.fullDocument = decode(after as Buffer)
  if (kind === 'update') {
    const { disambiguatedPaths, ...description } = difference(decode(before as Buffer), decode(after as Buffer))
    event.updateDescription = options.showExpandedEvents ? { ...description, disambiguatedPaths } : description
    const full = fullDocument(entry, options.fullDocument, storage, _id)
    if (full !== undefined) event.fullDocument = full
  }
  if (kind !== 'insert') {
    const image = preImage(entry, options.fullDocumentBeforeChange, storage)
    if (image !== undefined) event.fullDocumentBeforeChange = image
  }
  return event
}

/** `updateLookup` shows the document as it is when the event is read, which may be later than the change. */
function fullDocument(entry: LogEntry, wanted: string | undefined, storage: Storage, id: Value): Document | null | undefined {
  if (wanted === undefined || wanted === 'default') return undefined
  if (wanted !== 'updateLookup') return image(entry, entry.after, wanted, storage)
  const raw = storage.catalog.find(entry.db, entry.collection)?.read(encodeId(id))
  return raw ? decode(raw) : null
}

const preImage = (entry: LogEntry, wanted: string | undefined, storage: Storage): Document | null | undefined =>
  wanted === undefined || wanted === 'off' ? undefined : image(entry, entry.before, wanted, storage)

/** Images are kept for collections that ask for them. */
function image(entry: LogEntry, raw: Buffer | undefined, wanted: string, storage: Storage): Document | null {
  const options = storage.catalog.find(entry.db, entry.collection)?.record.options
  if (raw && options?.changeStreamPreAndPostImages?.enabled === true) return decode(raw)
  return wanted === 'required' ? fail(47, `Change stream was configured to require an image of the document, but it was not found`) : null
}
