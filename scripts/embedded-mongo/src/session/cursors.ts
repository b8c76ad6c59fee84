import { Long } from 'bson'
import { fail } from '../errors'
import { CursorReply } from '../protocol/reply'
import { Cursor, type CursorOwner, type Source } from './cursor'

const idleMs = 10 * 60_000
const defaultFirstBatch = 101

export interface CursorOptions {
  batchSize?: number | undefined
  singleBatch?: boolean
  limit?: number | undefined
  noTimeout?: boolean
}

/** The open cursors of all connections. */
export class Cursors {
  readonly #open = new Map<string, Cursor>()
  #nextId = BigInt(Date.now()) << 20n

  /** Answers the command that opens a cursor; one that is exhausted at once gets no id. */
  async start(owner: CursorOwner, namespace: string, source: Source, options: CursorOptions): Promise<CursorReply> {
    const cursor = new Cursor(owner, namespace, source, options.noTimeout === true)
    const batch = options.batchSize === 0 ? [] : await cursor.take(options.batchSize ?? defaultFirstBatch, 0)
    const fields = { ...cursor.fieldsBeside(batch), ...(owner.moment ? { atClusterTime: owner.moment.time } : {}) }
    if (cursor.exhausted || options.singleBatch || (options.limit && batch.length >= options.limit)) {
      cursor.close()
      return new CursorReply(batch, Long.ZERO, namespace, 'firstBatch', fields)
    }
    const id = Long.fromBigInt(++this.#nextId)
    this.#open.set(id.toString(), cursor)
    return new CursorReply(batch, id, namespace, 'firstBatch', fields)
  }

  /** The cursor of an id, if the asker may read it. */
  checkout(asker: CursorOwner, id: Long, namespace: string): Cursor {
    const cursor = this.#open.get(id.toString()) ?? fail(43, `cursor id ${id} not found`)
    cursor.checkOwner(asker, id)
    if (cursor.namespace !== namespace)
      fail(13, `Requested getMore on namespace '${namespace}', but cursor belongs to a different namespace ${cursor.namespace}`)
    return cursor
  }

  async more(cursor: Cursor, id: Long, size: number, maxTimeMS: number): Promise<CursorReply> {
    let batch: Buffer[]
    try {
      batch = await cursor.take(size, maxTimeMS)
    } catch (error) {
      this.kill(id)
      throw error
    }
    const fields = cursor.fieldsBeside(batch)
    const finished = cursor.exhausted || !this.#open.has(id.toString())
    if (finished) this.kill(id)
    return new CursorReply(batch, finished ? Long.ZERO : id, cursor.namespace, 'nextBatch', fields)
  }

  kill(id: Long): boolean {
    this.#open.get(id.toString())?.close()
    return this.#open.delete(id.toString())
  }

  /** The cursors of a session end with it; without a session, all do. */
  endSession(session?: Buffer): void {
    this.#closeWhere((cursor) => session === undefined || cursor.owner.session?.equals(session) === true)
  }

  /** Cursors nobody asked for in ten minutes, and those whose transaction is over. */
  closeIdle(now: number): void {
    this.#closeWhere((cursor) => cursor.isOver || (cursor.usedAt < now - idleMs && !cursor.noTimeout))
  }

  #closeWhere(which: (cursor: Cursor) => boolean): void {
    for (const [id, cursor] of this.#open) {
      if (!which(cursor)) continue
      cursor.close()
      this.#open.delete(id)
    }
  }

  get size(): number {
    return this.#open.size
  }
}

/** A source over documents that are already there. */
export function sourceOf(documents: Buffer[]): Source {
  return {
    batches: (async function* () {
      if (documents.length > 0) yield documents
    })(),
  }
}
