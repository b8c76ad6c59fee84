import type { AuditLine } from '@tisc/shared/audit/audit.contract'
import { startOfDay } from '@tisc/shared/platform/shanghai'
import type { QueryFilter } from 'mongoose'
import { ProblemError } from '../platform/problem-error'
import { sheetOf } from '../platform/sheet'
import { type AuditLineRecord, AuditLines } from './audit-line.model'

type Selection = {
  from?: string | undefined
  to?: string | undefined
  who?: string | undefined
  what?: string | undefined
  outcome?: 'done' | 'refused' | undefined
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
const afterOf = (cursor: string): QueryFilter<AuditLineRecord> => {
  const [time, sequence] = cursor.split('-').map(Number)
  if (time === undefined || sequence === undefined || !Number.isSafeInteger(time) || !Number.isSafeInteger(sequence)) {
    throw new ProblemError('bad-request', undefined, [{ pointer: '#/query/cursor', detail: '翻页标记不对，请从第一页重新开始' }])
  }
  const at = new Date(time)
  return { at: { $lte: at }, $or: [{ at: { $lt: at } }, { at, _id: { $lt: sequence } }] }
}

/** A page of the log, newest first. */
export const searchAudit = async ({ cursor, limit, ...selection }: Selection & { cursor?: string | undefined; limit: number }) => {
  const found = await AuditLines.find({ $and: [filterOf(selection), ...(cursor ? [afterOf(cursor)] : [])] })
    .sort({ at: -1, _id: -1 })
    .limit(limit + 1)
    .lean<AuditLineRecord[]>()
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return { items: shown.map(toLine), ...(found.length > limit && last && { next: `${last.at.getTime()}-${last._id}` }) }
}

const mostLines = 50_000
const heads = ['序号', '时间', '姓名', '地址', '操作', '结果', '对象', '原因', '之前', '之后', '请求编号']

/** The lines as a sheet, oldest first. Throws `bad-request` where there are too many for one. */
export const exportAudit = async (selection: Selection): Promise<string> => {
  const lines = await AuditLines.find(filterOf(selection))
    .sort({ at: 1, _id: 1 })
    .limit(mostLines + 1)
    .lean<AuditLineRecord[]>()
  if (lines.length > mostLines) throw new ProblemError('bad-request', `超过${mostLines}行，请缩短时间范围`)
  const rows = lines.map(({ _id, at, who, from, what, outcome, subject, reason, before, after, requestId }) =>
    [String(_id), at.toISOString(), who.name, from, what, outcome, subject, reason, before, after, requestId].map((value) => value ?? ''),
  )
  return sheetOf(heads, rows)
}
