import type { Long } from 'bson'
import type { Document } from '../bson/codec'
import { fail } from '../errors'
import type { Transaction } from '../storage/transaction'
import type { Moment } from './snapshots'

const maxBatchBytes = 16 * 1024 * 1024

/** A result being read in batches. `wait` is for cursors that may get more later: it resolves when there is, or after the time. */
export interface Source {
  batches: AsyncIterator<Buffer[]>
  wait?: (maxTimeMS: number) => Promise<void>
  /** What the reply tells beside a batch; `all` if nothing that was read is left for the next. */
  fields?: (batch: Buffer[], all: boolean) => Document
  closed?: () => boolean
}

/** What a cursor was opened in, and must be read in. */
export interface CursorOwner {
  session?: Buffer | undefined
  transaction?: Transaction | undefined
  moment?: Moment | undefined
}

export class Cursor {
  readonly owner: CursorOwner
  readonly namespace: string
  readonly source: Source
  readonly noTimeout: boolean
  usedAt = Date.now()
  #rest: Buffer[] = []
  #next = 0
  #done = false
  #closed = false
  #busy = false

  constructor(owner: CursorOwner, namespace: string, source: Source, noTimeout: boolean) {
    const { session, transaction, moment } = owner
    this.owner = { session, transaction, moment } // and not the whole request with what came in it
    this.namespace = namespace
    this.source = source
    this.noTimeout = noTimeout
    if (moment) moment.users++
  }

  /** A cursor of a session or transaction may only be read there. */
  checkOwner(asker: CursorOwner, id: Long): void {
    const { session, transaction } = this.owner
    if (session && !asker.session) fail(50736, `Cannot run getMore on cursor ${id}, which was created in a session, without an lsid`)
    if (!session && asker.session) fail(50737, `Cannot run getMore on cursor ${id}, which was not created in a session, in a session`)
    if (session && asker.session && !session.equals(asker.session))
      fail(50738, `Cannot run getMore on cursor ${id}, which was created in another session`)
    if (transaction && !asker.transaction) fail(50740, `Cannot run getMore on cursor ${id}, which was created in a transaction, outside it`)
    if (transaction !== asker.transaction) fail(50741, `Cannot run getMore on cursor ${id}, which was created in another transaction`)
  }

  /** The next documents, at most `size` and 16 MB of them; for a waiting source possibly none. */
  async take(size: number, maxTimeMS: number): Promise<Buffer[]> {
    if (this.#busy) fail(12051, 'cursor is already in use')
    this.#busy = true
    try {
      return await this.#take(size, maxTimeMS)
    } finally {
      this.#busy = false
      this.usedAt = Date.now()
    }
  }

  async #take(size: number, maxTimeMS: number): Promise<Buffer[]> {
    const batch: Buffer[] = []
    let [bytes, patience] = [0, maxTimeMS]
    for (;;) {
      for (; this.#next < this.#rest.length && batch.length < size; this.#next++) {
        const document = this.#rest[this.#next] as Buffer
        if (batch.length > 0 && bytes + document.length > maxBatchBytes) return batch
        bytes += document.length
        batch.push(document)
      }
      if (batch.length >= size || this.#done || this.#closed) return batch
      const next = await this.source.batches.next()
      if (next.done) this.#done = true
      else if (next.value.length > 0) [this.#rest, this.#next] = [next.value, 0]
      else if (this.source.wait) {
        if (batch.length > 0 || patience <= 0 || this.source.closed?.()) return batch
        await this.source.wait(patience)
        patience = 0
      }
    }
  }

  get exhausted(): boolean {
    return this.#done && this.#allTaken
  }

  get #allTaken(): boolean {
    return this.#next >= this.#rest.length
  }

  fieldsBeside(batch: Buffer[]): Document {
    return this.source.fields?.(batch, this.#allTaken) ?? {}
  }

  /** Its transaction is over, so there is nothing to read it from. */
  get isOver(): boolean {
    return this.owner.transaction !== undefined && this.owner.transaction.state !== 'open'
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    if (this.owner.moment) this.owner.moment.users--
    void this.source.batches.return?.()
  }
}
