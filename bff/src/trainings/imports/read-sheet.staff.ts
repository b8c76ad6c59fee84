import { XMLParser } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'
import iconv from 'iconv-lite'
import Papa from 'papaparse'
import { ProblemError } from '../../platform/problem-error'

/** A sheet's lines as text, with their numbers as the spreadsheet shows them. */
export type Sheet = { lines: { number: number; cells: string[] }[]; hasMerged: boolean }

/** The most that is unpacked of a workbook, in bytes. */
const mostUnpacked = 60 * 1024 * 1024

const decode = (bytes: Uint8Array): string => {
  const buffer = Buffer.from(bytes)
  const utf8 = buffer.toString('utf8')
  return (utf8.includes('\uFFFD') ? iconv.decode(buffer, 'gb18030') : utf8).replace(/^\uFEFF/, '')
}

/** Reads CSV in UTF-8 or GB18030. */
export const readCsv = (bytes: Uint8Array): Sheet => {
  const { data } = Papa.parse<string[]>(decode(bytes))
  const lines = data.map((cells, at) => ({ number: at + 1, cells: cells.map((cell) => cell.trim()) }))
  return { lines: lines.filter(({ cells }) => cells.some(Boolean)), hasMerged: false }
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
})

type Text = string | { '#text'?: string }
type Rich = { t?: Text; r?: { t?: Text } | { t?: Text }[] }
type Cell = Rich & { r?: string; t?: string; v?: Text; is?: Rich; f?: unknown }
type Row = { r?: string; c?: Cell | Cell[] }

const listOf = <T>(value: T | T[] | undefined): T[] => (value === undefined ? [] : Array.isArray(value) ? value : [value])
const textOf = (value: Text | undefined): string => (typeof value === 'string' ? value : (value?.['#text'] ?? ''))
const richText = ({ t, r }: Rich): string =>
  t === undefined
    ? listOf(r)
        .map((part) => textOf(part.t))
        .join('')
    : textOf(t)

/** A1 is 0, B7 is 1, AA1 is 26. */
const columnOf = (place: string | undefined, otherwise: number): number => {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0]
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : otherwise
}

const cellText = (cell: Cell, shared: readonly string[]): string => {
  if (cell.t === 's') return shared[Number(textOf(cell.v))] ?? ''
  if (cell.t === 'inlineStr') return richText(cell.is ?? {})
  return textOf(cell.v)
}

/** What a cell says; the result of a formula is what was last reckoned, and is never reckoned here. */
const cellsOf = ({ c }: Row, shared: readonly string[]): string[] => {
  const cells: string[] = []
  for (const [at, cell] of listOf(c).entries()) {
    const column = columnOf(cell.r, at)
    if (column < 100) cells[column] = cellText(cell, shared).trim()
  }
  return Array.from(cells, (cell) => cell ?? '')
}

const unpack = (bytes: Uint8Array): Record<string, Uint8Array> => {
  let total = 0
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (!/^xl\/(sharedStrings|worksheets\/[\w-]+|page\d+)\.xml$/.test(name)) return false
    total += originalSize
    if (total > mostUnpacked) throw new ProblemError('invalid-input', '这个文件展开以后太大，请只留要导入的一页')
    return true
  }
  try {
    return unzipSync(bytes, { filter })
  } catch (cause) {
    if (cause instanceof ProblemError) throw cause
    throw new ProblemError('invalid-input', '这个Excel文件打不开，请另存一份再上传', undefined, { cause: cause as Error })
  }
}

const readWorkbook = (bytes: Uint8Array): Sheet => {
  const parts = unpack(bytes)
  const first = Object.keys(parts)
    .filter((name) => !name.endsWith('sharedStrings.xml'))
    .sort()[0]
  if (!first) throw new ProblemError('invalid-input', '这个Excel文件里没有表')
  const strings = parts['xl/sharedStrings.xml']
  const shared = strings ? listOf<Rich>(parser.parse(strFromU8(strings))?.sst?.si).map((one) => richText(one)) : []
  const sheet = parser.parse(strFromU8(parts[first] as Uint8Array))?.worksheet
  const lines = listOf<Row>(sheet?.sheetData?.row).map((row, at) => ({ number: Number(row.r ?? at + 1), cells: cellsOf(row, shared) }))
  return { lines: lines.filter(({ cells }) => cells.some(Boolean)), hasMerged: sheet?.mergeCells !== undefined }
}

/** Reads a sheet, whether a workbook (its first page) or CSV in UTF-8 or GB18030. Throws `invalid-input` for what is neither. */
export const readSheet = (bytes: Uint8Array): Sheet => {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new ProblemError('invalid-input', '这是旧的.xls文件，请另存为.xlsx或CSV再上传')
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? readWorkbook(bytes) : readCsv(bytes)
}
