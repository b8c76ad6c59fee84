import type { AuditEntry } from '../platform/guard'
import { isDuplicate } from '../platform/mongo'
import type { Sealer } from '../platform/sealer'
import { chain, sealHead, type Verification, verifyChain } from './audit.chain'
import { type AuditLineRecord, AuditLines } from './audit-line.model'
import { type AuditSealRecord, AuditSeals } from './audit-seal.model'

/** A head is sealed after so many lines, and with the first line after so many milliseconds. */
const sealing = { lines: 50, milliseconds: 3_600_000 }

const newest = () =>
  AuditLines.findOne({ _id: { $gt: 0 } }, { hash: 1 })
    .sort({ _id: -1 })
    .lean<Pick<AuditLineRecord, '_id' | 'hash'>>()

const sealIfDue = async (sealer: Sealer, line: AuditLineRecord): Promise<void> => {
  const last = await AuditSeals.findOne({ _id: { $gt: 0 } })
    .sort({ _id: -1 })
    .lean<AuditSealRecord>()
  if (last && line._id < last._id + sealing.lines && line.at.getTime() < last.at.getTime() + sealing.milliseconds) return
  await AuditSeals.create([sealHead(sealer, line, line.at)]).catch((error: unknown) => {
    if (!isDuplicate(error, '_id')) throw error
  })
}

/** Inserts the line that follows the newest; where another instance was faster, its line is the newest now. */
const append = async (sealer: Sealer, entry: AuditEntry): Promise<void> => {
  for (;;) {
    const line = chain(entry, (await newest()) ?? undefined)
    try {
      await AuditLines.create([line])
      return await sealIfDue(sealer, line)
    } catch (error) {
      if (!isDuplicate(error, '_id')) throw error
    }
  }
}

/** The way into the log: lines of this instance queue up, so that they only race with those of other instances. */
export const createAuditLog = (sealer: Sealer): ((entry: AuditEntry) => Promise<void>) => {
  let queue: Promise<void> = Promise.resolve()
  return (entry) => {
    const appended = queue.then(() => append(sealer, entry))
    queue = appended.catch(() => {})
    return appended
  }
}

/** Walks the whole chain, see `verifyChain`. */
export const verifyAudit = async (sealer: Sealer): Promise<Verification> => {
  const seals = await AuditSeals.find().sort({ _id: 1 }).lean<AuditSealRecord[]>()
  return verifyChain(
    AuditLines.find({ _id: { $gt: 0 } })
      .sort({ _id: 1 })
      .lean<AuditLineRecord[]>()
      .cursor(),
    seals,
    sealer,
  )
}
