import type { mongo } from 'mongoose'
import type { AuditEntry } from '../platform/guard'
import { currentTransaction, isDuplicate, type Transaction } from '../platform/mongo'
import type { Sealer } from '../platform/sealer'
import { chain, resignSeal, resignStart, sealHead, type Verification, verifyChain } from './audit.chain'
import { type AuditLineRecord, AuditLines } from './audit-line.model'
import { type AuditSealRecord, AuditSeals } from './audit-seal.model'
import { type AuditStartRecord, AuditStarts } from './audit-start.model'

/** A head is sealed after so many lines, and with the first line after so many milliseconds. */
const sealing = { lines: 50, milliseconds: 3_600_000 }

const newest = () =>
  AuditLines.findOne({ _id: { $gt: 0 } }, { hash: 1 })
    .sort({ _id: -1 })
    // Also within a transaction: its own view of the log may be older.
    .session(null)
    .lean<Pick<AuditLineRecord, '_id' | 'hash'>>()

const isDue = (line: AuditLineRecord, last: AuditSealRecord): boolean =>
  line._id >= last._id + sealing.lines || line.at.getTime() >= last.at.getTime() + sealing.milliseconds

/** Seals a line where that is due. The newest seal that was seen is kept: while it is young enough, a newer one would be as well. */
const createSealing = (sealer: Sealer) => {
  let seen: AuditSealRecord | undefined
  return async (line: AuditLineRecord): Promise<void> => {
    if (seen && !isDue(line, seen)) return
    const last = await AuditSeals.findOne({ _id: { $gt: 0 } })
      .sort({ _id: -1 })
      .session(null)
      .lean<AuditSealRecord>()
    seen = last ?? undefined
    if (!last || isDue(line, last)) await AuditSeals.create([sealHead(sealer, line, line.at)])
  }
}

/** The line that follows the newest; where another instance was faster, its line is the newest now. */
const append = async (entry: AuditEntry): Promise<AuditLineRecord> => {
  for (;;) {
    const line = chain(entry, (await newest()) ?? undefined)
    try {
      await AuditLines.create([line])
      return line
    } catch (error) {
      if (!isDuplicate(error, '_id')) throw error
    }
  }
}

/** The same within a transaction, which is tried again as a whole where another instance was faster. */
const appendWithin = async (entry: AuditEntry, own: AuditLineRecord | undefined): Promise<AuditLineRecord> => {
  const line = chain(entry, own ?? (await newest()) ?? undefined)
  await AuditLines.create([line]).catch((error: unknown) => {
    if (isDuplicate(error, '_id')) (error as mongo.MongoServerError).addErrorLabel('TransientTransactionError')
    throw error
  })
  return line
}

/**
 * The way into the log: lines of this instance queue up, so that they only race with those of other instances. Called in a transaction the
 * line is part of it, and the next in the queue waits until that has ended: nobody can follow a line that may not come to be.
 */
export const createAuditLog = (sealer: Sealer): ((entry: AuditEntry) => Promise<void>) => {
  const sealWhereDue = createSealing(sealer)
  let queue: Promise<void> = Promise.resolve()
  /** The last line of a transaction that has the queue. */
  const lines = new WeakMap<Transaction, AuditLineRecord>()
  const takeTurn = async (): Promise<() => void> => {
    const turn = queue
    let leave = () => {}
    queue = new Promise((resolve) => {
      leave = resolve
    })
    await turn
    return leave
  }
  const recordWithin = async (entry: AuditEntry, transaction: Transaction) => {
    const own = lines.get(transaction)
    if (!own) transaction.ended.push(await takeTurn())
    const line = await appendWithin(entry, own)
    lines.set(transaction, line)
    await sealWhereDue(line)
  }
  return async (entry) => {
    const transaction = currentTransaction()
    if (transaction) return recordWithin(entry, transaction)
    const leave = await takeTurn()
    try {
      await sealWhereDue(await append(entry))
    } finally {
      leave()
    }
  }
}

/** Walks the whole chain, see `verifyChain`. */
export const verifyAudit = async (sealer: Sealer): Promise<Verification> => {
  const seals = await AuditSeals.find().sort({ _id: 1 }).lean<AuditSealRecord[]>()
  const start = await AuditStarts.findById('start').lean<AuditStartRecord>()
  return verifyChain(
    AuditLines.find({ _id: { $gt: 0 } })
      .sort({ _id: 1 })
      .lean<AuditLineRecord[]>()
      .cursor(),
    { seals, start },
    sealer,
  )
}

/** Signs the seals of the log with the newest key; can be interrupted and repeated. Gives how many were signed anew. */
export const resignAudit = async (sealer: Sealer): Promise<number> => {
  let done = 0
  for await (const seal of AuditSeals.find({ _id: { $gt: 0 } })
    .sort({ _id: 1 })
    .lean<AuditSealRecord[]>()
    .cursor()) {
    const signature = resignSeal(sealer, seal)
    if (signature) done += (await AuditSeals.updateOne({ _id: seal._id, signature: seal.signature }, { $set: { signature } })).modifiedCount
  }
  const start = await AuditStarts.findById('start').lean<AuditStartRecord>()
  const signature = start && resignStart(sealer, start)
  if (signature) done += (await AuditStarts.updateOne({ _id: 'start', signature: start.signature }, { $set: { signature } })).modifiedCount
  return done
}
