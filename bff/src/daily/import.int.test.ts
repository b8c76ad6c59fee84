import { dailyContract } from '@tisc/shared/daily/daily.contract'
import { startTestApp } from '../../test/app'
import { type ArticleRecord, Articles } from './article.model'
import { ArticleVersions } from './article-version.model'
import { type ImportOrder, importDocument, publishImported } from './import.service'
import { readDocument } from './importer/read-document'
import { withdrawArticle } from './publishing.service'

const app = startTestApp()
const daily = app.client(dailyContract)

const read = async (text: string, name = 'a.txt') => {
  const result = await readDocument({ name, bytes: new TextEncoder().encode(text) })
  if (!result.ok) throw new Error(result.reason)
  return result.document
}
const bring = async (text: string, order: Partial<ImportOrder> & { name?: string } = {}) => {
  const outcome = await importDocument({ publish: false, ...order, document: await read(text, order.name) }, app.clock.now())
  if (order.publish) await publishImported(outcome.id, app.clock.now())
  return outcome
}
const stored = async (id: unknown) => {
  const record = await Articles.findById(id).lean<ArticleRecord>()
  if (!record) throw new Error('there is no such article')
  return record
}
const notice = (number: string, text: string) => `某某通知\n发文字号：${number}\n发文单位：某某局\n\n${text}\n`

afterEach(() => Articles.deleteMany())

describe('a file that is imported', () => {
  it('becomes a draft that nobody sees until it is published', async () => {
    const { id, deed } = await bring('窗口搬家\n\n请到新窗口。\n')
    expect(deed).toBe('made')
    expect((await daily.listArticles()).items).toEqual([])
    const again = await bring('窗口搬家\n\n请到新窗口。\n', { publish: true })
    expect(again).toMatchObject({ id, deed: 'unchanged' })
    expect((await daily.listArticles()).items).toMatchObject([{ id: String(id), title: '窗口搬家' }])
  })

  it('changes nothing when it comes again, whatever its line breaks and format', async () => {
    const first = await bring('窗口搬家\n\n从下周一起，请您到新的窗口办理。\n', { publish: true })
    const before = await stored(first.id)
    for (const [text, name] of [
      ['窗口搬家\n\n从下周一起，请您到新的窗口办理。\n', 'b.txt'],
      ['窗口搬家\r\n\r\n\r\n从下周一起，请您到\r\n新的窗口办理。', 'c.txt'],
      ['# 窗口搬家\n\n从下周一起，请您到新的窗口办理。\n', 'd.md'],
    ] as const) {
      expect(await bring(text, { name, publish: true })).toMatchObject({ id: first.id, deed: 'unchanged' })
    }
    expect(await stored(first.id)).toEqual(before)
    expect(await Articles.countDocuments()).toBe(1)
  })

  it('is a new article when it changed and nothing names the old one', async () => {
    const first = await bring('窗口搬家\n\n请到一号窗口。\n')
    const second = await bring('窗口搬家\n\n请到二号窗口。\n')
    expect(second.deed).toBe('made')
    expect(second.id).not.toEqual(first.id)
  })
})

