import { dailyContract } from '@tisc/shared/daily/daily.contract'
import type { Types } from 'mongoose'
import { problemOf, startTestApp } from '../../test/app'
import { publishIssue, sampleContent } from '../../test/articles'
import { composeIssue } from './issue.composing'
import { correctArticle, draftArticle, proposeCorrection, publishArticle, republishArticle, withdrawArticle } from './publishing.service'
import { Topics } from './topic.model'

const app = startTestApp()
const daily = app.client(dailyContract)
let first: Types.ObjectId[]
let second: Types.ObjectId[]

const titles = (list: { items: { title: string }[] }) => list.items.map((item) => item.title)

beforeAll(async () => {
  await Topics.create([
    { _id: 'rights', name: '维权援助' },
    { _id: 'patents', name: '专利' },
    { _id: 'empty', name: '还没有文章' },
  ])
  first = await publishIssue(
    7,
    '2026-10-31',
    [{ title: '甲', type: 'policy', topics: ['patents'], region: '370200' }, { title: '乙' }],
    new Date('2026-10-31T01:00:00Z'),
  )
  second = await publishIssue(
    8,
    '2026-11-02',
    [{ title: '丙', topics: ['patents', 'rights'] }, { title: '丁', type: 'news' }, { title: '戊' }],
    new Date('2026-11-02T01:00:00Z'),
  )
  await draftArticle(sampleContent({ title: '草稿' }), app.clock.now())
})

describe('lists of articles', () => {
  it('are newest first, an issue in its own order, and hold no draft', async () => {
    expect(titles(await daily.listArticles())).toEqual(['丙', '丁', '戊', '甲', '乙'])
  })

  it('go on exactly after the last article', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await daily.listArticles({ query: { limit: 2, ...(cursor && { cursor }) } })
      expect(page.items.length).toBeLessThanOrEqual(2)
      seen.push(...titles(page))
      cursor = page.next
    } while (cursor)
    expect(seen).toEqual(['丙', '丁', '戊', '甲', '乙'])
  })

  it.each([
    [{ topic: 'patents' }, ['丙', '甲']],
    [{ topic: 'patents', type: 'policy' as const }, ['甲']],
    [{ topic: 'patents', type: 'policy' as const, region: '370200' as const }, ['甲']],
    [{ type: 'news' as const }, ['丁']],
    [{ region: '370100' as const }, []],
    [{ month: '2026-10' }, ['甲', '乙']],
    [{ issue: 8, topic: 'rights' }, ['丙', '丁', '戊']],
    [{ topic: 'nowhere' }, []],
  ])('answer the filter %j', async (query, expected) => {
    expect(titles(await daily.listArticles({ query }))).toEqual(expected)
  })
})

describe('an article', () => {
  it('knows its place, its neighbours and what is related', async () => {
    const article = await daily.getArticle({ params: { id: String(second[1]) } })
    expect(article.place).toMatchObject({ serial: 8, position: 2, of: 3, previous: { title: '丙' }, next: { title: '戊' } })
    expect(article.related.map((related) => related.title)).toEqual(['丙', '戊', '乙'])
    expect(article.topics).toEqual([{ key: 'rights', name: '维权援助' }])
  })

  it('is unknown while it is a draft, and under an address that is no id', async () => {
    const draft = await draftArticle(sampleContent(), app.clock.now())
    expect(await problemOf(daily.getArticle({ params: { id: String(draft) } }))).toMatchObject({
      status: 404,
      type: 'urn:tisc:problem:not-found',
    })
    expect(await problemOf(daily.getArticle({ params: { id: 'not-an-id' } }))).toMatchObject({ status: 404 })
  })

  it('takes a report of an error, and says what is wrong with a bad one', async () => {
    const params = { id: String(first[0]) }
    expect(await daily.reportError({ params, body: { kind: 'fact', text: '第一段的年份写错了' } })).toEqual({
      receivedAt: app.clock.now().toISOString(),
    })
    const refused = await problemOf(daily.reportError({ params, body: { kind: 'fact', text: '错' } }))
    expect(refused).toMatchObject({ status: 422, errors: [{ pointer: '#/body/text', detail: '请写明哪里有误，至少4个字' }] })
  })
})

