import type { Block, Body } from '@tisc/shared/daily/body.schema'
import { body as bodySchema } from '@tisc/shared/daily/body.schema'
import { blockText, bodyText } from '@tisc/shared/daily/body.text'
import { realDocuments } from '../../../test/documents'
import { dense } from './blank'
import { endsSentence } from './line-shape'
import { unaccounted } from './no-loss'
import { readDocument } from './read-document'
import type { DocumentRead } from './reading'

const documents = realDocuments()

const read = async (number: string): Promise<DocumentRead> => {
  const file = documents[number]
  if (!file) throw new Error(`there is no document ${number}`)
  const result = await readDocument(file)
  if (!result.ok) throw new Error(result.reason)
  return result.document
}
const sourceOf = (number: string) => new TextDecoder().decode(documents[number]?.bytes)
const headings = (body: Body) => body.filter((block) => block.kind === 'heading').map(blockText)
const kinds = (body: Body, kind: Block['kind']) => body.filter((block) => block.kind === kind)

describe.each(['000', '001', '002', '003', '004'])('document %s', (number) => {
  it('loses no character of content', async () => {
    const { body, report } = await read(number)
    expect(unaccounted(sourceOf(number), body, report)).toEqual({ missing: '', added: '', inOrder: true })
    expect(report.unreadable).toEqual([])
    expect(report.characters).toBe(dense(sourceOf(number)).length)
  })

  it('becomes a body that may be stored, without blank blocks', async () => {
    const { body } = await read(number)
    expect(bodySchema.safeParse(body).success).toBe(true)
    expect(body.filter((block) => block.kind !== 'divider' && dense(blockText(block)) === '')).toEqual([])
  })
})

describe('001, a notice that is no longer in force', () => {
  it('has its eight header fields, one of them empty', async () => {
    const { header, title, region, issuer, date } = await read('001')
    expect(header).toEqual({
      indexNumber: '171013145304930410',
      subject: '知识产权',
      writtenOn: '2017-08-09',
      publishedOn: '2017-08-09',
      number: '青政字〔2017〕58号',
      issuer: '青岛市人民政府',
      validity: '失效',
      registration: '',
    })
    expect({ region, issuer, date }).toEqual({ region: '370200', issuer: '青岛市人民政府', date: '2017-08-09' })
    expect(title).toMatch(/^青岛市人民政府关于印发.*的通知$/)
  })

  it('begins with the addressee, which is no metadata', async () => {
    const { body, report } = await read('001')
    expect(body[0]).toMatchObject({ kind: 'paragraph' })
    expect(bodyText(body.slice(0, 1))).toMatch(/^各区、市人民政府/)
    expect(report.found.filter(({ taken }) => taken).map(({ text }) => text)).not.toContainEqual(expect.stringContaining('各区'))
  })

  it('drops and reports the words of the website', async () => {
    const { body, report } = await read('001')
    const chrome = report.dropped.filter(({ kind }) => kind === 'site-chrome').map(({ line }) => line)
    expect(chrome).toEqual([2, 261, 263])
    expect(bodyText(body)).not.toMatch(/字体大小|扫一扫/)
  })

  it('keeps its misprints and reports each with its place', async () => {
    const { body, report } = await read('001')
    const count = sourceOf('001').match(/月\?\d{4}/g)?.length
    expect(report.misprints.filter(({ reason }) => reason.includes('问号'))).toHaveLength(count ?? 0)
    expect(bodyText(body)).toContain('7月?2017年12月')
  })

  it('has headings at three levels', async () => {
    const { body } = await read('001')
    const levels = kinds(body, 'heading').map((block) => [block.kind === 'heading' && block.level, blockText(block)])
    expect(levels).toContainEqual([2, '一、总体要求'])
    expect(levels).toContainEqual([3, '(二)基本原则。'])
  })
})

describe('002, the white paper', () => {
  it('keeps every figure', async () => {
    const figures = (text: string) => dense(text).match(/\d+(\.\d+)?/g) ?? []
    const { title, body } = await read('002')
    expect(figures(title + bodyText(body))).toEqual(figures(sourceOf('002')))
    expect(figures(bodyText(body)).length).toBeGreaterThan(300)
  })

  it('joins what was broken', async () => {
    const { body } = await read('002')
    const open = kinds(body, 'paragraph')
      .slice(2)
      .map(blockText)
      .filter((text) => !endsSentence(text))
    expect(open).toEqual([])
    expect(headings(body)).toHaveLength(13)
  })

  it('is of the body and the day that it names', async () => {
    expect(await read('002')).toMatchObject({ region: '370200', issuer: '青岛市知识产权工作领导小组办公室', date: '2022-04-26' })
  })
})

