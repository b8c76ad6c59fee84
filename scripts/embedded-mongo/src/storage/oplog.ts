import { EventEmitter } from 'node:events'
import { Timestamp, type UUID } from 'bson'
import { type Document, decodePlain, encode } from '../bson/codec'
import { type Store, statsOf } from './environment'

export type OperationKind =
  | 'insert'
  | 'update'
  | 'replace'
  | 'delete'
  | 'create'
  | 'drop'
  | 'rename'
  | 'dropDatabase'
  | 'createIndexes'
  | 'dropIndexes'
  | 'modify'
/** One change as it is remembered: a small header, then the document before and after as raw BSON. */
export interface LogEntry {
  time: Timestamp
  kind: OperationKind
  db: string
  collection: string
  uuid?: UUID
  wall: Date
  before: Buffer | undefined
  after: Buffer | undefined
  to?: Document
  description?: Document
  lsid?: Document
  txnNumber?: unknown
}
export interface NewEntry {
  kind: OperationKind
  db: string
  collection: string
  /** Which collection it is, whatever it is called later. */
  uuid?: UUID
  before?: Buffer | undefined
  after?: Buffer | undefined
  to?: Document
  description?: Document
  lsid?: Document
  txnNumber?: unknown
}

/** What the log may take on the disk: large documents, as pieces of files are, would fill it long before there are many. */
const mostBytes = 256 * 1024 * 1024

/** Where the log notes up to which time it has been trimmed: before every change. */
const floorKey = 0n

/** The last changes in order, for change streams. Bounded by number and by bytes: the oldest go when `trim` runs. */
export class Oplog extends EventEmitter<{ append: [] }> {
  readonly #store: Store
  readonly #limit: number
  readonly #heads = new Map<string, { uuid: UUID | undefined; head: Buffer }>()
  #last: bigint

  constructor(store: Store, limit: number) {
    super()
    this.setMaxListeners(0)
    this.#store = store
    this.#limit = limit
    const newest = [...store.getKeys({ reverse: true, limit: 1 })][0]
    // the engine before this one may have told times of this second that no change had
    const begun = BigInt(Math.floor(Date.now() / 1000) + 1) << 32n
    const last = newest ? newest.readBigUInt64BE() : 0n
    this.#last = last > begun ? last : begun
  }

  /** A time after all others: seconds in the upper half, a counter in the lower. */
  tick(): bigint {
    const now = BigInt(Math.floor(Date.now() / 1000)) << 32n
    this.#last = this.#last >= now ? this.#last + 1n : now + 1n
    return this.#last
  }

  /** A time all changes to come are after: who watches from here misses none of them. */
  get now(): Timestamp {
    const idle = (BigInt(Math.floor(Date.now() / 1000)) << 32n) + 1n
    if (this.#last < idle) this.#last = idle
    return new Timestamp(this.#last)
  }

  /** Inside a write job, so that a change and its record are committed together. */
  append({ before, after, ...header }: NewEntry): void {
    const time = this.tick()
    if (this.#limit === 0) return
    const sizes = Buffer.allocUnsafe(12)
    sizes.writeDoubleBE(Date.now(), 0)
    sizes.writeUInt32BE(before?.length ?? 0, 8)
    this.#store.put(keyOf(time), Buffer.concat([this.#headFor(header), sizes, before ?? empty, after ?? empty]))
  }

  /** What kind of change it was and where. The same few heads come again and again, so they are encoded once. */
  #headFor(header: Omit<NewEntry, 'before' | 'after'>): Buffer {
    if (header.lsid || header.to || header.description) return encode(header)
    const name = `${header.kind} ${header.db}.${header.collection}`
    const known = this.#heads.get(name)
    if (known && known.uuid === header.uuid) return known.head
    const head = encode(header)
    this.#heads.set(name, { uuid: header.uuid, head })
    return head
  }

  /** Wakes the change streams; called after a commit. */
  announce(): void {
    if (this.listenerCount('append') > 0) this.emit('append')
  }

  /** Resolves when there is something after a time, or when patience ends. */
  changed(after: bigint, patienceMs: number): Promise<void> {
    return new Promise((resolve) => {
      if (this.read(after, 1).length > 0) return resolve()
      const done = (): void => {
        clearTimeout(timer)
        this.off('append', done)
        resolve()
      }
      const timer = setTimeout(done, patienceMs)
      this.on('append', done)
    })
  }

  read(after: bigint, limit: number): LogEntry[] {
    return [...this.#store.getRange({ start: keyOf(after + 1n), limit })].map(({ key, value }) => parse(key, value))
  }

  /** Whether changes after this time have been trimmed. */
  forgets(time: bigint): boolean {
    const floor = this.#store.get(keyOf(floorKey))
    return floor !== undefined && time < floor.readBigUInt64BE()
  }

  get size(): number {
    return statsOf(this.#store).entryCount
  }

  get isOver(): boolean {
    return this.surplus > 0
  }

  /** How many entries are too many, by number or by the bytes that one takes on average. */
  private get surplus(): number {
    const { entryCount, pageSize, treeBranchPageCount, treeLeafPageCount, overflowPages } = statsOf(this.#store)
    const bytes = pageSize * (treeBranchPageCount + treeLeafPageCount + overflowPages)
    const large = bytes > mostBytes ? Math.ceil((entryCount * (bytes - mostBytes)) / bytes) : 0
    return Math.max(entryCount - this.#limit, large)
  }

  /** Removes at most `batch` of the oldest entries beyond the limit; inside a write job. True if there are more. */
  trim(batch: number): boolean {
    const { surplus } = this
    const oldest = surplus > 0 ? [...this.#store.getKeys({ start: keyOf(floorKey + 1n), limit: Math.min(surplus, batch) })] : []
    for (const key of oldest) this.#store.remove(key)
    const last = oldest.at(-1)
    if (last) this.#store.put(keyOf(floorKey), last)
    return surplus > batch
  }
}

const empty = Buffer.alloc(0)

function keyOf(time: bigint): Buffer {
  const key = Buffer.allocUnsafe(8)
  key.writeBigUInt64BE(time)
  return key
}

function parse(key: Buffer, value: Buffer): LogEntry {
  const at = value.readInt32LE(0)
  const header = decodePlain(value.subarray(0, at)) as NewEntry
  const wall = new Date(value.readDoubleBE(at))
  const split = at + 12 + value.readUInt32BE(at + 8)
  const [before, after] = [value.subarray(at + 12, split), value.subarray(split)]
  return {
    ...header,
    wall,
    time: new Timestamp(key.readBigUInt64BE()),
    before: before.length > 0 ? before : undefined,
    after: after.length > 0 ? after : undefined,
  }
}
