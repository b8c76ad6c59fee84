import { problemOf, startTestApp } from '../../../test/app'
import { composed as composedAt, openDesk, text } from '../../../test/desk'

const app = startTestApp()
let desk: Awaited<ReturnType<typeof openDesk>>
beforeAll(async () => {
  desk = await openDesk(app)
})

const composed = (...ids: string[]) => composedAt(desk, ...ids)

it('copies the approved articles of an issue in their order, each with its address', async () => {
  const [first, second] = [await desk.approved('先读这篇'), await desk.approved('再读<这>篇')]
  const issue = await composed(second.params.id, first.params.id)
  const { html } = await desk.chief.copyIssue(issue)
  expect(html.indexOf('1. 再读&lt;这&gt;篇')).toBeGreaterThan(0)
  expect(html.indexOf('2. 先读这篇')).toBeGreaterThan(html.indexOf('1. 再读'))
  expect(html).toContain(`https://tisc.example/daily/articles/${first.params.id}`)
  expect(html).toContain('第一段。')
})

it('is no way around the review', async () => {
  const { id } = await desk.one.createDraft({ body: text('没审过的') })
  const issue = await composed(id)
  expect(await problemOf(desk.one.copyIssue(issue))).toMatchObject({ status: 409, detail: '《没审过的》还没有审过，审过才能复制' })
  await desk.one.submitDraft({ params: { id }, body: { revision: 1 } })
  expect(await problemOf(desk.one.copyIssue(issue))).toMatchObject({ status: 409 })
  await desk.two.approve({ params: { id }, body: { revision: 1 } })
  expect((await desk.one.copyIssue(issue)).html).toContain('没审过的')
})

it('leaves out what was withdrawn, and has nothing to copy where nothing is', async () => {
  const gone = await desk.published('撤回的')
  const issue = await composed(gone.params.id)
  expect((await desk.one.copyIssue(issue)).html).toContain('撤回的')
  await desk.chief.withdraw({ ...gone, body: { reason: '来源撤了稿' } })
  expect(await problemOf(desk.one.copyIssue(issue))).toMatchObject({ status: 409, detail: '这一期还没有可以复制的文章' })
})
