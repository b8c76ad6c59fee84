import type { Document } from '../bson/codec'
import { fail } from '../errors'
import type { RetryRecord } from '../storage/retry-records'
import type { Storage } from '../storage/storage'
import type { Transaction } from '../storage/transaction'

export const transactionLifetimeMs = 60_000
const forgottenAfterMs = 30 * 60_000

/** The key a session is known by; refuses what is no session id. */
export function sessionKey(lsid: Document): Buffer {
  const id = lsid.id
  if (id?._bsontype !== 'Binary' || id.sub_type !== 4 || id.length() !== 16)
    return fail(14, `BSON field 'lsid.id' is the wrong type, expected type 'binData' (UUID)`)
  return Buffer.from(id.buffer.subarray(0, 16))
}

/** The transactions sessions have open, one each. */
export class Sessions {
  readonly #storage: Storage
  readonly #transactions = new Map<string, Transaction>()

  constructor(storage: Storage) {
    this.#storage = storage
  }

  /** Begins the transaction a first command announces; the session's older one ends. */
  begin(session: Buffer, number: bigint): Transaction {
    const key = session.toString('hex')
    const current = this.#transactions.get(key)
    const newest = current && current.number > number ? current.number : this.#storage.retries.find(session)?.number
    if (newest !== undefined && newest > number)
      fail(225, `Cannot start transaction ${number} on session because a newer transaction ${newest} has already started.`)
    if (current?.number === number || newest === number) fail(50911, `Transaction ${number} has already been started`)
    current?.end('aborted')
    const begun = this.#storage.begin(number)
    this.#transactions.set(key, begun)
    return begun
  }

  /** The transaction a later command belongs to. A repeated commit gets the committed one. */
  current(session: Buffer, number: bigint, commits: boolean): Transaction {
    const current = this.#transactions.get(session.toString('hex'))
    if (!current || current.number < number)
      return fail(251, `Given transaction number ${number} does not match any in-progress transactions.`)
    if (current.number > number)
      fail(225, `Cannot continue transaction ${number}: a newer transaction ${current.number} has started on this session.`)
    if (current.state === 'aborted') fail(251, `Transaction with { txnNumber: ${number} } has been aborted.`)
    if (current.state === 'committed' && !commits) fail(256, `Transaction ${number} has been committed.`)
    return current
  }

  async commit(transaction: Transaction, session: Buffer, lsid: Document): Promise<void> {
    if (transaction.state === 'committed') return // the answer was lost and the driver asks again
    const { writer, retries } = this.#storage
    const record: RetryRecord = { number: transaction.number, done: 0, complete: true, reply: { ok: 1 } }
    try {
      await this.#storage.write(() => {
        transaction.apply(writer, { lsid, txnNumber: transaction.number })
        retries.save(session, record)
      })
      transaction.end('committed')
    } catch (error) {
      transaction.end('aborted')
      throw error
    }
  }

  /** A commit asked for again after a restart: the record tells that it was done. */
  wasCommitted(session: Buffer, number: bigint): boolean {
    return !this.#transactions.has(session.toString('hex')) && this.#storage.retries.find(session)?.number === number
  }

  end(session: Buffer): void {
    const key = session.toString('hex')
    this.#transactions.get(key)?.end('aborted')
    this.#transactions.delete(key)
  }

  endAll(): void {
    for (const transaction of this.#transactions.values()) transaction.end('aborted')
    this.#transactions.clear()
  }

  abortExpired(now: number): void {
    for (const [key, transaction] of this.#transactions) {
      if (transaction.startedAt < now - transactionLifetimeMs) transaction.end('aborted')
      if (transaction.startedAt < now - forgottenAfterMs) this.#transactions.delete(key)
    }
  }

  get known(): number {
    return this.#transactions.size
  }

  get openTransactions(): number {
    return [...this.#transactions.values()].filter((transaction) => transaction.state === 'open').length
  }
}
