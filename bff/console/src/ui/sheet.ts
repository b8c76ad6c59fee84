import { strToU8, zipSync } from 'fflate'

/** What stands in a cell, in words or as a figure. */
export type Said = string | number | undefined

/** A page of a workbook: its name, and its rows with the heads first. */
export type Sheet = { name: string; rows: Said[][] }

/** What XML cannot hold, halves of characters among it. */
const unspeakable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** More than this a cell does not hold. */
const longest = 32_000

const escaped = (text: string): string => text.replace(unspeakable, '').replace(/[&<>"]/g, (sign) => entities[sign] ?? '')

/** A cell's place as spreadsheets write it: A1, AB7. */
const placeOf = (column: number, row: number): string => {
  const letters = (index: number): string => (index < 0 ? '' : letters(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26)))
  return `${letters(column)}${row + 1}`
}

/** Text is said to be text, twice: by its type, and by a style that keeps it so when somebody edits the cell. No cell is ever a formula. */
const cell = (value: Said, column: number, row: number): string => {
  if (value === undefined || value === '') return ''
  const place = placeOf(column, row)
  if (typeof value === 'number' && Number.isFinite(value)) return `<c r="${place}"><v>${value}</v></c>`
  const text = escaped(String(value).slice(0, longest))
  return `<c r="${place}" t="inlineStr" s="${row === 0 ? 1 : 2}"><is><t xml:space="preserve">${text}</t></is></c>`
}

/** How wide a column is drawn: Chinese takes two places; what is longer than a line is cut by the window, not by us. */
const widthOf = (rows: Said[][], column: number): number =>
  Math.min(60, Math.max(8, ...rows.slice(0, 200).map((row) => String(row[column] ?? '').replace(/[^\0-\xFF]/g, '  ').length + 2)))

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const pageOf = ({ rows }: Sheet): string => {
  const columns = (rows[0] ?? []).map(
    (_, index) => `<col min="${index + 1}" max="${index + 1}" width="${widthOf(rows, index)}" customWidth="1"/>`,
  )
  const lines = rows.map((row, index) => `<row r="${index + 1}">${row.map((value, column) => cell(value, column, index)).join('')}</row>`)
  return (
    `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/>` +
    `</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`
  )
}

const face = '<sz val="11"/><name val="Calibri"/>'
const style = (font: number, rest: string): string => `<xf numFmtId="49" fontId="${font}" fillId="0" borderId="0" xfId="0" ${rest}/>`

/** A figure as it is; a head in bold; text. */
const styles =
  `${head}<styleSheet xmlns="${main}"><fonts count="2"><font>${face}</font><font><b/>${face}</font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  `${style(1, 'applyFont="1" quotePrefix="1"')}${style(0, 'applyNumberFormat="1" quotePrefix="1"')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'

/** A name that a page of a workbook may have. */
const nameOf = (name: string, index: number): string =>
  escaped(
    name
      .replace(/[[\]:*?/\\']/g, ' ')
      .slice(0, 31)
      .trim(),
  ) || `${index + 1}`

const relation = (id: number, what: string, target: string): string =>
  `<Relationship Id="r${id}" Type="${office}/${what}" Target="${target}"/>`

const relations = (all: string[]): string => `${head}<Relationships xmlns="${packages}/relationships">${all.join('')}</Relationships>`

/**
 * A workbook (.xlsx). Written here, because the libraries that do it pack larger files in a worker made from a text, which our policy for
 * scripts refuses.
 */
export const workbookOf = (sheets: Sheet[]): Uint8Array<ArrayBuffer> => {
  const type = (part: string, what: string) => `<Override PartName="/xl/${part}.xml" ContentType="${kind}.${what}+xml"/>`
  const pages = sheets.map((_, index) => type(`page${index + 1}`, 'worksheet'))
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `${type('workbook', 'sheet.main')}${type('styles', 'styles')}${pages.join('')}</Types>`,
    '_rels/.rels': relations([relation(1, 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml':
      `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>` +
      `${sheets.map(({ name }, index) => `<sheet name="${nameOf(name, index)}" sheetId="${index + 1}" r:id="r${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index) => relation(index + 1, 'worksheet', `page${index + 1}.xml`)),
      relation(sheets.length + 1, 'styles', 'styles.xml'),
    ]),
    'xl/styles.xml': styles,
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/page${index + 1}.xml`, pageOf(sheet)])),
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]))) as Uint8Array<ArrayBuffer>
}
