import { issuesContract } from '@tisc/shared/daily/desk/issues.contract'
import { problemOf, startTestApp } from '../../../test/app'
import { startWork } from '../../../test/browser'
import { openDesk, text } from '../../../test/desk'
import { publishDue } from './schedule.service'

const app = startTestApp()
let desk: Awaited<ReturnType<typeof openDesk>>
let [ready, unready]: string[] = []
const serial = 1
const params = { serial }

beforeAll(async () => {
  desk = await openDesk(app)
  ready = (await desk.approved('已经审')).params.id
  unready = (await desk.one.createDraft({ body: text('没有审') })).id
  await desk.one.createIssue({ body: { serial, date: '2026-11-24' } })
  await desk.one.compose({ params, body: { articles: [ready, unready] } })
})

const states = async () => (await desk.one.getDeskIssue({ params })).articles.map(({ state }) => state)
const seen = async () => (await desk.readers.getIssue({ params })).items.map(({ title }) => title)

it('goes out whole unless somebody asks for what is reviewed', async () => {
  expect(await problemOf(desk.chief.scheduleIssue({ params, body: {} }))).toMatchObject({ status: 409, detail: '《没有审》还没有审过' })
  expect(await states()).toEqual(['in-review', 'draft'])
  await desk.chief.scheduleIssue({ params, body: { reviewedOnly: true } })
  expect(await states()).toEqual(['scheduled', 'draft'])
})

it('is undone as a whole while nobody has seen it, by who may publish', async () => {
  const { browser } = await startWork(app, '管理', ['administrator'])
  expect(await problemOf(browser.client(issuesContract).unscheduleIssue({ params }))).toMatchObject({ status: 403 })
  desk.seconds(59)
  await publishDue(app.clock.now())
  expect((await desk.chief.unscheduleIssue({ params })).articles.map(({ state, approved }) => [state, approved])).toEqual([
    ['in-review', true],
    ['draft', false],
  ])
  desk.seconds(60)
  await publishDue(app.clock.now())
  expect(await problemOf(desk.readers.getIssue({ params }))).toMatchObject({ status: 404 })
})

it('goes on in the same issue when the rest is reviewed', async () => {
  await desk.chief.scheduleIssue({ params, body: { reviewedOnly: true } })
  desk.seconds(60)
  await publishDue(app.clock.now())
  expect(await seen()).toEqual(['已经审'])
  expect(await problemOf(desk.chief.unscheduleIssue({ params }))).toMatchObject({ status: 409 })
  const nothing = desk.chief.scheduleIssue({ params, body: { reviewedOnly: true } })
  expect(await problemOf(nothing)).toMatchObject({ status: 409, detail: '这一期没有等待发布的文章' })
  const later = { params: { id: unready ?? '' }, body: { revision: 1 } }
  await desk.one.submitDraft(later)
  await desk.two.approve(later)
  await desk.chief.scheduleIssue({ params, body: {} })
  desk.seconds(60)
  await publishDue(app.clock.now())
  expect(await seen()).toEqual(['已经审', '没有审'])
})
