import type { Document } from '../bson/codec'
import { fail } from '../errors'
import type { RetryRecord } from '../storage/retry-records'
import type { Storage } from '../storage/storage'
import type { Transaction } from '../storage/transaction'

const transactionLifetimeMs = 60_000
const forgottenAfterMs = 30 * 60_000
const transient = { errorLabels: ['TransientTransactionError'] }

/** The transactions sessions have open, one each. */
export class Sessions {
  readonly #storage: Storage
  readonly #transactions = new Map<string, Transaction>()

  constructor(storage: Storage) {
    this.#storage = storage
  }

  static keyOf(lsid: Document): Buffer {
    return Buffer.from(lsid.id.buffer.subarray(0, 16))
  }

  /** The transaction a command belongs to: begun by its first command, found by the others. */
  transactionFor(lsid: Document, number: bigint, starts: boolean, ends: boolean): Transaction {
    const key = Sessions.keyOf(lsid).toString('hex')
    const current = this.#transactions.get(key)
    if (starts) {
      if (current && current.number > number)
        fail(225, `Cannot start transaction ${number} on session because a newer transaction ${current.number} has already started.`)
      if (current && current.number === number && current.state !== 'aborted') fail(50911, `Transaction ${number} has already been started`)
      current?.end('aborted')
      const begun = this.#storage.begin(number)
      this.#transactions.set(key, begun)
      return begun
    }
    const known = current?.number === number
    if (known && ends && current.state === 'committed') return current
    if (!known || current.state === 'aborted')
      fail(251, `Given transaction number ${number} does not match any in-progress transactions.`, transient)
    if (current?.state === 'committed') fail(256, `Transaction ${number} has been committed.`)
    return current as Transaction
  }

  async commit(transaction: Transaction, lsid: Document): Promise<void> {
    if (transaction.state === 'committed') return // the answer was lost and the driver asks again
    const { writer, retries } = this.#storage
    const record: RetryRecord = { number: transaction.number, done: 0, complete: true, reply: { ok: 1 } }
    try {
      await this.#storage.write(() => {
        transaction.commit(writer, { lsid, txnNumber: transaction.number })
        retries.save(Sessions.keyOf(lsid), record)
      })
    } catch (error) {
      transaction.end('aborted')
      throw error
    }
  }

  /** A commit asked for again after a restart: the record tells that it was done. */
  wasCommitted(lsid: Document, number: bigint): boolean {
    return this.#storage.retries.find(Sessions.keyOf(lsid))?.number === number
  }

  end(lsid: Document): void {
    const key = Sessions.keyOf(lsid).toString('hex')
    this.#transactions.get(key)?.end('aborted')
    this.#transactions.delete(key)
  }

  abortExpired(now: number): void {
    for (const [key, transaction] of this.#transactions) {
      if (transaction.startedAt < now - transactionLifetimeMs) transaction.end('aborted')
      if (transaction.startedAt < now - forgottenAfterMs) this.#transactions.delete(key)
    }
  }

  get openTransactions(): number {
    return [...this.#transactions.values()].filter((transaction) => transaction.state === 'open').length
  }
}
