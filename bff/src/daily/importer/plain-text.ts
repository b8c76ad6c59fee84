import type { Block } from '@tisc/shared/daily/body.schema'
import { tidy } from './blank'
import { readMarks } from './inline-marks'
import type { Dropped, Piece, Reading } from './reading'

const bullet = /^([•·●■◆▪▶★])\s*(?=\S)/

/** Neighbouring lines with the same number of tab-separated cells are a table that the text still has. */
const tabTable = (lines: string[], from: number): { rows: string[][]; end: number } | undefined => {
  const cellsOf = (at: number) => (lines[at] ?? '').trim().split(/\t+/)
  const width = cellsOf(from).length
  let end = from
  while (end < lines.length && cellsOf(end).length === width) end++
  if (width < 2 || end - from < 2) return undefined
  return { rows: lines.slice(from, end).map((_, at) => cellsOf(from + at)), end }
}

const tableBlock = (rows: string[][]): Block => ({
  kind: 'table',
  rows: rows.map((row) => row.map((cell) => ({ runs: cell.trim() ? [{ text: tidy(cell).trim() }] : [] }))),
})

const linePiece = (raw: string, line: number, dropped: Dropped[]): Piece => {
  const text = raw.trim()
  const mark = bullet.exec(text)?.[1]
  if (mark) dropped.push({ kind: 'bullet', text: mark, line })
  const marked = readMarks(mark ? text.replace(bullet, '') : text, line)
  dropped.push(...marked.dropped)
  const place = { line, end: line, runs: marked.runs }
  if (mark) return { role: 'item', ordered: false, number: 0, depth: 0, ...place }
  return { role: 'text', indent: raw.length - raw.trimStart().length, ...place }
}

/** Plain text: a piece for every line that is not blank. */
export const readPlainText = (source: string): Reading => {
  const pieces: Piece[] = []
  const dropped: Dropped[] = []
  const lines = source.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const table = lines[at]?.includes('\t') ? tabTable(lines, at) : undefined
    if (table) {
      pieces.push({ role: 'block', block: tableBlock(table.rows), line: at + 1, end: table.end })
      at = table.end - 1
    } else {
      const piece = linePiece(lines[at] ?? '', at + 1, dropped)
      if (piece.role === 'block' || piece.runs.length > 0) pieces.push(piece)
    }
  }
  return { pieces, source, dropped, found: [], unreadable: [] }
}
