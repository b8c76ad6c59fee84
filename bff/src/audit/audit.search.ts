import type { AuditLine } from '@tisc/shared/audit/audit.contract'
import { startOfDay } from '@tisc/shared/platform/shanghai'
import type { QueryFilter } from 'mongoose'
import { byTime, following } from '../platform/by-time'
import { ProblemError } from '../platform/problem-error'
import { type AuditLineRecord, AuditLines } from './audit-line.model'

type Selection = {
  from?: string | undefined
  to?: string | undefined
  who?: string | undefined
  what?: string | undefined
  outcome?: 'done' | 'refused' | undefined
  sort: 'newest' | 'oldest'
}

const dayLength = 86_400_000

const filterOf = ({ from, to, who, what, outcome }: Selection): QueryFilter<AuditLineRecord> => ({
  ...((from || to) && {
    at: { ...(from && { $gte: startOfDay(from) }), ...(to && { $lt: new Date(startOfDay(to).getTime() + dayLength) }) },
  }),
  ...(who && { 'who.name': who }),
  ...(what && { what }),
  ...(outcome && { outcome }),
})

const toLine = ({ _id, at, previous: _previous, hash: _hash, ...line }: AuditLineRecord): AuditLine => ({
  ...line,
  sequence: _id,
  at: at.toISOString(),
})

/** The place after a line: its instant and its number. */
const afterOf = (cursor: string, sort: Selection['sort']): QueryFilter<AuditLineRecord> => {
  const [time, sequence] = cursor.split('-').map(Number)
  if (time === undefined || sequence === undefined || !Number.isSafeInteger(time) || !Number.isSafeInteger(sequence)) {
    throw new ProblemError('bad-request', undefined, [{ pointer: '#/query/cursor', detail: '翻页标记不对，请从第一页重新开始' }])
  }
  return following('at', sort, { at: new Date(time), _id: sequence })
}

/** A page of the log, by time. */
export const searchAudit = async ({ cursor, limit, ...selection }: Selection & { cursor?: string | undefined; limit: number }) => {
  const found = await AuditLines.find({ $and: [filterOf(selection), ...(cursor ? [afterOf(cursor, selection.sort)] : [])] })
    .sort(byTime('at', selection.sort))
    .limit(limit + 1)
    .lean<AuditLineRecord[]>()
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return { items: shown.map(toLine), ...(found.length > limit && last && { next: `${last.at.getTime()}-${last._id}` }) }
}

const mostLines = 50_000

/** All lines at once. Throws `bad-request` where there are too many for a sheet. */
export const exportAudit = async (selection: Selection) => {
  const lines = await AuditLines.find(filterOf(selection))
    .sort(byTime('at', selection.sort))
    .limit(mostLines + 1)
    .lean<AuditLineRecord[]>()
  if (lines.length > mostLines) throw new ProblemError('bad-request', `超过${mostLines}行，请缩短时间范围`)
  return { items: lines.map(toLine) }
}
