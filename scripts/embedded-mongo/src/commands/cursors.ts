import { Long } from 'bson'
import type { Document } from '../bson/codec'
import { fail } from '../errors'
import { CursorReply } from '../protocol/reply'

const idleMs = 10 * 60_000
const maxBatchBytes = 16 * 1024 * 1024
const defaultFirstBatch = 101

/** A result being read in batches. `wait` is for cursors that may get more later: it resolves when there is, or after the time. */
export interface Source {
  batches: AsyncIterator<Buffer[]>
  wait?: (maxTimeMS: number) => Promise<void>
  fields?: () => Document
  closed?: () => boolean
}

class Cursor {
  readonly namespace: string
  readonly source: Source
  #rest: Buffer[] = []
  #done = false
  usedAt = Date.now()

  constructor(namespace: string, source: Source) {
    this.namespace = namespace
    this.source = source
  }

  /** The next documents, at most `size` and 16 MB of them; for a waiting source possibly none. */
  async take(size: number, maxTimeMS: number): Promise<Buffer[]> {
    this.usedAt = Date.now()
    const batch: Buffer[] = []
    let bytes = 0
    for (;;) {
      while (this.#rest.length > 0 && batch.length < size) {
        if (batch.length > 0 && bytes + this.#rest[0].length > maxBatchBytes) return batch
        bytes += this.#rest[0].length
        batch.push(this.#rest.shift() as Buffer)
      }
      if (batch.length >= size || this.#done) return batch
      const next = await this.source.batches.next()
      if (next.done) this.#done = true
      else if (next.value.length > 0) this.#rest = next.value.length > 1000 ? next.value.slice() : next.value
      else if (this.source.wait) {
        if (batch.length > 0 || maxTimeMS <= 0 || this.source.closed?.()) return batch
        await this.source.wait(maxTimeMS)
        maxTimeMS = 0
      }
    }
  }

  get exhausted(): boolean {
    return this.#done && this.#rest.length === 0
  }

  close(): void {
    void this.source.batches.return?.()
  }
}

export interface CursorOptions {
  batchSize?: number | undefined
  singleBatch?: boolean | undefined
  limit?: number | undefined
}

/** The open cursors of all connections. */
export class Cursors {
  readonly #open = new Map<string, Cursor>()
  #nextId = BigInt(Date.now()) << 20n

  /** Answers the command that opens a cursor; one that is exhausted at once gets no id. */
  async start(namespace: string, source: Source, options: CursorOptions): Promise<CursorReply> {
    const cursor = new Cursor(namespace, source)
    const batch = options.batchSize === 0 ? [] : await cursor.take(options.batchSize ?? defaultFirstBatch, 0)
    const fields = source.fields?.()
    if (cursor.exhausted || options.singleBatch || (options.limit && batch.length >= options.limit)) {
      cursor.close()
      return new CursorReply(batch, Long.ZERO, namespace, 'firstBatch', fields)
    }
    const id = Long.fromBigInt(++this.#nextId)
    this.#open.set(id.toString(), cursor)
    return new CursorReply(batch, id, namespace, 'firstBatch', fields)
  }

  async more(id: Long, size: number, maxTimeMS: number): Promise<CursorReply> {
    const cursor = this.#open.get(id.toString()) ?? fail(43, `cursor id ${id} not found`)
    let batch: Buffer[]
    try {
      batch = await cursor.take(size, maxTimeMS)
    } catch (error) {
      this.kill(id)
      throw error
    }
    const fields = cursor.source.fields?.()
    const finished = cursor.exhausted || !this.#open.has(id.toString())
    if (finished) this.kill(id)
    return new CursorReply(batch, finished ? Long.ZERO : id, cursor.namespace, 'nextBatch', fields)
  }

  kill(id: Long): boolean {
    this.#open.get(id.toString())?.close()
    return this.#open.delete(id.toString())
  }

  closeIdle(now: number): void {
    for (const [id, cursor] of this.#open) {
      if (cursor.usedAt >= now - idleMs || cursor.source.wait) continue
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
