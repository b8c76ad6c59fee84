import { problemOf, startTestApp } from '../../../test/app'
import { openDesk, text } from '../../../test/desk'
import type { Viewer } from '../../platform/guard'
import { changeSetting } from '../../settings/settings.service'

const app = startTestApp()
let desk: Awaited<ReturnType<typeof openDesk>>
let one: typeof desk.one
let two: typeof desk.two
let chief: typeof desk.chief
let seconds: typeof desk.seconds
beforeAll(async () => {
  desk = await openDesk(app)
  ;({ one, two, chief, seconds } = desk)
})

describe('writing', () => {
  it('counts saves, and never overwrites what somebody else saved', async () => {
    const { id } = await one.createDraft({ body: text('一稿') })
    expect(await one.saveDraft({ params: { id }, body: { revision: 1, content: text('甲的二稿') } })).toMatchObject({ revision: 2 })
    expect(await problemOf(two.saveDraft({ params: { id }, body: { revision: 1, content: text('乙的二稿') } }))).toMatchObject({
      status: 409,
    })
    expect(await two.getDraft({ params: { id } })).toMatchObject({ revision: 2, title: '甲的二稿', writers: [{ name: '编辑甲' }] })
    await two.saveDraft({ params: { id }, body: { revision: 2, content: text('合在一起') } })
    expect(await one.getDraft({ params: { id } })).toMatchObject({
      revision: 3,
      title: '合在一起',
      writers: [{ name: '编辑甲' }, { name: '编辑乙' }],
    })
  })

  it('lets one of two simultaneous saves through', async () => {
    const { id } = await one.createDraft({ body: text('同时') })
    const saves = await Promise.allSettled(
      [one, two, one, two].map((desk, index) => desk.saveDraft({ params: { id }, body: { revision: 1, content: text(`${index}`) } })),
    )
    expect(saves.filter((save) => save.status === 'fulfilled')).toHaveLength(1)
    const won = saves.findIndex((save) => save.status === 'fulfilled')
    expect(await one.getDraft({ params: { id } })).toMatchObject({ title: `${won}`, revision: 2 })
  })

  it('forgets a field that was emptied', async () => {
    const { id } = await one.createDraft({ body: { ...text('有摘要'), summary: '摘要', region: '370200' } })
    await one.saveDraft({ params: { id }, body: { revision: 1, content: text('没有摘要') } })
    const { content } = await one.getDraft({ params: { id } })
    expect(content).toEqual(text('没有摘要'))
  })

  it('keeps states: one for a sitting, one for each writer, each to be had back', async () => {
    const { id } = await one.createDraft({ body: text('甲1') })
    for (const [desk, revision, title] of [
      [one, 1, '甲2'],
      [one, 2, '甲3'],
      [two, 3, '乙1'],
      [one, 4, '甲4'],
    ] as const) {
      await desk.saveDraft({ params: { id }, body: { revision, content: text(title) } })
      seconds(10)
    }
    seconds(300)
    await one.saveDraft({ params: { id }, body: { revision: 5, content: text('甲5') } })
    const { items } = await two.listSaved({ params: { id } })
    expect(items.map(({ title, revision }) => `${revision} ${title}`)).toEqual(['6 甲5', '5 甲4', '4 乙1', '3 甲3'])
    const old = await two.getSaved({ params: { id, revision: 3 } })
    await two.saveDraft({ params: { id }, body: { revision: 6, content: old.content } })
    expect(await one.getDraft({ params: { id } })).toMatchObject({ title: '甲3', revision: 7 })
  })

  it('tells two editors of each other while both have it open', async () => {
    const { id } = await one.createDraft({ body: text('两个人') })
    expect(await one.keepOpen({ params: { id } })).toEqual({ revision: 1, others: [] })
    expect(await two.keepOpen({ params: { id } })).toMatchObject({ others: [{ name: '编辑甲' }] })
    expect(await one.getDraft({ params: { id } })).toMatchObject({ others: [{ name: '编辑乙' }] })
    seconds(46)
    expect((await one.keepOpen({ params: { id } })).others).toEqual([])
  })

  it('refuses what no reader could be shown, and takes no field it does not know', async () => {
    const script = { ...text('坏'), body: [{ kind: 'html', html: '<script>' }] }
    expect(await problemOf(one.createDraft({ body: script as never }))).toMatchObject({ status: 422 })
    expect(await problemOf(one.createDraft({ body: { ...text('坏'), state: 'published' } as never }))).toMatchObject({
      status: 422,
      errors: [{ pointer: '#/body/state' }],
    })
  })
})

