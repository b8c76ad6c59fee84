import { auditContract } from '@tisc/shared/audit/audit.contract'
import { searchContract } from '@tisc/shared/daily/search.contract'
import mongoose from 'mongoose'
import { problemOf, startTestApp } from '../../../test/app'
import { startWork } from '../../../test/browser'
import { openDesk, text } from '../../../test/desk'
import { ArticleVersions } from '../article-version.model'
import { publishScheduled } from '../publishing.service'
import { moveMerged } from './merging.service'
import { publishDue } from './schedule.service'

const app = startTestApp()
let desk: Awaited<ReturnType<typeof openDesk>>
let one: typeof desk.one
let two: typeof desk.two
let chief: typeof desk.chief
let seconds: typeof desk.seconds
let approved: typeof desk.approved
let published: typeof desk.published
let readers: typeof desk.readers
beforeAll(async () => {
  desk = await openDesk(app)
  ;({ one, two, chief, seconds, approved, published, readers } = desk)
})

describe('publishing', () => {
  it('needs approval, is held for a minute and then visible', async () => {
    const { id } = await one.createDraft({ body: text('没审过') })
    expect(await problemOf(chief.schedule({ params: { id }, body: {} }))).toMatchObject({ status: 409 })
    const made = await approved('审过了')
    const { publishAt } = await chief.schedule({ ...made, body: {} })
    expect(Date.parse(publishAt) - app.clock.now().getTime()).toBe(60_000)
    seconds(59)
    await publishDue(app.clock.now())
    expect(await problemOf(readers.getArticle(made))).toMatchObject({ status: 404 })
    seconds(1)
    await publishDue(app.clock.now())
    expect(await readers.getArticle(made)).toMatchObject({ title: '审过了', publishedAt: publishAt, version: 1 })
  })

  it('can be undone until then, and not after', async () => {
    const made = await approved('撤销')
    await chief.schedule({ ...made, body: {} })
    seconds(59)
    expect(await chief.unschedule(made)).toMatchObject({ state: 'in-review', approved: true })
    // An instance that had found it due before the undo comes too late.
    const late = publishScheduled(new mongoose.Types.ObjectId(made.params.id), new Date(app.clock.now().getTime() + 60_000))
    await expect(late).rejects.toMatchObject({ kind: 'conflict' })
    seconds(5)
    await publishDue(app.clock.now())
    expect(await problemOf(readers.getArticle(made))).toMatchObject({ status: 404 })
    await chief.schedule({ ...made, body: {} })
    seconds(60)
    expect(await problemOf(chief.unschedule(made))).toMatchObject({ status: 409 })
    expect(await problemOf(two.returnDraft({ ...made, body: { reason: '来不及了' } }))).toMatchObject({ status: 409 })
  })

  it('happens once, however many instances find it due, and at the time that was set', async () => {
    const made = await approved('只发一次')
    const at = new Date(app.clock.now().getTime() + 1_200_000).toISOString()
    await chief.schedule({ ...made, body: { at } })
    seconds(1_199)
    await publishDue(app.clock.now())
    expect(await problemOf(readers.getArticle(made))).toMatchObject({ status: 404 })
    seconds(31)
    await Promise.all(Array.from({ length: 6 }, () => publishDue(app.clock.now())))
    expect(await readers.getArticle(made)).toMatchObject({ publishedAt: at, version: 1 })
    expect(await ArticleVersions.countDocuments({ articleId: made.params.id })).toBe(1)
  })

  it('corrects with a note, by somebody else than who wrote the correction', async () => {
    const made = await published('有个错字')
    await two.proposeCorrection({ ...made, body: { content: text('没有错字') } })
    expect(await readers.getArticle(made)).toMatchObject({ title: '有个错字' })
    expect(await problemOf(two.correct({ ...made, body: { note: '改正标题' } }))).toMatchObject({ status: 403 })
    await one.correct({ ...made, body: { note: '改正标题' } })
    expect(await readers.getArticle(made)).toMatchObject({ title: '没有错字', corrections: [{ note: '改正标题', version: 2 }] })
    expect(await problemOf(one.correct({ ...made, body: { note: '再改一次' } }))).toMatchObject({ status: 409 })
    expect(await problemOf(one.saveDraft({ ...made, body: { revision: 1, content: text('偷改') } }))).toMatchObject({ status: 409 })
  })

  it('takes back by a supervisor, with a reason, and shows again', async () => {
    const made = await published('会撤回')
    expect(await problemOf(one.withdraw({ ...made, body: { reason: '来源撤了稿' } }))).toMatchObject({ status: 403 })
    await chief.withdraw({ ...made, body: { reason: '来源撤了稿' } })
    expect(await readers.getArticle(made)).toMatchObject({ state: 'withdrawn', withdrawal: { reason: '来源撤了稿' }, body: [] })
    await chief.republish(made)
    expect(await readers.getArticle(made)).toMatchObject({ state: 'published' })
    const { browser } = await startWork(app, '审计', ['auditor'])
    const { items } = await browser.client(auditContract).searchAudit({ query: { what: 'withdraw', outcome: 'done' } })
    expect(items).toMatchObject([
      { who: { name: '主管' }, before: '{"state":"published"}', after: '{"state":"withdrawn","reason":"来源撤了稿"}' },
    ])
  })
})

