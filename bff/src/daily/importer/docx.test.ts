import { blockText } from '@tisc/shared/daily/body.text'
import { type Zippable, zipSync } from 'fflate'
import { readDocument } from './read-document'

const bytes = (text: string) => new TextEncoder().encode(text)
const types =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const relations =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'

const paragraph = (text: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const documentXml = (content: string) =>
  `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${content}</w:body></w:document>`
const docx = (content: string, more: Zippable = {}) =>
  zipSync({ '[Content_Types].xml': bytes(types), '_rels/.rels': bytes(relations), 'word/document.xml': bytes(content), ...more })
const read = (content: Uint8Array) => readDocument({ name: '通知.docx', bytes: content })

const table =
  '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>窗口</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>时间</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>专利</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>上午</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'

describe('a Word file', () => {
  it('gives title, headings, paragraphs and tables, and loses nothing', async () => {
    const content = paragraph('窗口时间有变') + paragraph('一、新的时间') + paragraph('周一上午不办理 &amp; 周二照常。') + table
    const result = await read(docx(documentXml(content)))
    if (!result.ok) throw new Error(result.reason)
    const { title, body, report } = result.document
    expect(title).toBe('窗口时间有变')
    expect(body.map((block) => [block.kind, blockText(block)])).toEqual([
      ['heading', '一、新的时间'],
      ['paragraph', '周一上午不办理 & 周二照常。'],
      ['table', '窗口\t时间\n专利\t上午'],
    ])
    expect(report).toMatchObject({ format: 'docx', unreadable: [], dropped: [] })
  })

  it('keeps its footnotes, linked to their places', async () => {
    const content = `${paragraph('标题')}<w:p><w:r><w:t>有注的话</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>。</w:t></w:r></w:p>`
    const notes = `<?xml version="1.0"?><w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">${paragraph('注文。')}</w:footnote></w:footnotes>`
    const related =
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>'
    const result = await read(
      docx(documentXml(content), { 'word/footnotes.xml': bytes(notes), 'word/_rels/document.xml.rels': bytes(related) }),
    )
    if (!result.ok) throw new Error(result.reason)
    const [text, footnotes] = result.document.body
    expect(text).toEqual({ kind: 'paragraph', runs: [{ text: '有注的话' }, { text: '[1]', note: 'footnote-2' }, { text: '。' }] })
    expect(footnotes).toEqual({ kind: 'footnotes', notes: [{ id: 'footnote-2', runs: [{ text: '注文。' }] }] })
    expect(result.document.report.unreadable).toEqual([])
  })

  it('with a bomb inside is refused before it is unpacked', async () => {
    const before = process.memoryUsage().rss
    const bomb = docx(documentXml(paragraph('标题')), { 'word/styles.xml': new Uint8Array(60 * 1024 * 1024) })
    const made = process.memoryUsage().rss
    expect(bomb.length).toBeLessThan(300_000)
    expect(await read(bomb)).toEqual({ ok: false, reason: expect.stringMatching(/解压后有60 MB/) })
    expect(process.memoryUsage().rss - Math.max(before, made)).toBeLessThan(50 * 1024 * 1024)
  })

  it('with a bomb that lies about its size is refused within what it declared', async () => {
    const bomb = docx(documentXml(paragraph('字'.repeat(1_000_000))))
    // The declared size, wherever the archive repeats it, becomes one kilobyte.
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength)
    const size = 3_000_000
    for (let at = 0; at + 4 <= bomb.length; at++) if (Math.abs(view.getUint32(at, true) - size) < 1_000) view.setUint32(at, 1_000, true)
    expect(await read(bomb)).toEqual({ ok: false, reason: expect.stringMatching(/损坏/) })
  })

  it('with pictures, macros and other parts has only its words read', async () => {
    const result = await read(
      docx(documentXml(paragraph('标题') + paragraph('正文。')), { 'word/vbaProject.bin': new Uint8Array(12 * 1024 * 1024) }),
    )
    expect(result).toMatchObject({ ok: true, document: { title: '标题' } })
  })

  it.each([
    ['cut off', docx(documentXml(paragraph('标题'))).slice(0, 400), /损坏/],
    ['without text', zipSync({ 'a.txt': bytes('a') }), /没有正文/],
    ['with entities', docx(`<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>${documentXml(paragraph('&b;'))}`), /DOCTYPE/],
    ['of broken XML', docx('<w:document'), /损坏|没有文字/],
  ])('%s is refused', async (_, content, reason) => {
    expect(await read(content)).toEqual({ ok: false, reason: expect.stringMatching(reason) })
  })
})
