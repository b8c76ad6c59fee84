import { strFromU8, unzipSync } from 'fflate'
import { type Column, inOrder, sheetOf } from './columns'
import { workbookOf } from './sheet'

type Row = { name: string; count?: number }
const columns: Column<Row>[] = [
  { title: '名称', dataIndex: 'name' },
  { title: '次数', text: ({ count }) => count },
  { title: '操作', render: () => null },
]

const partsOf = (rows: Row[]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(workbookOf([sheetOf('一页', columns, rows)]))).map(([path, bytes]) => [path, strFromU8(bytes)]),
  )
const pageOf = (rows: Row[]): string => partsOf(rows)['xl/page1.xml'] ?? ''

it.each(['=1+1', '+1', '-1', '@A1', '\t=1', '\r=1', '\0=1', ' =1', '＝1', '＋1', '－1', '＠A1', '=HYPERLINK("https://evil.example")'])(
  'keeps %j text, also when somebody edits the cell',
  (name) => {
    const page = pageOf([{ name }])
    expect(page).not.toContain('<f')
    expect(page).toMatch(/<c r="A2" t="inlineStr" s="2">/)
    const styles = partsOf([{ name }])['xl/styles.xml'] ?? ''
    const cells = /<cellXfs.*<\/cellXfs>/.exec(styles)?.[0].match(/<xf[^>]*>/g) ?? []
    expect(cells[2]).toContain('numFmtId="49"')
    expect(cells[2]).toContain('quotePrefix="1"')
  },
)

it('has figures as figures, nothing as nothing, and no column that is for the screen only', () => {
  const page = pageOf([{ name: '王“他说<好>&”', count: 12 }, { name: '李' }])
  expect(page).toContain('王“他说&lt;好&gt;&amp;”</t></is></c><c r="B2"><v>12</v></c></row>')
  expect(page).toMatch(/<row r="3"><c r="A3"[^>]*><is><t[^>]*>李<\/t><\/is><\/c><\/row>/)
  expect(page).not.toContain('操作')
})

it('leaves out what a workbook cannot hold, and cuts what a cell cannot', () => {
  expect(pageOf([{ name: 'a\u0001b\uD800c\uFFFE' }])).toContain('>abc</t>')
  expect(pageOf([{ name: '长'.repeat(40_000) }]).length).toBeLessThan(34_000)
})

it('names its pages as workbooks allow', () => {
  const sheet = { name: "第1期/['名额']:*?\\ 很长很长很长很长很长很长很长很长很长很长很长很长", rows: [['头']] }
  const book = strFromU8(unzipSync(workbookOf([sheet, { name: '', rows: [['头']] }]))['xl/workbook.xml'] ?? new Uint8Array())
  const [first = '', second] = [...book.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name)
  expect(first.length).toBeLessThanOrEqual(31)
  expect(first).not.toMatch(/[[\]:*?/\\']/)
  expect(second).toBe('2')
})

describe('an order', () => {
  const rows: Row[] = [{ name: '第10期', count: 3 }, { name: '第9期', count: 20 }, { name: '阿尔法' }]
  const namesBy = (by: string, descending: boolean) => inOrder(rows, columns, { by, descending }).map(({ name }) => name)

  it('is that of the words as Chinese sorts them, and of figures by their size', () => {
    expect(namesBy('名称', false)).toEqual(['阿尔法', '第9期', '第10期'])
    expect(namesBy('次数', true)).toEqual(['第9期', '第10期', '阿尔法'])
  })

  it('is none for a column that says nothing', () => {
    expect(namesBy('操作', true)).toEqual(rows.map(({ name }) => name))
    expect(inOrder(rows, columns, undefined)).toBe(rows)
  })
})