describe('checks', () => {
  it('find links of the house that lead nowhere, and spare those that lead somewhere', async () => {
    const { id } = await one.createDraft({ body: text('还没有发布') })
    const links = [
      `/daily/articles/${id}`,
      '/daily/articles/nothing',
      '/daily/issues/9',
      '/daily/topics/none',
      '/daily/topics/rights',
      '/me',
      '/daily',
    ]
    const runs = links.map((link) => ({ text: link, link }))
    const content = { ...text('链接'), source: { name: '样例' }, body: [{ kind: 'paragraph' as const, runs }] }
    const { items } = await one.checkDraft({ body: { content } })
    expect(items).toEqual(links.slice(0, 4).map((link) => ({ weight: 'must', block: 0, text: `链接打不开：${link}` })))
  })
})

describe('the words on the list', () => {
  it('are found in title and text, in any block', async () => {
    await changeSetting(
      { id: 'x', name: '管理', note: () => {} } as unknown as Viewer,
      'watchedWords',
      { value: ['最好', '第一'] },
      app.clock.now(),
    )
    const body = [{ kind: 'table' as const, rows: [[{ runs: [{ text: '最好的' }] }]] }]
    expect(await one.checkDraft({ body: { content: { ...text('全市第一'), body } } })).toEqual({
      items: [
        { weight: 'should', text: '标题里请留意“第一”' },
        { weight: 'should', text: '请留意“最好”', block: 0 },
      ],
    })
  })
})

describe('review', () => {
  it('is by somebody who did not write it', async () => {
    const { id } = await one.createDraft({ body: text('两人写') })
    await two.saveDraft({ params: { id }, body: { revision: 1, content: text('两人写过') } })
    await one.submitDraft({ params: { id }, body: { revision: 2 } })
    for (const desk of [one, two]) {
      expect(await problemOf(desk.approve({ params: { id }, body: { revision: 2 } }))).toMatchObject({
        status: 403,
        detail: '不能审自己写的稿件',
      })
    }
    expect(await chief.approve({ params: { id }, body: { revision: 2 } })).toMatchObject({
      approved: true,
      approval: { by: { name: '主管' } },
    })
  })

  it('approves the text that was read, not one that came after', async () => {
    const { id } = await one.createDraft({ body: text('读过的') })
    await one.submitDraft({ params: { id }, body: { revision: 1 } })
    await two.returnDraft({ params: { id }, body: { reason: '请补充来源' } })
    await one.saveDraft({ params: { id }, body: { revision: 1, content: text('没读过的') } })
    await one.submitDraft({ params: { id }, body: { revision: 2 } })
    expect(await problemOf(two.approve({ params: { id }, body: { revision: 1 } }))).toMatchObject({ status: 409 })
  })

  it('gives back with a reason, remarks on a block, and the remark is dealt with', async () => {
    const { id } = await one.createDraft({ body: text('要改', '这一段要改。') })
    await one.submitDraft({ params: { id }, body: { revision: 1 } })
    expect(await problemOf(one.saveDraft({ params: { id }, body: { revision: 1, content: text('偷改') } }))).toMatchObject({ status: 409 })
    const remark = await two.addComment({ params: { id }, body: { block: 0, text: '请写明日期' } })
    expect(remark).toMatchObject({ quote: '这一段要改。', by: { name: '编辑乙' } })
    expect(await problemOf(two.addComment({ params: { id }, body: { block: 7, text: '没有' } }))).toMatchObject({ status: 422 })
    const returned = await two.returnDraft({ params: { id }, body: { reason: '请看批注' } })
    expect(returned).toMatchObject({
      state: 'draft',
      returned: { reason: '请看批注', by: { name: '编辑乙' } },
      comments: [{ text: '请写明日期' }],
    })
    expect(await one.resolveComment({ params: { id, comment: remark.id } })).toMatchObject({ resolved: { by: { name: '编辑甲' } } })
    expect(await problemOf(one.resolveComment({ params: { id, comment: remark.id } }))).toMatchObject({ status: 404 })
  })
})

it('finds articles by words of their title, whatever the words mean to a machine', async () => {
  await one.createDraft({ body: text('费用（减缴）怎样办理？*全部*') })
  const titles = async (title: string) => (await two.listDrafts({ query: { title } })).items.map((article) => article.title)
  expect(await titles('（减缴）怎样')).toEqual(['费用（减缴）怎样办理？*全部*'])
  expect(await titles('？*全部*')).toHaveLength(1)
  expect(await titles('.*')).toEqual([])
})