describe('issues', () => {
  it('are listed by serial number with what their row shows', async () => {
    const { items } = await daily.listIssues()
    expect(items).toMatchObject([
      { serial: 8, date: '2026-11-02', articles: 3, lead: '丙', corrected: false },
      { serial: 7, date: '2026-10-31', articles: 2, lead: '甲' },
    ])
  })

  it('go on after a cursor and filter by month', async () => {
    const page = await daily.listIssues({ query: { limit: 1 } })
    expect(page.items[0]?.serial).toBe(8)
    expect((await daily.listIssues({ query: { limit: 1, cursor: page.next ?? '' } })).items[0]?.serial).toBe(7)
    expect((await daily.listIssues({ query: { month: '2026-10' } })).items.map((issue) => issue.serial)).toEqual([7])
  })

  it('show their articles in order and lead to the next ones', async () => {
    const issue = await daily.getIssue({ params: { serial: 7 } })
    expect(titles(issue)).toEqual(['甲', '乙'])
    expect(issue).toMatchObject({ next: 8 })
    expect(issue.previous).toBeUndefined()
    expect(await problemOf(daily.getIssue({ params: { serial: 99 } }))).toMatchObject({ status: 404 })
  })

  it('refuse a second date for the same serial number', async () => {
    await expect(composeIssue(8, '2026-11-03', [], app.clock.now())).rejects.toMatchObject({ kind: 'conflict' })
  })

  it('are counted by month for the archive', async () => {
    const archive = await daily.getArchiveYear({ params: { year: 2026 } })
    expect(archive.years).toEqual([2026])
    expect(archive.months.filter((month) => month.issues > 0)).toEqual([
      { month: '2026-10', issues: 1, articles: 2 },
      { month: '2026-11', issues: 1, articles: 3 },
    ])
  })
})

it('lists only topics that have something to read', async () => {
  expect((await daily.listTopics()).items.map((topic) => topic.key)).toEqual(['patents', 'rights'])
})

describe('a published article', () => {
  const now = new Date('2026-11-20T01:00:00Z')
  const content = sampleContent({
    title: '改过的标题',
    body: [
      { kind: 'paragraph', runs: [{ text: '第一段是样例。' }] },
      { kind: 'paragraph', runs: [{ text: '第二段改过了。' }] },
      { kind: 'paragraph', runs: [{ text: '第三段是新的。' }] },
    ],
  })

  it('is corrected visibly, the old text stays readable', async () => {
    const id = await draftArticle(sampleContent({ title: '原来的标题', summary: '原来的摘要' }), now)
    await publishArticle(id, now)
    await proposeCorrection(id, content, now)
    expect((await daily.getArticle({ params: { id: String(id) } })).title).toBe('原来的标题')
    await correctArticle(id, content, '标题和第二段有误', new Date('2026-11-21T01:00:00Z'))
    const corrected = await daily.getArticle({ params: { id: String(id) } })
    expect(corrected).toMatchObject({
      title: '改过的标题',
      version: 2,
      corrections: [{ version: 2, note: '标题和第二段有误', at: '2026-11-21T01:00:00.000Z' }],
    })
    expect(corrected.summary).toBeUndefined()
    expect(corrected.publishedAt).toBe(now.toISOString())
    expect(await daily.getArticleChanges({ params: { id: String(id), version: 2 } })).toMatchObject({
      title: { before: '原来的标题', after: '改过的标题' },
      changes: [
        { kind: 'changed', before: '第二段也是样例。', after: '第二段改过了。' },
        { kind: 'added', after: '第三段是新的。' },
      ],
    })
    expect(await problemOf(daily.getArticleChanges({ params: { id: String(id), version: 3 } }))).toMatchObject({ status: 404 })
  })

  it('that is withdrawn keeps its address, leaves every list and can come back', async () => {
    const [id] = await publishIssue(9, '2026-11-19', [{ title: '会撤回', topics: ['rights'] }, { title: '留下' }], now)
    if (!id) throw new Error('no article')
    await withdrawArticle(id, '来源已经撤下原文', now)
    const withdrawn = await daily.getArticle({ params: { id: String(id) } })
    expect(withdrawn).toMatchObject({ state: 'withdrawn', body: [], withdrawal: { reason: '来源已经撤下原文' } })
    expect(titles(await daily.listArticles({ query: { issue: 9 } }))).toEqual(['留下'])
    expect(await daily.getIssue({ params: { serial: 9 } })).toMatchObject({ articles: 1, lead: '留下' })
    await expect(withdrawArticle(id, '再一次', now)).rejects.toMatchObject({ kind: 'conflict' })
    await republishArticle(id, now)
    expect(titles(await daily.listArticles({ query: { issue: 9 } }))).toEqual(['会撤回', '留下'])
  })

  it('cannot be published twice', async () => {
    const [id] = first
    if (!id) throw new Error('no article')
    await expect(publishArticle(id, now)).rejects.toMatchObject({ kind: 'conflict' })
  })
})