describe('an issue', () => {
  it('follows the last one: no gap, no double', async () => {
    const first = await one.createIssue({ body: { serial: 495, date: '2026-11-24' } })
    expect(first).toEqual({ serial: 495, date: '2026-11-24', state: 'draft', articles: [] })
    expect((await one.getWeek()).nextSerial).toBe(496)
    expect(await problemOf(one.createIssue({ body: { serial: 497, date: '2026-11-25' } }))).toMatchObject({
      status: 409,
      detail: '下一期是第496期',
    })
    expect(await problemOf(one.createIssue({ body: { serial: 495, date: '2026-11-25' } }))).toMatchObject({ status: 409 })
    const both = await Promise.allSettled([one, two].map((desk) => desk.createIssue({ body: { serial: 496, date: '2026-11-25' } })))
    expect(both.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is composed in any order, goes out together, and keeps what readers have seen', async () => {
    const [a, b, c] = [await approved('甲文'), await approved('乙文'), await approved('丙文')].map(({ params }) => params.id) as [
      string,
      string,
      string,
    ]
    await one.compose({ params: { serial: 495 }, body: { articles: [a, b] } })
    const composed = await two.compose({ params: { serial: 495 }, body: { articles: [c, b, a] } })
    expect(composed.articles.map(({ title, position }) => `${position} ${title}`)).toEqual(['1 丙文', '2 乙文', '3 甲文'])
    expect(await problemOf(one.compose({ params: { serial: 496 }, body: { articles: [a] } }))).toMatchObject({
      status: 422,
      errors: [{ pointer: '#/body/articles/0', detail: '《甲文》已经在第495期' }],
    })
    expect(await problemOf(one.compose({ params: { serial: 495 }, body: { articles: [a, a] } }))).toMatchObject({
      status: 422,
      errors: [{ pointer: '#/body/articles/1' }],
    })
    await one.compose({ params: { serial: 495 }, body: { articles: [c, a] } })
    await chief.scheduleIssue({ params: { serial: 495 }, body: {} })
    seconds(60)
    await Promise.all([publishDue(app.clock.now()), publishDue(app.clock.now())])
    expect((await readers.getIssue({ params: { serial: 495 } })).items.map(({ title }) => title)).toEqual(['丙文', '甲文'])
    expect(await problemOf(one.compose({ params: { serial: 495 }, body: { articles: [a, b] } }))).toMatchObject({
      status: 409,
      detail: '《丙文》已经发布，不能从这一期拿掉',
    })
    await one.compose({ params: { serial: 495 }, body: { articles: [a, c] } })
    expect((await readers.getIssue({ params: { serial: 495 } })).items.map(({ title }) => title)).toEqual(['甲文', '丙文'])
  })

  it('goes out whole or not at all', async () => {
    const { id } = await one.createDraft({ body: text('没有审') })
    const ready = await approved('已经审')
    await one.compose({ params: { serial: 496 }, body: { articles: [ready.params.id, id] } })
    expect(await problemOf(chief.scheduleIssue({ params: { serial: 496 }, body: {} }))).toMatchObject({
      status: 409,
      detail: '《没有审》还没有审过',
    })
    expect(await one.getDraft(ready)).toMatchObject({ state: 'in-review' })
  })

  it('stands in its week, with what waits for whom', async () => {
    const { days, waiting, nextSerial } = await one.getWeek({ query: { from: '2026-11-23' } })
    expect(
      days.map(({ day, issues }) => [day, issues.map(({ serial, state, articles, ready }) => [serial, state, articles, ready])]),
    ).toEqual([
      ['2026-11-23', []],
      ['2026-11-24', [[495, 'published', 2, 2]]],
      ['2026-11-25', [[496, 'draft', 2, 1]]],
      ...['2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'].map((day) => [day, []]),
    ])
    expect(nextSerial).toBe(497)
    expect(waiting.writing).toBeGreaterThan(0)
    const rows = await one.listDrafts({ query: { state: 'draft', limit: 50 } })
    expect(rows.items).toHaveLength(waiting.writing)
  })
})

describe('topics', () => {
  it('are renamed and merged: articles move, readers find them under the new one', async () => {
    await chief.nameTopic({ params: { key: 'old-topic' }, body: { name: '旧主题' } })
    const { id } = await one.createDraft({ body: { ...text('换主题'), topics: ['old-topic', 'rights'] } })
    await one.submitDraft({ params: { id }, body: { revision: 1 } })
    await two.approve({ params: { id }, body: { revision: 1 } })
    await chief.schedule({ params: { id }, body: {} })
    seconds(60)
    await publishDue(app.clock.now())
    expect((await readers.listArticles({ query: { topic: 'old-topic' } })).items.map(({ title }) => title)).toEqual(['换主题'])
    expect(await chief.mergeTopic({ params: { key: 'old-topic' }, body: { into: 'rights' } })).toMatchObject({
      mergedInto: 'rights',
    })
    await moveMerged(app.clock.now())
    expect((await chief.listDeskTopics()).items.find(({ key }) => key === 'old-topic')).toMatchObject({ articles: 0, mergedInto: 'rights' })
    expect((await readers.getArticle({ params: { id } })).topics).toEqual([{ key: 'rights', name: '维权援助' }])
    expect((await readers.listTopics()).items.map(({ key }) => key)).toEqual(['rights'])
    expect((await readers.listArticles({ query: { topic: 'old-topic', limit: 50 } })).items).toEqual(
      (await readers.listArticles({ query: { topic: 'rights', limit: 50 } })).items,
    )
    expect(await problemOf(chief.mergeTopic({ params: { key: 'rights' }, body: { into: 'old-topic' } }))).toMatchObject({ status: 409 })
    expect(await problemOf(chief.mergeTopic({ params: { key: 'rights' }, body: { into: 'rights' } }))).toMatchObject({ status: 422 })
    expect(await problemOf(chief.nameTopic({ params: { key: 'old-topic' }, body: { name: '又回来' } }))).toMatchObject({ status: 409 })
  })
})

describe('regions', () => {
  it('are renamed and merged: articles move, old addresses lead to the new one, in lists and in the search', async () => {
    const region = '370300' as const
    const { id } = await one.createDraft({ body: { ...text('换地区的文章'), region } })
    await one.submitDraft({ params: { id }, body: { revision: 1 } })
    await two.approve({ params: { id }, body: { revision: 1 } })
    await chief.schedule({ params: { id }, body: {} })
    seconds(60)
    await publishDue(app.clock.now())
    await chief.nameRegion({ params: { code: region }, body: { name: '淄博全市' } })
    expect(await readers.getArticle({ params: { id } })).toMatchObject({ region, regionName: '淄博全市' })
    await chief.mergeRegion({ params: { code: region }, body: { into: '370100' } })
    await chief.mergeRegion({ params: { code: '370100' }, body: { into: '370000' } })
    await moveMerged(app.clock.now())
    expect(await readers.getArticle({ params: { id } })).toMatchObject({ region: '370000' })
    expect((await readers.listArticles({ query: { region } })).items.map(({ title }) => title)).toEqual(['换地区的文章'])
    const search = app.client(searchContract)
    expect((await search.search({ query: { q: '换地区', region } })).items).toMatchObject([{ article: { id } }])
    expect((await chief.listDeskRegions()).items.filter(({ mergedInto }) => mergedInto)).toMatchObject([
      { code: '370100', name: '济南市', articles: 0, mergedInto: '370000' },
      { code: region, name: '淄博全市', articles: 0, mergedInto: '370000' },
    ])
    expect(await problemOf(chief.nameRegion({ params: { code: region }, body: { name: '又回来' } }))).toMatchObject({ status: 409 })
    expect(await problemOf(chief.mergeRegion({ params: { code: '370000' }, body: { into: region } }))).toMatchObject({ status: 409 })
  })

  it('are added by their code: articles stand under them by name, and they are renamed and merged like the others', async () => {
    const code = '430100'
    const written = () => one.createDraft({ body: { ...text('长沙的文章'), region: code } })
    expect(await problemOf(written())).toMatchObject({ status: 422, errors: [{ detail: '没有这个地区，先在地区页添加' }] })
    expect(await problemOf(chief.mergeRegion({ params: { code }, body: { into: '370000' } }))).toMatchObject({ status: 404 })
    expect(await problemOf(chief.mergeRegion({ params: { code: '371000' }, body: { into: code } }))).toMatchObject({ status: 422 })
    await chief.nameRegion({ params: { code }, body: { name: '长沙' } })
    await chief.nameRegion({ params: { code }, body: { name: '长沙市' } })
    const { id } = await written()
    await one.submitDraft({ params: { id }, body: { revision: 1 } })
    await two.approve({ params: { id }, body: { revision: 1 } })
    await chief.schedule({ params: { id }, body: {} })
    seconds(60)
    await publishDue(app.clock.now())
    expect(await readers.getArticle({ params: { id } })).toMatchObject({ region: code, regionName: '长沙市' })
    expect((await readers.listArticles({ query: { region: code } })).items.map(({ title }) => title)).toEqual(['长沙的文章'])
    expect((await chief.listDeskRegions()).items).toContainEqual({ code, name: '长沙市', articles: 1 })
    await chief.mergeRegion({ params: { code }, body: { into: '000000' } })
    await moveMerged(app.clock.now())
    expect(await readers.getArticle({ params: { id } })).toMatchObject({ region: '000000' })
    expect((await readers.listArticles({ query: { region: code } })).items.map(({ title }) => title)).toEqual(['长沙的文章'])
  })
})

describe('readers’ reports', () => {
  it('arrive at the article and are dealt with once', async () => {
    const made = await published('被报错')
    await readers.reportError({ ...made, body: { kind: 'fact', text: '年份写错了吧' } })
    const { items } = await one.listReports({ query: { article: made.params.id } })
    expect(items).toMatchObject([{ article: { title: '被报错' }, kind: 'fact', text: '年份写错了吧', version: 1 }])
    const closing = { params: { id: items[0]?.id ?? '' }, body: { note: '已经更正' } }
    expect((await one.getWeek()).waiting.reports).toBe(1)
    expect(await two.closeReport(closing)).toMatchObject({ closed: { by: { name: '编辑乙' }, note: '已经更正' } })
    expect(await problemOf(one.closeReport(closing))).toMatchObject({ status: 409 })
    expect((await one.getWeek()).waiting.reports).toBe(0)
  })
})
