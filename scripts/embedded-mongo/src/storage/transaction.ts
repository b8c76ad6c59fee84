import { type Document, decode } from '../bson/codec'
import { fail, writeConflict } from '../errors'
import type { Catalog } from './catalog'
import type { Change } from './change'
import type { Collection } from './collection'
import type { Snapshot } from './environment'
import type { LockHolder, LockTable } from './locks'
import { PendingWrites } from './pending-writes'
import { type DirectWriter, indexChanges, type View, type Writer } from './writer'

/**
 * A multi-document transaction: reads come from one LMDB snapshot with the transaction's own writes over it; writes are kept in
 * memory and applied in one LMDB transaction at commit. The first transaction to write a document or a unique key wins; a second
 * one, or one whose snapshot is older than the last commit of that document, gets a write conflict and is to be retried.
 */
export class Transaction implements Writer, LockHolder {
  readonly number: bigint
  readonly view: Required<View>
  readonly finished: Promise<void>
  readonly startedAt = Date.now()
  /** Resolves when nothing is left of the collections an aborted one had made. */
  discarded: Promise<unknown> = Promise.resolve()
  bypassValidation = false
  state: 'open' | 'committed' | 'aborted' = 'open'
  readonly #catalog: Catalog
  readonly #locks: LockTable
  readonly #snapshot: Snapshot
  #readers = 0
  #gone = false
  #finish: () => void = () => {}

  constructor(number: bigint, snapshot: Snapshot, locks: LockTable, catalog: Catalog) {
    this.number = number
    this.#catalog = catalog
    this.#snapshot = snapshot
    this.#locks = locks
    this.view = { snapshot, pending: new PendingWrites(catalog.newestId) }
    this.finished = new Promise((resolve) => {
      this.#finish = resolve
    })
  }

  change(change: Change): void {
    const { collection, id } = change
    const { pending } = this.view
    this.#locks.takeDocument(this, collection, id)
    if (!pending.of(collection)?.has(id.toString('latin1'))) this.#checkUnchanged(collection, id)
    const changes = indexChanges(change).filter(({ index }) => index.spec.unique)
    for (const { index, added } of changes) {
      for (const key of added) {
        this.#locks.takeKey(this, index, key)
        const own = pending.holderOf(index, key)
        if (own !== undefined && own !== id.toString('latin1')) collection.duplicate(index, decode(change.after as Buffer))
        for (const holder of pending.isNewerIndex(index) ? [] : index.holdersOf(key, this.#snapshot)) {
          // a document this transaction has rewritten or removed no longer holds its old keys
          if (!holder.equals(id) && !pending.of(collection)?.has(holder.toString('latin1')))
            collection.duplicate(index, decode(change.after as Buffer))
        }
        for (const holder of index.holdersOf(key)) {
          if (!holder.equals(id) && !pending.of(collection)?.has(holder.toString('latin1'))) writeConflict()
        }
      }
    }
    for (const { index, removed } of changes) for (const key of removed) pending.free(index, key)
    for (const { index, added } of changes) for (const key of added) pending.claim(index, key, id)
    pending.add(change)
  }

  #checkUnchanged(collection: Collection, id: Buffer): void {
    const latest = collection.read(id)
    if (this.view.pending.isNewer(collection)) {
      if (latest) writeConflict()
      return
    }
    const seen = collection.read(id, this.#snapshot)
    if (latest === seen || (latest && seen && latest.equals(seen))) return
    writeConflict()
  }

  /** Applies everything; inside a write job. The locks guarantee that nothing it depends on has changed since. */
  apply(writer: DirectWriter, session: Document): void {
    if (this.state !== 'open') fail(251, `Transaction ${this.number} has been aborted.`)
    const changes = this.view.pending.changes()
    for (const { collection } of changes) if (collection.dropped) writeConflict()
    for (const collection of this.view.pending.made) this.#catalog.finish(collection)
    for (const change of changes) writer.apply(change, indexChanges(change), session)
  }

  /** While a command reads, its snapshot stays, though the transaction may be ended from elsewhere. */
  hold(): () => void {
    this.#readers++
    return () => {
      this.#readers--
      this.#letGo()
    }
  }

  end(state: 'committed' | 'aborted'): void {
    if (this.state !== 'open') return
    this.state = state
    const { made } = this.view.pending
    if (state === 'committed') for (const collection of made) collection.maker = undefined
    else this.discarded = Promise.all(made.map((collection) => this.#catalog.drop(collection)))
    this.discarded.catch(console.error)
    this.#letGo()
    this.#locks.release(this)
    this.#finish()
  }

  #letGo(): void {
    if (this.state === 'open' || this.#readers > 0 || this.#gone) return
    this.#gone = true
    this.#snapshot.done()
  }
}
