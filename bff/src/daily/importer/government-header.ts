import { runsText } from '@tisc/shared/daily/body.text'
import type { DocumentHeader } from '@tisc/shared/daily/daily.schema'
import type { Piece, Reading } from './reading'

const fields = {
  索引号: 'indexNumber',
  主题分类: 'subject',
  成文日期: 'writtenOn',
  发布日期: 'publishedOn',
  发文字号: 'number',
  发文单位: 'issuer',
  发文机关: 'issuer',
  发布机构: 'issuer',
  有效性: 'validity',
  规范性文件登记号: 'registration',
} as const satisfies Record<string, keyof DocumentHeader>

type Label = keyof typeof fields
const line = new RegExp(`^(${Object.keys(fields).join('|')})\\s*[:：]?\\s*(.*)$`, 's')

const asDay = (value: string): string | undefined => {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-年./](\d{1,2})[-月./](\d{1,2})日?$/.exec(value) ?? []
  return year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

const worded = (piece: Piece | undefined): string => (piece && piece.role !== 'block' ? runsText(piece.runs) : '')

type Field = { label: Label; key: keyof DocumentHeader; value: string }

/** The field that a line holds; a date that cannot be read as a day is left where it stands. */
const fieldIn = (text: string): Field | undefined => {
  const [, label, value = ''] = line.exec(text) ?? []
  if (label === undefined || text.length > 120) return undefined
  const key = fields[label as Label]
  const trimmed = value.trim()
  if (key !== 'writtenOn' && key !== 'publishedOn') return { label: label as Label, key, value: trimmed }
  const day = trimmed === '' ? '' : asDay(trimmed)
  return day === undefined ? undefined : { label: label as Label, key, value: day }
}
const fieldOf = (piece: Piece | undefined): Field | undefined => fieldIn(worded(piece))

/** The pairs of a table that is a header: labels and values in turn, at least three of them fields that we know. */
const headerTable = (piece: Piece): string[] | undefined => {
  if (piece.role !== 'block' || piece.block.kind !== 'table') return undefined
  const cells = piece.block.rows.flat().map(({ runs }) => runsText(runs).trim())
  const pairs = cells.flatMap((label, at) => (at % 2 === 0 ? [`${label} ${cells[at + 1] ?? ''}`] : []))
  return pairs.filter((pair) => fieldIn(pair)).length >= 3 ? pairs : undefined
}

/** Takes a header that a page drew as a table apart into lines; its other fields are the website's and reported. */
const withoutTable = (pieces: Piece[], { dropped }: Reading): Piece[] =>
  pieces.flatMap((piece, at) => {
    const pairs = at < 10 ? headerTable(piece) : undefined
    if (!pairs) return [piece]
    const { line, end } = piece
    for (const text of pairs) if (!fieldIn(text)) dropped.push({ kind: 'site-chrome', text, line })
    return pairs.filter((pair) => fieldIn(pair)).map((text): Piece => ({ role: 'text', runs: [{ text }], indent: 0, line, end }))
  })

/** A header is two or more such lines one after the other, near the top. */
const firstOf = (pieces: Piece[]): number => {
  return pieces.slice(0, 40).findIndex((piece, index) => fieldOf(piece) && fieldOf(pieces[index + 1]))
}

/**
 * Reads the metadata header of a government page and takes it out of the pieces. What follows the last field, the addressee for
 * instance, is content even where the page drew it with the same bullet.
 */
export const readHeader = (given: Piece[], reading: Reading): { pieces: Piece[]; header?: DocumentHeader } => {
  const { found, dropped } = reading
  const pieces = withoutTable(given, reading)
  const first = firstOf(pieces)
  if (first < 0) return { pieces }
  const header: DocumentHeader = {}
  let end = first
  for (let field = fieldOf(pieces[end]); field && !(field.key in header); field = fieldOf(pieces[end])) {
    header[field.key] = field.value
    const place = pieces[end]
    found.push({ what: field.label, text: worded(place), taken: true, ...(place && { line: place.line }) })
    end++
  }
  const after = pieces[end]
  // The page's list of fields ran on into the text: what follows is no list item of the document.
  const rest: Piece[] =
    after?.role === 'item' && !after.ordered && dropped.some(({ line: at, kind }) => kind === 'bullet' && at === after.line)
      ? [{ role: 'text', runs: after.runs, indent: 0, line: after.line, end: after.end }, ...pieces.slice(end + 1)]
      : pieces.slice(end)
  return { pieces: [...pieces.slice(0, first), ...rest], header }
}
