import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { decodeText } from '@tisc/bff/daily/importer/decode-text'
import { parse } from 'csv-parse/sync'
import { dayIn } from './issue-name'
import type { Source } from './source'

/** The columns of a sheet of old issues, by any of these names. */
const columns = { serial: ['期号', 'number', 'serial', 'issue'], file: ['文件', '路径', 'path', 'file'], date: ['日期', 'date'] }

const cell = (row: Record<string, string>, names: string[]): string => {
  const key = Object.keys(row).find((each) => names.includes(each.trim().toLowerCase()))
  return key === undefined ? '' : (row[key] ?? '').trim()
}

/** Reads a CSV of old issues, a row an article: 期号, 文件 (seen from the sheet's folder), 日期. Throws what makes it unreadable. */
export const readSheet = (file: string, shown: string): Source[] => {
  const { text } = decodeText(readFileSync(file))
  const rows: Record<string, string>[] = parse(text, { columns: true, skip_empty_lines: true, trim: true, relax_column_count: true })
  return rows.map((row, at) => {
    const serial = Number(cell(row, columns.serial))
    const path = cell(row, columns.file)
    const written = cell(row, columns.date)
    const date = dayIn(written)
    if (!Number.isInteger(serial) || serial < 1 || path === '') throw new Error(`表格第${at + 2}行没有期号或文件`)
    if (written !== '' && !date) throw new Error(`表格第${at + 2}行的日期“${written}”看不懂，请写成 2020-03-04`)
    return { file: resolve(dirname(file), path), shown: `${shown} → ${path}`, place: path, issue: { serial, ...(date && { date }) } }
  })
}
