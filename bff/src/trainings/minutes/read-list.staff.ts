import { phone as phoneField } from '@tisc/shared/platform/fields'
import type { ParticipantLine } from '@tisc/shared/trainings/minutes/participants'
import { ProblemError } from '../../platform/problem-error'
import { readSheet } from '../imports/read-sheet.staff'

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

/** A workbook counts days from the end of 1899, by the clock on the wall: in milliseconds from 1970, which is as many days later. */
const days = (serial: string): number => Math.round((Number(serial) - 25_569) * 86_400) * 1_000

/** `2026-12-01 10:00:05` and alike, or a workbook's number of days, by Shanghai's clock. */
const instantOf = (cell: string): number | undefined => {
  if (/^\d{5}(\.\d+)?$/.test(cell)) return days(cell) - 8 * 3_600_000
  const [, year, month, day, hour, minute, second = '0'] =
    /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})\D+(\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(cell) ?? []
  return year ? Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour) - 8, Number(minute), Number(second)) : undefined
}

/** `65`, `65分钟`, `1:05:20`, `1小时5分`, or a workbook's part of a day. */
const minutesOf = (cell: string): number | undefined => {
  const [, hours, minutes] = /^(\d{1,3}):(\d{1,2})(?::\d{1,2})?$/.exec(cell.trim()) ?? []
  if (hours) return Number(hours) * 60 + Number(minutes)
  const [, wordHours = '0', wordMinutes = '0'] = /^(?:(\d{1,3})\s*小时)?\s*(?:(\d{1,5})\s*分)?/.exec(cell.trim()) ?? []
  const said = Number(wordHours) * 60 + Number(wordMinutes)
  if (said > 0) return said
  if (/^0\.\d{4,}$/.test(cell)) return Math.floor(Number(cell) * 1_440 + 0.01)
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
  const { lines: rows } = readSheet(bytes)
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
