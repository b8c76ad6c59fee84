import { setTimeout as sleep } from 'node:timers/promises'
import type { Collection, Db } from 'mongodb'

interface Row {
  op: number
  text: string
}

interface Found {
  acknowledged: number
  lost: number
  doubled: number
  indexErrors: number
  unbalanced: number
}

/** Inserts, transactions, index builds and expiring documents, all at once, with a journal of what was acknowledged. */
export class KillLoad {
  readonly #db: Db
  readonly #rows: Collection<Row>
  readonly #repeats: boolean
  readonly #acknowledged = new Set<number>()
  #running = true
  #next = 0

  /** With `repeats` a failed insert is sent again as a new one. */
  constructor(db: Db, repeats: boolean) {
    this.#db = db
    this.#rows = db.collection<Row>('rows')
    this.#repeats = repeats
  }

  async prepare(): Promise<void> {
    await this.#rows.createIndex({ op: 1 })
    await this.#db.collection('codes').createIndex({ at: 1 }, { expireAfterSeconds: 0 })
    await this.#db.collection<{ _id: string; n: number }>('totals').insertOne({ _id: 'moves', n: 0 })
    await this.#db.createCollection('moves')
  }

  async run(writers: number, transactors: number): Promise<void> {
    await Promise.all([
      ...Array.from({ length: writers }, () => this.#whileRunning(() => this.#insert())),
      ...Array.from({ length: transactors }, () => this.#whileRunning(() => this.#move())),
      this.#whileRunning(() => this.#rebuild()),
      this.#whileRunning(() => this.#expire()),
    ])
  }

  stop(): void {
    this.#running = false
  }

  async #whileRunning(work: () => Promise<unknown>): Promise<void> {
    while (this.#running) await work().catch(() => sleep(5))
  }

  /** Resolves when so many more writes have been acknowledged. */
  async acknowledges(more: number): Promise<void> {
    const enough = this.#acknowledged.size + more
    while (this.#acknowledged.size < enough) await sleep(5)
  }

  async #insert(): Promise<void> {
    const op = this.#next++
    const writeConcern = { w: op % 2 === 0 ? ('majority' as const) : 1 }
    const send = (): Promise<unknown> => this.#rows.insertOne({ op, text: 'x'.repeat(200) }, { writeConcern })
    await (this.#repeats ? send().catch(send) : send())
    this.#acknowledged.add(op)
  }

  /** Two collections change together or not at all. */
  async #move(): Promise<void> {
    await this.#db.client.withSession((session) =>
      session.withTransaction(async () => {
        await this.#db.collection('moves').insertOne({ at: new Date() }, { session })
        await this.#db.collection<{ _id: string }>('totals').updateOne({ _id: 'moves' }, { $inc: { n: 1 } }, { session })
      }),
    )
  }

  async #rebuild(): Promise<void> {
    await this.#rows.createIndex({ text: 1, op: -1 })
    await this.#rows.dropIndex('text_1_op_-1')
  }

  async #expire(): Promise<void> {
    await this.#db.collection('codes').insertMany(Array.from({ length: 20 }, () => ({ at: new Date(), text: 'soon gone' })))
  }

  async count(): Promise<Found> {
    const stored = (await this.#rows.find({}, { projection: { op: 1 } }).toArray()).map(({ op }) => op)
    const unique = new Set(stored)
    const total = await this.#db.collection<{ _id: string; n: number }>('totals').findOne({ _id: 'moves' })
    const moves = await this.#db.collection('moves').countDocuments()
    let indexErrors = 0
    for (const name of ['rows', 'codes', 'moves', 'totals']) indexErrors += (await this.#db.command({ validate: name })).errors.length
    return {
      acknowledged: this.#acknowledged.size,
      lost: [...this.#acknowledged].filter((op) => !unique.has(op)).length,
      doubled: stored.length - unique.size,
      indexErrors,
      unbalanced: Math.abs((total?.n ?? 0) - moves),
    }
  }
}
