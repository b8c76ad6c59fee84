import type { AuditEntry } from '../platform/guard'
import { inTransaction } from '../platform/mongo'
import type { Sealer } from '../platform/sealer'
import { currentSettings } from '../settings/settings.service'
import { sealStart } from './audit.chain'
import { createAuditLog } from './audit.service'
import { type AuditLineRecord, AuditLines } from './audit-line.model'
import { AuditSeals } from './audit-seal.model'
import { AuditStarts } from './audit-start.model'

/** Lines are a day older than they must be before they go: those of one moment stand in the chain in no strict order of time. */
const margin = 86_400_000
/** How many lines one transaction takes away. */
const atOnce = 1_000

const oldest = () =>
  AuditLines.findOne({ _id: { $gt: 0 } }, { at: 1 })
    .sort({ _id: 1 })
    .lean<Pick<AuditLineRecord, '_id' | 'at'>>()

/** The last line of those at the beginning of the chain that have all been kept long enough; at most `atOnce` of them. */
const lastToGo = async (before: Date): Promise<AuditLineRecord | null> => {
  const first = await oldest()
  if (!first || first.at >= before) return null
  const within = { $gte: first._id, $lt: first._id + atOnce }
  const kept = await AuditLines.findOne({ _id: within, at: { $gte: before } }, { _id: 1 })
    .sort({ _id: 1 })
    .lean<Pick<AuditLineRecord, '_id'>>()
  return AuditLines.findOne({ _id: { ...within, ...(kept && { $lt: kept._id }) } })
    .sort({ _id: -1 })
    .lean<AuditLineRecord>()
}

/** Seals where the chain begins now and takes away what is before, together or not at all; the log has a line about it. */
const prune = (last: AuditLineRecord, sealer: Sealer, record: (entry: AuditEntry) => Promise<void>, now: Date): Promise<void> =>
  inTransaction(async () => {
    // Another instance may have gone further: the beginning never moves back.
    if (!(await AuditLines.exists({ _id: last._id }))) return
    const { _id, ...start } = sealStart(sealer, last, now)
    await AuditStarts.updateOne({ _id }, { $set: start }, { upsert: true })
    const { deletedCount } = await AuditLines.deleteMany({ _id: { $lte: last._id } })
    await AuditSeals.deleteMany({ _id: { $lte: last._id } })
    const after = { lines: deletedCount, through: last._id, until: last.at }
    await record({ at: now, who: { name: '到期清理' }, from: '本服务', what: 'pruneAudit', outcome: 'done', after })
  })

/** The same day and time so many months earlier, or the last day of a shorter month: a month is never cut short. */
export const monthsBefore = (instant: Date, months: number): Date => {
  const earlier = new Date(instant)
  earlier.setUTCMonth(instant.getUTCMonth() - months)
  if (earlier.getUTCDate() !== instant.getUTCDate()) earlier.setUTCDate(0)
  return earlier
}

/** Takes away the lines that have been kept as long as the setting says. Any number of instances may do so at once. */
export const pruneAudit = async (sealer: Sealer, record: (entry: AuditEntry) => Promise<void>, now: Date): Promise<void> => {
  const before = new Date(monthsBefore(now, (await currentSettings()).auditMonths).getTime() - margin)
  for (let last = await lastToGo(before); last; last = await lastToGo(before)) await prune(last, sealer, record, now)
}

const hour = 3_600_000

/** The job: looks once an hour, because what is kept for months is in no hurry. */
export const createPruneAudit = (sealer: Sealer) => {
  const record = createAuditLog(sealer)
  let next = 0
  return async (now: Date): Promise<void> => {
    if (now.getTime() < next) return
    await pruneAudit(sealer, record, now)
    next = now.getTime() + hour
  }
}
