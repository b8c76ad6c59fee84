import { phone as phoneField } from '@tisc/shared/platform/fields'
import type { ParticipantLine } from '@tisc/shared/trainings/minutes/participants'
import { ProblemError } from '../../platform/problem-error'
import { readCsv } from '../imports/read-sheet.staff'

/** Meeting tools name their columns as they like; any of these words will do. */
const heads = {
  name: /姓名|昵称|用户|参会人|name/i,
  phone: /手机|电话|phone/i,
  from: /入会|加入|进入|join/i,
  to: /退会|退出|离开|leave/i,
  minutes: /时长|分钟|duration|minutes/i,
}
type Column = keyof typeof heads

const mostLines = 20_000
/** Above the heads some tools write what meeting it was. */
const mostBeforeHeads = 15

const columnsIn = (row: string[]): Partial<Record<Column, number>> =>
  Object.fromEntries(
    Object.entries(heads).flatMap(([column, words]) => {
      const at = row.findIndex((cell) => words.test(cell))
      return at >= 0 ? [[column, at]] : []
    }),
  )

/** `2026-12-01 10:00:05` and alike, by Shanghai's clock. */
const instantOf = (cell: string): number | undefined => {
  const [, year, month, day, hour, minute, second = '0'] =
    /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})\D+(\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(cell) ?? []
  return year ? Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour) - 8, Number(minute), Number(second)) : undefined
}

/** `65`, `65分钟`, `1:05:20`, `1小时5分`. */
const minutesOf = (cell: string): number | undefined => {
  const [, hours, minutes] = /^(\d{1,3}):(\d{1,2})(?::\d{1,2})?$/.exec(cell.trim()) ?? []
  if (hours) return Number(hours) * 60 + Number(minutes)
  const [, wordHours = '0', wordMinutes = '0'] = /^(?:(\d{1,3})\s*小时)?\s*(?:(\d{1,5})\s*分)?/.exec(cell.trim()) ?? []
  const said = Number(wordHours) * 60 + Number(wordMinutes)
  if (said > 0) return said
  const bare = Number.parseFloat(cell)
  return Number.isFinite(bare) && bare >= 0 ? Math.floor(bare) : undefined
}

const lineOf = (row: string[], columns: Partial<Record<Column, number>>): ParticipantLine | undefined => {
  const cell = (column: Column) => (columns[column] === undefined ? '' : (row[columns[column]] ?? ''))
  const [from, to, minutes] = [instantOf(cell('from')), instantOf(cell('to')), minutesOf(cell('minutes'))]
  const phone = phoneField.safeParse(cell('phone')).data
  const name = cell('name').slice(0, 60)
  if (!name && !phone) return undefined
  if (from !== undefined && to !== undefined) return { name, phone, stay: { from, to } }
  return minutes === undefined ? undefined : { name, phone, minutes }
}

/** Reads a meeting tool's list. Throws `invalid-input` for what is none; lines that say nothing are told by their number. */
export const readList = (bytes: Uint8Array): { lines: ParticipantLine[]; unread: number[] } => {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) throw new ProblemError('invalid-input', '这是Excel文件，请另存为CSV再上传')
  const { lines: rows } = readCsv(bytes)
  const at = rows.slice(0, mostBeforeHeads).findIndex(({ cells }) => {
    const { name, phone, from, to, minutes } = columnsIn(cells)
    return (name !== undefined || phone !== undefined) && (minutes !== undefined || (from !== undefined && to !== undefined))
  })
  if (at < 0) throw new ProblemError('invalid-input', '没有找到表头：要有姓名或手机号，还要有入会和退会时间，或者时长')
  if (rows.length > mostLines) throw new ProblemError('invalid-input', `表太长，最多${mostLines}行`)
  const columns = columnsIn(rows[at]?.cells ?? [])
  const read = rows.slice(at + 1).map(({ number, cells }) => ({ number, line: lineOf(cells, columns) }))
  return {
    lines: read.flatMap(({ line }) => line ?? []),
    unread: read.flatMap(({ number, line }) => (line ? [] : [number])),
  }
}