describe('a changed file', () => {
  it.each([
    ['by its number and issuer', {}, notice('甲字〔2022〕1号', '第一稿。'), notice('甲字〔2022〕1号', '第二稿。')],
    ['by its path under a root', { path: 'office/a.txt' }, '通知\n\n第一稿。\n', '通知\n\n第二稿。\n'],
  ])('corrects its published article %s, and keeps the old text', async (_, order, before, after) => {
    const first = await bring(before, { ...order, publish: true })
    const { feedId } = await stored(first.id)
    expect(await bring(after, { ...order, publish: true, note: '改了窗口' })).toMatchObject({ id: first.id, deed: 'corrected' })
    const record = await stored(first.id)
    expect(record).toMatchObject({ feedId, version: 2, corrections: [{ version: 2, note: '改了窗口' }] })
    const old = await ArticleVersions.findOne({ articleId: first.id, version: 1 }).lean()
    expect(JSON.stringify(old?.content.body)).toContain('第一稿')
    expect(JSON.stringify(record.body)).toContain('第二稿')
    expect(await Articles.countDocuments()).toBe(1)
  })

  it('without --publish is proposed, readers see the old text, and --publish brings the proposal out', async () => {
    const order = { path: 'office/b.txt' }
    const { id } = await bring('通知\n\n第一稿。\n', { ...order, publish: true })
    expect((await bring('通知\n\n第二稿。\n', order)).deed).toBe('proposed')
    const text = async () => JSON.stringify((await daily.getArticle({ params: { id: String(id) } })).body)
    expect(await text()).toContain('第一稿')
    expect((await bring('通知\n\n第二稿。\n', order)).deed).toBe('unchanged')
    expect((await bring('通知\n\n第二稿。\n', { ...order, publish: true })).deed).toBe('corrected')
    expect(await text()).toContain('第二稿')
    expect(await stored(id)).not.toHaveProperty('proposal')
  })

  it('of a draft replaces the draft', async () => {
    const order = { path: 'office/c.txt' }
    const { id } = await bring('通知\n\n第一稿。\n', order)
    expect(await bring('新通知\n\n第二稿。\n', order)).toMatchObject({ id, deed: 'redrafted' })
    expect(await stored(id)).toMatchObject({ title: '新通知', state: 'draft' })
  })

  it('of a withdrawn article brings nothing back', async () => {
    const order = { path: 'office/d.txt' }
    const { id } = await bring('通知\n\n第一稿。\n', { ...order, publish: true })
    await withdrawArticle(id, '发错了', app.clock.now())
    expect((await bring('通知\n\n第二稿。\n', { ...order, publish: true })).deed).toBe('withdrawn')
    expect(await stored(id)).toMatchObject({ state: 'withdrawn', title: '通知' })
  })

  it('sees a changed link or fact, though no word changed', async () => {
    const order = { path: 'office/e.md', name: 'e.md', publish: true }
    const text = (link: string) => `---\ntype: guide\n---\n# 查询\n\n请看[官网](${link})。\n`
    await bring(text('https://example.org/a'), order)
    expect((await bring(text('https://example.org/b'), order)).deed).toBe('corrected')
    expect((await bring(text('https://example.org/b').replace('guide', 'notice'), order)).deed).toBe('corrected')
  })
})

describe('--replaces', () => {
  it('makes a file the new text of the article it names', async () => {
    const { id } = await bring('旧标题\n\n旧文字。\n', { publish: true })
    expect(await bring('新标题\n\n新文字。\n', { publish: true, replaces: String(id) })).toMatchObject({ id, deed: 'corrected' })
  })

  it('refuses an article that is not there, and a file that is another article', async () => {
    const first = await bring('甲\n\n甲的文字。\n')
    await bring('乙\n\n乙的文字。\n')
    await expect(bring('丙\n\n文字。\n', { replaces: 'f'.repeat(24) })).rejects.toThrow('没有编号为')
    await expect(bring('丙\n\n文字。\n', { replaces: 'x' })).rejects.toThrow('没有编号为x的文章')
    await expect(bring('乙\n\n乙的文字。\n', { replaces: String(first.id) })).rejects.toThrow('已经是另一篇文章')
  })
})

describe('what a document states', () => {
  it('is kept: header, region, source; what it does not state is not', async () => {
    const { id, notes } = await bring(notice('青某字〔2022〕1号', '青岛市的事。').replace('某某局', '青岛市某某局'))
    expect(await stored(id)).toMatchObject({
      type: 'policy',
      region: '370200',
      source: { name: '青岛市某某局' },
      document: { number: '青某字〔2022〕1号', issuer: '青岛市某某局' },
    })
    expect(notes.map(({ reason }) => reason)).toEqual([expect.stringContaining('没有写明类型')])
  })

  it('as topics makes those of the first day, and no others', async () => {
    const { id, notes } = await bring('---\ntype: guide\ntopics: rights, poems\n---\n# 题目\n\n正文。\n', { name: 'g.md', publish: true })
    expect((await stored(id)).topics).toEqual(['rights'])
    expect(notes).toEqual([{ text: 'poems', reason: '没有这个主题，没有采用' }])
    expect((await daily.listTopics()).items).toEqual([{ key: 'rights', name: '维权援助' }])
  })

  it('wrongly in its front matter is left out and reported', async () => {
    const { id, notes } = await bring('---\ntype: poem\nregion: 999999\ntopics: rights\n---\n# 题\n\n文。\n', { name: 'f.md' })
    expect(await stored(id)).toMatchObject({ type: 'news', topics: ['rights'] })
    expect(await stored(id)).not.toHaveProperty('region')
    expect(notes).toHaveLength(3)
  })
})

it('two imports of one document at once make one article', async () => {
  const text = '同一份文件\n\n两边同时导入。\n'
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => bring(text)))
  expect(new Set(outcomes.map(({ id }) => String(id))).size).toBe(1)
  expect(outcomes.filter(({ deed }) => deed === 'made')).toHaveLength(1)
})
