import { blockText, bodyText } from '@tisc/shared/daily/body.text'
import iconv from 'iconv-lite'
import { readDocument } from './read-document'
import type { DocumentRead } from './reading'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = async (name: string, content: string | Uint8Array): Promise<DocumentRead> => {
  const result = await readDocument({ name, bytes: typeof content === 'string' ? bytes(content) : content })
  if (!result.ok) throw new Error(result.reason)
  return result.document
}
const reasonOf = async (name: string, content: string | Uint8Array): Promise<string> => {
  const result = await readDocument({ name, bytes: typeof content === 'string' ? bytes(content) : content })
  return result.ok ? `read: ${result.document.title}` : result.reason
}

const notice = '窗口搬家了\n\n从下周起，请您到新的窗口办理业务。\n\n电话不变。\n'

describe('encodings', () => {
  it.each([
    ['UTF-8', bytes(notice)],
    ['UTF-8（带BOM）', bytes(`\ufeff${notice}`)],
    ['GB18030', iconv.encode(notice, 'gb18030')],
    ['UTF-16LE', iconv.encode(notice, 'utf16le', { addBOM: true })],
  ])('reads %s', async (encoding, content) => {
    const { title, body, report } = await read('a.txt', content)
    expect(report.encoding).toBe(encoding)
    expect(title).toBe('窗口搬家了')
    expect(body.map(blockText)).toEqual(['从下周起，请您到新的窗口办理业务。', '电话不变。'])
  })

  it('reads four-byte characters of GB18030', async () => {
    expect((await read('a.txt', iconv.encode('𠮷田先生的专利\n\n内容。', 'gb18030'))).title).toBe('𠮷田先生的专利')
  })
})

