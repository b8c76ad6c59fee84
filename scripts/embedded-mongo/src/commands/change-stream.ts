import type { Timestamp } from 'bson'
import { checkPipeline, throughStages } from '../aggregate/pipeline'
import { collect } from '../aggregate/stage'
import { type Document, decode, encode, isDocument, type Value } from '../bson/codec'
import { equalValues } from '../bson/compare'
import { encodeId } from '../bson/encode-key'
import { fail } from '../errors'
import type { LogEntry } from '../storage/oplog'
import type { Storage } from '../storage/storage'
import type { Source } from './cursors'
import { pipelineContext } from './pipeline-context'
import type { Request } from './request'

const allowedStages = new Set(['$addFields', '$match', '$project', '$replaceRoot', '$replaceWith', '$redact', '$set', '$unset'])
const readAtOnce = 200

const tokenOf = (time: bigint): Document => ({ _data: time.toString(16).padStart(16, '0').toUpperCase() })
function timeOf(token: Value): bigint {
  return typeof token?._data === 'string' && /^[0-9A-F]{16}$/.test(token._data)
    ? BigInt(`0x${token._data}`)
    : fail(260, 'Invalid resume token')
}

/** A cursor over the oplog: a collection's changes, a database's or all, from now or from where a token points. */
export function changeStream(request: Request, name: string): Source {
  const { storage, db, body } = request
  const options: Document = body.pipeline[0].$changeStream
  const rest = checkPipeline(body.pipeline.slice(1))
  for (const stage of rest)
    if (!allowedStages.has(Object.keys(stage)[0])) fail(20, `${Object.keys(stage)[0]} is not permitted in a $changeStream pipeline`)
  const wholeDb = name === '$cmd.aggregate'
  const concerns = (entry: LogEntry): boolean =>
    options.allChangesForCluster === true || (entry.db === db && (wholeDb || entry.collection === name))
  let position = startOf(storage, options)
  let closed = false
  const context = pipelineContext(request, name)
  async function* batches(): AsyncGenerator<Buffer[]> {
    while (!closed) {
      const entries = storage.oplog.read(position, readAtOnce)
      const events = entries
        .filter(concerns)
        .flatMap((entry) => eventFor(entry, options, storage, wholeDb || options.allChangesForCluster === true))
      if (entries.length > 0) position = entries[entries.length - 1].time.toBigInt()
      if (events.at(-1)?.operationType === 'invalidate') closed = true
      const shown = await collect(
        throughStages(
          (async function* () {
            yield events
          })(),
          rest,
          context,
        ),
      )
      yield shown.map((event) =>
        event._id
          ? encode(event)
          : fail(280, 'Encountered an event whose _id field, which contains the resume token, was modified by the pipeline.'),
      )
    }
  }
  return {
    batches: batches(),
    closed: () => closed,
    fields: () => ({ postBatchResumeToken: tokenOf(position) }),
    wait: (maxTimeMS) =>
      new Promise((resolve) => {
        if (storage.oplog.read(position, 1).length > 0) return resolve()
        const done = (): void => {
          clearTimeout(timer)
          storage.oplog.off('append', done)
          resolve()
        }
        const timer = setTimeout(done, maxTimeMS)
        storage.oplog.on('append', done)
      }),
  }
}

function startOf(storage: Storage, options: Document): bigint {
  const { oplog } = storage
  const token = options.resumeAfter ?? options.startAfter
  const from = token
    ? timeOf(token)
    : options.startAtOperationTime
      ? (options.startAtOperationTime as Timestamp).toBigInt() - 1n
      : undefined
  if (from === undefined) return oplog.now.toBigInt()
  if (oplog.forgets(from)) fail(286, 'Resume of change stream was not possible, as the resume point may no longer be in the oplog.')
  return from
}

const withDocument = new Set(['insert', 'update', 'replace', 'delete'])

function eventFor(entry: LogEntry, options: Document, storage: Storage, wide: boolean): Document[] {
  const { kind, db, collection, before, after, time, wall, to } = entry
  const base = {
    _id: tokenOf(time.toBigInt()),
    operationType: kind as string,
    clusterTime: time,
    wallTime: wall,
    ns: { db, coll: collection },
  }
  const transaction = entry.txnNumber === undefined ? {} : { txnNumber: entry.txnNumber, lsid: entry.lsid }
  if (!withDocument.has(kind)) {
    if (kind === 'create' && !options.showExpandedEvents) return []
    const event = { ...base, ...(to ? { to } : {}) }
    return wide || kind === 'create' ? [event] : [event, { ...base, operationType: 'invalidate', ns: undefined }]
  }
  const { _id } = decode((after ?? before) as Buffer)
  const event: Document = { ...base, ...transaction, documentKey: { _id } }
  if (kind === 'insert' || kind === 'replace') event.fullDocument = decode(after as Buffer)
  if (kind === 'update') {
    event.updateDescription = describeUpdate(decode(before as Buffer), decode(after as Buffer))
    if (options.fullDocument && options.fullDocument !== 'default') event.fullDocument = current(storage, entry, _id)
  }
  if (before && ['whenAvailable', 'required'].includes(options.fullDocumentBeforeChange)) event.fullDocumentBeforeChange = decode(before)
  return [event]
}

/** `updateLookup` shows the document as it is when the event is read, which may be later than the change. */
function current(storage: Storage, entry: LogEntry, id: Value): Document | null {
  const raw = storage.catalog.find(entry.db, entry.collection)?.read(encodeId(id))
  return raw ? decode(raw) : null
}

function describeUpdate(before: Document, after: Document): Document {
  const description = { updatedFields: {} as Document, removedFields: [] as string[], truncatedArrays: [] }
  compare(before, after, '', description)
  return description
}

function compare(
  before: Document,
  after: Document,
  prefix: string,
  description: { updatedFields: Document; removedFields: string[] },
): void {
  for (const name of Object.keys(before)) if (!(name in after)) description.removedFields.push(prefix + name)
  for (const [name, value] of Object.entries(after)) {
    const old = before[name]
    if (name in before && equalValues(old, value)) continue
    if (isDocument(old) && isDocument(value)) compare(old, value, `${prefix}${name}.`, description)
    else description.updatedFields[prefix + name] = value
  }
}
