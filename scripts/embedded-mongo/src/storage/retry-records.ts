import { type Document, decode, encode } from '../bson/codec'
import type { Store } from './environment'

/** What a session's last numbered write has done so far; `reply` grows with it until `complete`. */
export interface RetryRecord {
  number: bigint
  done: number
  complete: boolean
  reply: Document
}

const lifetimeMs = 30 * 60_000 // the session timeout drivers are told

/**
 * Retryable writes: the driver sends (session, number) with a write and sends both again if it got no answer.
 * The record is written in the same LMDB transaction as the write, so "applied" and "remembered" cannot differ, even across a kill.
 */
export class RetryRecords {
  readonly #store: Store

  constructor(store: Store) {
    this.#store = store
  }

  find(session: Buffer): RetryRecord | undefined {
    const found = this.#store.get(session)
    if (!found) return undefined
    const { number, done, complete, reply } = decode(found)
    return { number: number.toBigInt(), done, complete, reply }
  }

  /** Inside the write job that did the work. */
  save(session: Buffer, record: RetryRecord): void {
    this.#store.put(session, encode({ ...record, at: new Date() }))
  }

  /** Forgets sessions no driver will come back to; inside a write job. */
  removeExpired(now: number): void {
    for (const { key, value } of [...this.#store.getRange({})]) if (+decode(value).at < now - lifetimeMs) this.#store.remove(key)
  }
}