describe('bad input gets a reason', () => {
  const half = bytes('这是一段完整的文字，后面的编码坏了。\n第二行也有文字。')
  const broken = Uint8Array.from([...half.slice(0, 70), ...half.slice(71)])
  const noise = Uint8Array.from({ length: 4_000 }, (_, at) => 0x81 + ((at * 7919 + (at >> 3) * 104_729) % 0x7d))

  it.each([
    ['empty.txt', new Uint8Array(), /空的/],
    ['blank.txt', bytes(' \n\u3000\n\ufeff\n'), /没有文字/],
    ['binary.txt', Uint8Array.from({ length: 3_000 }, (_, at) => (at * 31) % 256), /二进制|编码/],
    ['zeros.txt', new Uint8Array(5_000), /二进制/],
    ['broken.txt', broken, /UTF-8编码在第2行损坏/],
    ['noise.txt', noise, /编码/],
    ['picture.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), /图片/],
    ['paper.txt', bytes('%PDF-1.7\n…'), /PDF/],
    ['archive.txt', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), /压缩包/],
    ['old.docx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /旧版Office/],
    ['words.docx', bytes('这不是Word文件'), /不是Word/],
    ['sheet.xlsx', bytes('a,b'), /不认识/],
  ])('%s', async (name, content, reason) => {
    expect(await reasonOf(name, content)).toMatch(reason)
  })

  it('refuses 25 MB of text at once', async () => {
    const start = performance.now()
    expect(await reasonOf('large.txt', new Uint8Array(25 * 1024 * 1024).fill(0x61))).toMatch(/25\.0 MB，最多2 MB/)
    expect(performance.now() - start).toBeLessThan(500)
  })

  it.each([
    ['lines', `标题\n\n${'一\n\n'.repeat(60_000)}`],
    ['cells', `标题\n\n${'一\t二\n'.repeat(30_000)}`],
    ['items', `标题\n\n${'• 一\n'.repeat(60_000)}`],
  ])('refuses more %s than an article can have', async (_, text) => {
    expect(await reasonOf('many.txt', text)).toMatch(/超过5万格/)
  })

  it('reads text of just the largest size', async () => {
    const line = '一行很普通的文字，写到句号为止。\n'
    const text = `很长的文件\n${line.repeat(Math.floor((2 * 1024 * 1024 - 100) / bytes(line).length))}`
    expect((await read('large.txt', text)).body.length).toBeGreaterThan(40_000)
  })
})

describe('plain text', () => {
  it('makes headings of 一、 （一） and 1., and paragraphs of numbered sentences that go on', async () => {
    const { body } = await read(
      'a.txt',
      '办事指南\n\n一、怎么预约\n\n（一）电话预约\n\n1.拨打电话\n\n打通后说明来意。\n\n2.等待确认。我们会在当天答复您。\n',
    )
    expect(body.map((block) => [block.kind, 'level' in block ? block.level : 0, blockText(block)])).toEqual([
      ['heading', 2, '一、怎么预约'],
      ['heading', 3, '（一）电话预约'],
      ['heading', 4, '1.拨打电话'],
      ['paragraph', 0, '打通后说明来意。'],
      ['paragraph', 0, '2.等待确认。我们会在当天答复您。'],
    ])
  })

  it('makes a list of bullets and a table of tabs', async () => {
    const { body, report } = await read('a.txt', '清单\n\n• 身份证\n• 证书\n\n名称\t数量\n专利\t3\n商标\t5\n')
    expect(body).toMatchObject([
      { kind: 'list', ordered: false, items: [{ depth: 0 }, { depth: 0 }] },
      {
        kind: 'table',
        rows: [
          [{}, {}],
          [{}, {}],
          [{}, {}],
        ],
      },
    ])
    expect(report.dropped.map(({ kind }) => kind)).toEqual(['bullet', 'bullet'])
  })

  it('reads a header wherever its fields end, and a field that has no value', async () => {
    const { header, body } = await read('a.txt', '通知\n索引号：A-1\n有效性：现行有效\n规范性文件登记号：\n各有关单位：\n\n请知悉。\n')
    expect(header).toEqual({ indexNumber: 'A-1', validity: '现行有效', registration: '' })
    expect(body.map(blockText)).toEqual(['各有关单位：', '请知悉。'])
  })

  it('keeps nothing that cannot be seen: control characters, turned writing', async () => {
    const long = '这一段只是为了够长，好让一个杂字不算二进制数据。'.repeat(10)
    const { title, body, report } = await read('a.txt', `标\u202e题\u0007\n\n正\u001b[31m文\u200b写完。\n\n${long}\n`)
    expect([title, ...body.map(blockText)]).toEqual(['标题', '正[31m文写完。', long])
    expect(report.unreadable).toEqual([])
  })

  it('says nothing of a region or an issuer that the text does not state', async () => {
    const document = await read('a.txt', '怎样保管商业秘密\n\n请与员工签订协议。崂山区、济南市都有窗口。\n')
    expect([document.region, document.issuer, document.date]).toEqual([undefined, undefined, undefined])
  })

  it('takes bare numbers for page numbers only when they count on, pages apart', async () => {
    const page = (number: number) => `${'这一页上的一行文字到这里结束。\n'.repeat(20)}${number}\n`
    const counted = await read('a.txt', `标题\n\n${page(1)}${page(2)}${page(3)}`)
    expect(counted.report.dropped.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['page-number 1', 'page-number 2', 'page-number 3'])
    const scores = await read('a.txt', '得分\n\n甲\n\n1\n\n乙\n\n2\n\n丙\n\n3\n')
    expect(scores.report.dropped).toEqual([])
    expect(bodyText(scores.body)).toBe('甲\n1\n乙\n2\n丙\n3')
  })

  it('reports a table that it cannot restore, with all of its text', async () => {
    const { body, report } = await read(
      'a.txt',
      '要点\n\n正文在这里结束。\n\n任务 措施 单位 完成时间\n\n1.做一件事\n\n没有句号的措施 某处\n\n全年\n',
    )
    expect(bodyText(body)).toBe('正文在这里结束。')
    expect(report.unreadable).toEqual([{ text: '任务 措施 单位 完成时间', reason: expect.stringContaining('第5至11行的表格'), line: 5 }])
    expect(report.dropped.at(-1)).toMatchObject({ kind: 'table', text: expect.stringContaining('没有句号的措施') })
  })
})
