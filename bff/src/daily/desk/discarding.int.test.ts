import { problemOf, startTestApp } from '../../../test/app'
import { openDesk, text } from '../../../test/desk'

const app = startTestApp()
let desk: Awaited<ReturnType<typeof openDesk>>
beforeAll(async () => {
  desk = await openDesk(app)
})

const titlesOf = async (query: { state?: 'draft' | 'discarded'; issue?: 'none' } = {}) =>
  (await desk.one.listDrafts({ query: { ...query, limit: 50 } })).items.map(({ title }) => title)

describe('a draft that is discarded', () => {
  it('leaves its issue and every list but its own, and comes back as it was', async () => {
    const { id } = await desk.one.createDraft({ body: text('不要了') })
    const params = { id }
    await desk.one.createIssue({ body: { serial: 1, date: '2026-11-24' } })
    await desk.one.compose({ params: { serial: 1 }, body: { articles: [id] } })
    expect(await titlesOf({ issue: 'none' })).not.toContain('不要了')
    expect(await desk.two.discardDraft({ params })).toMatchObject({ state: 'discarded', discarded: { by: { name: '编辑乙' } } })
    expect((await desk.one.getDeskIssue({ params: { serial: 1 } })).articles).toEqual([])
    expect(await titlesOf()).not.toContain('不要了')
    expect(await titlesOf({ state: 'draft' })).not.toContain('不要了')
    expect(await titlesOf({ issue: 'none' })).not.toContain('不要了')
    expect(await titlesOf({ state: 'discarded' })).toEqual(['不要了'])
    expect(await problemOf(desk.one.submitDraft({ params, body: { revision: 1 } }))).toMatchObject({ status: 409 })
    const save = desk.one.saveDraft({ params, body: { revision: 1, content: text('还在写') } })
    expect(await problemOf(save)).toMatchObject({ status: 409 })
    expect(await problemOf(desk.one.compose({ params: { serial: 1 }, body: { articles: [id] } }))).toMatchObject({
      status: 422,
      errors: [{ detail: '《不要了》已经丢弃，先恢复它' }],
    })
    const back = await desk.one.takeBack({ params })
    expect(back).toMatchObject({ state: 'draft', content: { title: '不要了' } })
    expect(back.discarded).toBeUndefined()
    await desk.one.saveDraft({ params, body: { revision: 1, content: text('又要了') } })
    expect(await titlesOf({ issue: 'none' })).toContain('又要了')
  })

  it('is a draft and nothing else', async () => {
    for (const made of [await desk.approved('审过的'), await desk.published('发布的')]) {
      expect(await problemOf(desk.one.discardDraft(made))).toMatchObject({ status: 409 })
      expect(await problemOf(desk.one.takeBack(made))).toMatchObject({ status: 409 })
    }
  })

  it('is not brought back by importing its file again, and can be written in when it is taken back', async () => {
    const upload = { name: '样例.txt', bytes: new TextEncoder().encode('导入的稿\n\n一段文字。\n') }
    const { id } = await desk.one.importFile({ upload })
    await desk.one.discardDraft({ params: { id } })
    expect(await desk.one.importFile({ upload })).toMatchObject({ id, deed: 'discarded', state: 'discarded' })
    await desk.one.takeBack({ params: { id } })
    expect(await desk.one.saveDraft({ params: { id }, body: { revision: 1, content: text('导入的稿') } })).toMatchObject({ revision: 2 })
  })
})

it('a correction that is given up leaves what readers see', async () => {
  const made = await desk.published('没有错')
  await desk.one.proposeCorrection({ ...made, body: { content: text('没有错', '改错了。') } })
  expect(await desk.one.dropProposal(made)).toMatchObject({ state: 'published', correctionWaits: false })
  expect(await problemOf(desk.chief.correct({ ...made, body: { note: '改正一处' } }))).toMatchObject({ status: 409 })
  expect(await problemOf(desk.one.dropProposal(made))).toMatchObject({ status: 409 })
  expect(await desk.readers.getArticle(made)).toMatchObject({ version: 1, corrections: [] })
})
