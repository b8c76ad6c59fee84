import { writeConflict } from '../errors'
import type { Collection, Index } from './collection'
import { Blocked } from './environment'

/** Whoever holds a lock; `finished` resolves when it is let go. */
export interface LockHolder {
  readonly finished: Promise<void>
}

const documentLock = (collection: Collection, id: Buffer): string => `d${collection.record.id}:${id.toString('latin1')}`
const keyLock = (index: Index, key: Buffer): string => `k${index.record.id}:${key.toString('latin1')}`

/**
 * The documents and unique keys that open transactions have written. A second transaction that wants one fails at once
 * (the first writer wins); a write outside transactions waits until the holder is finished.
 */
export class LockTable {
  readonly #holders = new Map<string, LockHolder>()
  readonly #held = new Map<LockHolder, string[]>()

  waitForDocument(collection: Collection, id: Buffer): void {
    if (this.#holders.size > 0) this.#wait(documentLock(collection, id))
  }

  waitForKey(index: Index, key: Buffer): void {
    if (this.#holders.size > 0) this.#wait(keyLock(index, key))
  }

  #wait(name: string): void {
    const holder = this.#holders.get(name)
    if (holder) throw new Blocked(holder.finished)
  }

  takeDocument(holder: LockHolder, collection: Collection, id: Buffer): void {
    this.#take(holder, documentLock(collection, id))
  }

  takeKey(holder: LockHolder, index: Index, key: Buffer): void {
    this.#take(holder, keyLock(index, key))
  }

  #take(holder: LockHolder, name: string): void {
    const current = this.#holders.get(name)
    if (current && current !== holder) writeConflict()
    if (current) return
    this.#holders.set(name, holder)
    const held = this.#held.get(holder) ?? []
    held.push(name)
    this.#held.set(holder, held)
  }

  release(holder: LockHolder): void {
    for (const name of this.#held.get(holder) ?? []) this.#holders.delete(name)
    this.#held.delete(holder)
  }
}
