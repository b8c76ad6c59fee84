/** Characters with which a spreadsheet begins to calculate, their full-width forms among them. */
const live = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n\0]/

const cell = (value: string): string => `"${(live.test(value) ? `'${value}` : value).replaceAll('\0', '').replaceAll('"', '""')}"`

/** A sheet to download (CSV with a byte order mark, as spreadsheets want Chinese): no cell of it is ever a formula. */
export const sheetOf = (heads: string[], rows: string[][]): string =>
  `\uFEFF${[heads, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