describe('003, provincial work points', () => {
  it('is provincial', async () => {
    expect(await read('003')).toMatchObject({ region: '370000', issuer: '山东省市场监督管理局' })
  })

  it('ends no paragraph of its prose in the middle of a sentence', async () => {
    const { body } = await read('003')
    const prose = body.slice(
      0,
      body.findIndex((block) => blockText(block) === '附件'),
    )
    expect(prose.length).toBeGreaterThan(30)
    expect(
      kinds(prose, 'paragraph')
        .map(blockText)
        .filter((text) => !/[。”]$/.test(text)),
    ).toEqual([])
    expect(
      kinds(prose, 'paragraph')
        .map(blockText)
        .filter((text) => !/^(——|2021 年)/.test(text)),
    ).toEqual([])
  })

  it('has its task list as a table of four columns, no row without its time', async () => {
    const { body, report } = await read('003')
    const table = body.at(-1)
    if (table?.kind !== 'table') throw new Error('the last block is no table')
    const texts = table.rows.map((row) => row.map((cell) => cell.runs.map(({ text }) => text).join('')))
    expect(texts[0]).toEqual(['任务清单', '落实举措', '责任单位', '完成时间'])
    const rows = table.rows.slice(1).filter((row) => row[0]?.columns !== 4)
    expect(
      rows.map((row) => row.at(-1)?.runs[0]?.text).filter((time) => !/^(全年|年底前(完成)?|\d+月(份|底)?前)$/.test(time ?? '')),
    ).toEqual([])
    // Every task spans exactly the rows up to the next, so that each row has four cells in all.
    const spans = rows.filter((row) => row.length === 4).map((row) => row[0]?.rows ?? 1)
    expect(spans).toHaveLength(25)
    expect(spans.reduce((sum, rowsOfTask) => sum + rowsOfTask, 0)).toBe(rows.length)
    expect(report.found.map(({ what }) => what)).toContain('表格')
  })

  it('drops its page numbers and nothing else', async () => {
    const { report } = await read('003')
    expect(report.dropped.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['page-number - 8 -', 'page-number - 22 -'])
  })
})

describe('004, another city', () => {
  it('is Jinan’s, with number, issuer and day from its own head', async () => {
    expect(await read('004')).toMatchObject({
      title: '济南市人民政府办公厅关于印发济南市知识产权运营服务体系建设实施方案(2019—2021年)的通知',
      region: '370100',
      issuer: '济南市人民政府办公厅',
      header: { number: '济政办字〔2019〕64号', issuer: '济南市人民政府办公厅' },
      date: '2019-12-19',
    })
  })

  it('keeps the stray word and reports it', async () => {
    const { body, report } = await read('004')
    expect(report.misprints).toEqual([expect.objectContaining({ text: expect.stringContaining(' and '), line: 29 })])
    expect(bodyText(body)).toContain(' and ')
  })

  it('joins the paragraphs that its pages cut', async () => {
    const { body } = await read('004')
    const text = bodyText(body)
    for (const seam of ['引导联盟整合', '使用便捷的', '经济发展新动能。', '公共服务平台发展']) expect(text).toContain(seam)
    expect(text).not.toMatch(/[*#]/)
  })
})

describe('000, a deck of slides', () => {
  it('becomes sections by its contents slide', async () => {
    const { title, body, region } = await read('000')
    const second = kinds(body, 'heading').filter((block) => block.kind === 'heading' && block.level === 2)
    expect(second.map(blockText)).toEqual(['目 录', '政策背景', '平台简介', '发展历程', '服务资源', '相关政策'])
    expect({ title, region }).toEqual({ title: '青岛市知识产权公共服务工作介绍', region: '370200' })
  })

  it('reports what it left out: repeated titles and the words of a website', async () => {
    const { report } = await read('000')
    const count = (kind: string) => report.dropped.filter((each) => each.kind === kind).length
    expect([count('repeated-title'), count('site-chrome'), count('page-number')]).toEqual([5, 4, 0])
  })

  it('joins a bracket that a slide broke, and keeps form fields apart', async () => {
    const { body } = await read('000')
    const texts = body.map(blockText)
    expect(texts).toContain('(责任单位:市市场监管局、市财政局)')
    expect(texts.filter((text) => text.endsWith('：_____'))).toHaveLength(9)
  })
})

describe('all five', () => {
  it('are read in two seconds', async () => {
    const start = performance.now()
    for (const number of ['000', '001', '002', '003', '004']) await read(number)
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})
