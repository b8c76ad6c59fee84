import type { BlockOf } from '@tisc/shared/daily/body.schema'
import { runsText } from '@tisc/shared/daily/body.text'
import { closeGaps } from './blank'
import { headingMark, widthOf } from './line-shape'
import type { Piece, Reading, TextPiece } from './reading'

/**
 * Task lists of work plans (任务清单) lose their columns when a PDF becomes text. Their four columns can be told apart by what they
 * hold: a numbered task in a narrow column, a measure that ends with a full stop, offices without one, and a time of a closed kind.
 * Whatever does not fit makes the whole table unreadable: half a table would put a duty at the wrong office.
 */
type Row = { task?: string; measure: string; offices: string; time: string }
type Section = { section: string }
type Table = BlockOf<'table'>
type Cell = Table['rows'][number][number]

const columns = /^(\S{2,8})\s+(\S{2,8})\s+(\S{2,8})\s+(完成时间|完成时限|时限)$/
const time = /\s*(全年|年底前(?:完成)?|\d{1,2}月(?:份|底)?前(?:完成)?|长期)$/
const narrow = 20

/** A cell of the last column that was itself broken is made whole. */
const wholeTimes = (lines: string[]): string[] =>
  lines.flatMap((line, at) =>
    line.endsWith('前完') && lines[at + 1] === '成' ? [`${line}成`] : line === '成' && lines[at - 1]?.endsWith('前完') ? [] : [line],
  )

const textOf = (piece: Piece) => (piece.role === 'block' ? '' : runsText(piece.runs))

/** Takes the lines of one row: its task's narrow lines, then measure, offices and time. */
const rowOf = (lines: string[]): Row | undefined => {
  const numbered = headingMark(lines[0] ?? '') === 4
  const wide = lines.findIndex((line) => widthOf(line) > narrow)
  if (numbered && wide < 1) return undefined
  const task = numbered ? lines.slice(0, wide) : []
  const rest = lines.slice(task.length).join('\n')
  const cut = rest.lastIndexOf('。')
  const tail = cut < 0 ? '' : rest.slice(cut + 1)
  const due = time.exec(tail)
  if (!due) return undefined
  const row = { measure: closeGaps(rest.slice(0, cut + 1)), offices: closeGaps(tail.slice(0, due.index)), time: closeGaps(due[1] ?? '') }
  if (row.offices === '' || row.offices.length > 120) return undefined
  return numbered ? { task: closeGaps(task.join('\n')), ...row } : row
}

/** Cuts the lines after the heads into sections and rows; undefined as soon as a line fits nowhere. */
const rowsOf = (lines: string[]): (Row | Section)[] | undefined => {
  const rows: (Row | Section)[] = []
  let open: string[] = []
  for (const line of lines) {
    if (open.length === 0 && headingMark(line) === 2) {
      rows.push({ section: line })
      continue
    }
    open.push(line)
    if (!time.test(line) || !open.join('').includes('。')) continue
    const row = rowOf(open)
    if (!row) return undefined
    rows.push(row)
    open = []
  }
  return open.length === 0 && numbersCount(rows) ? rows : undefined
}

const numbersCount = (rows: (Row | Section)[]): boolean => {
  const numbers = rows.flatMap((row) => ('task' in row && row.task ? [Number.parseInt(row.task, 10)] : []))
  return numbers.length >= 2 && numbers.every((number, at) => number === at + 1)
}

const words = (text: string): Cell => ({ runs: [{ text }] })

const tableOf = (heads: string[], rows: (Row | Section)[], caption: TextPiece | undefined): Table => {
  const table: Cell[][] = [heads.map((head) => ({ ...words(head), heading: 'column' as const }))]
  for (const [at, row] of rows.entries()) {
    if ('section' in row) table.push([{ ...words(row.section), heading: 'row', columns: 4 }])
    else {
      const after = rows.slice(at + 1)
      const end = after.findIndex((next) => 'section' in next || next.task !== undefined)
      const height = 1 + (end < 0 ? after.length : end)
      const task: Cell[] = row.task ? [{ ...words(row.task), heading: 'row', ...(height > 1 && { rows: height }) }] : []
      table.push([...task, words(row.measure), words(row.offices), words(row.time)])
    }
  }
  return { kind: 'table', ...(caption && { caption: caption.runs }), rows: table }
}

/** Turns a flattened task list into a table, or takes it out and reports why it could not be read. */
export const readTaskTable = (pieces: Piece[], { found, dropped, unreadable }: Reading): Piece[] => {
  const at = pieces.findIndex((piece) => piece.role === 'text' && columns.test(textOf(piece)))
  const head = pieces[at]
  if (at < 0 || !head) return pieces
  const lines = pieces.slice(at + 1)
  const rows = lines.every((piece) => piece.role === 'text') ? rowsOf(wholeTimes(lines.map(textOf))) : undefined
  const end = lines.at(-1)?.end ?? head.end
  if (!rows) {
    const text = [head, ...lines].map(textOf).join('\n')
    dropped.push({ kind: 'table', text, line: head.line })
    unreadable.push({ text: textOf(head), reason: `第${head.line}至${end}行的表格已散成文字，无法还原，没有导入`, line: head.line })
    return pieces.slice(0, at)
  }
  const before = pieces[at - 1]
  const caption = before?.role === 'text' && /清单|表$/.test(textOf(before)) ? before : undefined
  const block = tableOf(textOf(head).split(/\s+/), rows, caption)
  found.push({ what: '表格', text: `${block.rows.length}行4列，由散开的文字还原，请核对`, line: head.line, taken: false })
  return [...pieces.slice(0, caption ? at - 1 : at), { role: 'block', block, line: head.line, end }]
}
