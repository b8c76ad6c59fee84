import { privacyContract } from '@tisc/shared/accounts/privacy.contract'
import { applicationsContract } from '@tisc/shared/applications/applications.contract'
import { sampleAnswers } from '@tisc/shared/applications/sample-answers'
import { problemOf, startTestApp } from '../../../test/app'
import { applicant, atDesk, pointsOf, timesDone, underReview } from '../../../test/applications'
import { plansOf } from '../../../test/plans'
import { Events } from '../../platform/events/event.model'
import { Applications } from '../application.model'
import { createEnrol } from '../notice/enrolling'
import { PoolMembers } from '../pool/member.model'
import { endUncompleted } from './lapsing'
import { ApplicationMarks } from './mark.model'
import { tellApplication } from './telling'

const app = startTestApp()
type Desk = Awaited<ReturnType<typeof atDesk>>
let [one, two, chief] = [] as unknown as [Desk, Desk, Desk]
beforeAll(async () => {
  one = await atDesk(app, 'reviewer')
  two = await atDesk(app, 'reviewer')
  chief = await atDesk(app, 'supervisor')
})
const mark = (points: number, isFor = true) => ({ version: 1, points: pointsOf(points), isFor, reason: `打${points}分的理由` })

it('goes from the phone to the pool: returned, completed, accepted, reviewed by two, decided', async () => {
  const { applications, apply } = await applicant(app)
  const { id } = await apply('expert')
  const params = { id }
  const line = (await one.desk.listInbox({ query: { state: 'submitted' } })).items.find((item) => item.id === id)
  expect(line).toMatchObject({ name: sampleAnswers.expert.name, dueOn: '2026-12-01', marks: 0 })
  const returned = await one.desk.returnApplication({ params, body: { version: 1, keys: ['major'], say: '专业请写全称' } })
  expect(returned).toMatchObject({ state: 'returned', dueOn: '2026-12-15' })
  expect(await applications.getApplication({ params })).toMatchObject({
    asked: { keys: ['major'], say: '专业请写全称', until: '2026-12-15' },
  })
  await applications.amendApplication({ params, body: { version: 1, answers: { major: '全称' } } })
  const opened = await chief.desk.openApplication({ params })
  expect(opened).toMatchObject({ version: 2, answers: { major: '全称' }, before: { major: sampleAnswers.expert.major } })
  expect(opened.answers).not.toHaveProperty('phone')
  expect(await problemOf(one.desk.acceptApplication({ params, body: { version: 1 } }))).toMatchObject({ status: 409 })
  await one.desk.acceptApplication({ params, body: { version: 2 } })
  await one.desk.assignReviewers({ params, body: { reviewers: [one.id, two.id] } })
  await one.desk.markApplication({ params, body: { ...mark(5), version: 2 } })
  const reviewed = await two.desk.markApplication({ params, body: { ...mark(4), version: 2 } })
  expect(reviewed).toMatchObject({ state: 'reviewed', marks: 2, differs: false })
  expect(reviewed.shownMarks).toHaveLength(2)
  const decided = await chief.desk.decideApplication({ params, body: { isFor: true, reason: '两位都同意' } })
  expect(decided.state).toBe('approved')
  const seen = await applications.getApplication({ params })
  expect(seen.events.map(({ move, say }) => [move, say])).toEqual([
    ['approve', '两位都同意'],
    ['review', undefined],
    ['accept', undefined],
    ['complete', undefined],
    ['giveBack', '专业请写全称'],
    ['submit', undefined],
  ])
  expect(JSON.stringify(seen)).not.toContain('打5分')
  expect(JSON.stringify([await Applications.find().lean(), await ApplicationMarks.find().lean()])).not.toMatch(/全称|两位都同意|打5分/)
  const told = await Promise.all((await Events.find({ name: 'application', subject: new RegExp(`^${id} `) }).lean()).map(tellApplication))
  expect(told.flatMap((push) => push?.template ?? []).sort()).toEqual(['application-accepted', 'application-approved'])
})

/** An application of an expert that was accepted, and its applicant’s answers to what they are asked by itself. */
const approved = async () => {
  const who = await underReview(app, one, two)
  for (const { desk } of [one, two]) await desk.markApplication({ params: who.params, body: mark(4) })
  await chief.desk.decideApplication({ params: who.params, body: { isFor: true, reason: '样例理由' } })
  const privacy = who.phone.client(privacyContract)
  const { items } = await privacy.listSeparate()
  const question = { id: items[0]?.id ?? '' }
  const agree = (agreed: boolean) => privacy.answerSeparate({ params: question, body: { agreed, version: items[0]?.version ?? 0 } })
  return { ...who, agree, state: async () => (await who.applications.getApplication({ params: who.params })).state }
}
const noticed = async () => (await app.client(applicationsContract).listNotices()).items.map(({ name }) => name)
const enrol = (at: string) => createEnrol(app.house.vault)(new Date(at))

it('puts an accepted expert on public notice once they agree, takes it down at once, and takes them in when it is over', async () => {
  const { params, agree, applications, state } = await approved()
  expect(await noticed()).toEqual([])
  await agree(true)
  expect(await applications.getApplication({ params })).toMatchObject({
    state: 'noticed',
    notice: { from: '2026-11-24', until: '2026-12-01' },
  })
  const { items } = await app.client(applicationsContract).listNotices()
  expect(items).toMatchObject([{ name: sampleAnswers.expert.name, employer: '样例单位', ipTypes: ['patent', 'trademark'] }])
  expect(JSON.stringify(items)).not.toMatch(/901820|name@example|样例职务/)
  await agree(false)
  expect([await noticed(), await state()]).toEqual([[], 'approved'])
  await agree(true)
  await enrol('2026-12-01T15:59:59.000Z')
  expect(await state()).toBe('noticed')
  await Promise.all([enrol('2026-12-01T16:00:00.000Z'), enrol('2026-12-01T16:00:00.000Z')])
  expect([await noticed(), await state()]).toEqual([[], 'member'])
  expect(await PoolMembers.countDocuments({ _id: params.id })).toBe(1)
  expect((await Applications.findById(params.id).lean())?.memberUntil).toBe('2028-12-02')
})

it('takes nobody in before what was said against them is decided on', async () => {
  const { params, agree, state } = await approved()
  const body = { text: '样例异议' }
  expect(await problemOf(one.desk.addObjection({ params, body }))).toMatchObject({ status: 409 })
  await agree(true)
  expect((await one.desk.addObjection({ params, body })).objections).toMatchObject([{ text: '样例异议' }])
  await enrol('2026-12-02T00:00:00.000Z')
  expect(await state()).toBe('noticed')
  await chief.desk.settleObjections({ params, body: { isUpheld: false, reason: '查无此事' } })
  expect(await problemOf(chief.desk.settleObjections({ params, body: { isUpheld: true, reason: '晚了' } }))).toMatchObject({ status: 409 })
  await one.desk.addObjection({ params, body })
  const ended = await chief.desk.settleObjections({ params, body: { isUpheld: true, reason: '查实了' } })
  expect(ended).toMatchObject({ state: 'refused', objections: [{ settled: { say: '查实了' } }, { settled: { say: '查无此事' } }] })
  await enrol('2026-12-02T00:00:00.000Z')
  expect([await state(), await noticed()]).toEqual(['refused', []])
  expect(JSON.stringify(await Applications.findById(params.id).lean())).not.toMatch(/样例异议|查实/)
})

it('keeps two reviewers from seeing each other’s marks until both are in, whoever looks', async () => {
  const { params } = await underReview(app, one, two)
  await one.desk.markApplication({ params, body: mark(5) })
  const looks = await Promise.all([two, chief].map(({ desk }) => desk.openApplication({ params })))
  for (const { shownMarks, marks, differs } of looks)
    expect({ shownMarks, marks, differs }).toEqual({ shownMarks: [], marks: 1, differs: false })
  expect((await one.desk.openApplication({ params })).shownMarks).toMatchObject([{ by: { id: one.id }, reason: '打5分的理由' }])
  expect(await problemOf(one.desk.markApplication({ params, body: mark(1) }))).toMatchObject({ status: 409 })
  expect(await problemOf(one.desk.assignReviewers({ params, body: { reviewers: [two.id, one.id] } }))).toMatchObject({ status: 409 })
  expect(await problemOf(chief.desk.decideApplication({ params, body: { isFor: true, reason: '早了' } }))).toMatchObject({ status: 409 })
  expect(await two.desk.markApplication({ params, body: mark(2) })).toMatchObject({ differs: true, marks: 2 })
})

it('takes each review once, though both come at the same moment', async () => {
  const { params, id } = await underReview(app, one, two)
  const sent = [one, one, one, two, two, two].map(({ desk }) => desk.markApplication({ params, body: mark(4) }))
  const done = await Promise.allSettled(sent)
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
  expect(await Applications.findById(id).lean()).toMatchObject({ state: 'reviewed', marks: 2 })
  expect(await ApplicationMarks.countDocuments({ applicationId: id })).toBe(2)
})

it('wants every point, of who was named, of the version that was read', async () => {
  const { params } = await underReview(app, one, two)
  const other = await atDesk(app, 'reviewer')
  expect(await problemOf(other.desk.markApplication({ params, body: mark(3) }))).toMatchObject({ status: 403 })
  expect(await problemOf(one.desk.markApplication({ params, body: { ...mark(3), points: {} } }))).toMatchObject({ status: 422 })
  expect(await problemOf(one.desk.markApplication({ params, body: { ...mark(3), version: 2 } }))).toMatchObject({ status: 409 })
})

it('keeps a reviewer away from whom they have an interest in', async () => {
  const three = await atDesk(app, 'reviewer')
  const { apply } = await applicant(app)
  const { id } = await apply('expert', { ...sampleAnswers.expert, employer: '青岛样例精密机械有限公司' })
  const params = { id }
  await one.desk.acceptApplication({ params, body: { version: 1 } })
  await three.desk.setInterests({ body: { names: ['青岛样例精密机械'] } })
  expect(await problemOf(one.desk.assignReviewers({ params, body: { reviewers: [three.id, one.id] } }))).toMatchObject({
    status: 409,
    detail: `${three.name}要回避“青岛样例精密机械有限公司”，请换一位评审员`,
  })
  expect(await problemOf(one.desk.assignReviewers({ params, body: { reviewers: [one.id, one.id] } }))).toMatchObject({ status: 422 })
  expect((await one.desk.assignReviewers({ params, body: { reviewers: [one.id, two.id] } })).reviewers).toHaveLength(2)
  // said later: the review is not taken either
  await two.desk.setInterests({ body: { names: ['青岛样例精密机械'] } })
  expect(await problemOf(two.desk.markApplication({ params, body: mark(4) }))).toMatchObject({ status: 409 })
  await two.desk.setInterests({ body: { names: [] } })
})

it('proposes reviewers for many at once, and tells of each what became of it', async () => {
  const three = await atDesk(app, 'reviewer')
  await three.desk.setInterests({ body: { names: ['样例单位'] } })
  const waiting = async () => {
    const { id } = await (await applicant(app)).apply('expert')
    await one.desk.acceptApplication({ params: { id }, body: { version: 1 } })
    return id
  }
  const [first, second, third] = [await waiting(), await waiting(), await waiting()]
  const early = await (await applicant(app)).apply('expert')
  await one.desk.assignReviewers({ params: { id: third }, body: { reviewers: [one.id, two.id] } })
  const { items, reviewers } = await chief.assigning.proposeReviewers({ body: { ids: [first, second, third, early.id] } })
  expect(items.map(({ id }) => id)).toEqual([first, second, third, early.id])
  expect(items.map(({ problem }) => problem)).toEqual([
    undefined,
    undefined,
    `已经安排了${one.name}、${two.name}`,
    '现在是“等待受理”，不用安排评审员',
  ])
  const [proposal] = items
  expect(proposal).toMatchObject({ name: sampleAnswers.expert.name, version: 1 })
  expect(proposal?.away).toContainEqual({ id: three.id, because: '样例单位' })
  expect(proposal?.proposed).toHaveLength(2)
  const loadOf = (id = '') => reviewers.find((reviewer) => reviewer.id === id)?.load ?? 0
  const able = reviewers.filter(({ id }) => !proposal?.away.some((away) => away.id === id)).map(({ load }) => load)
  expect(proposal?.proposed.map(loadOf).sort()).toEqual(able.sort((a, b) => a - b).slice(0, 2))
  // meanwhile: somebody named the second one’s, and the chief’s own choice for the third has to keep away
  await one.desk.assignReviewers({ params: { id: second }, body: { reviewers: [two.id, one.id] } })
  const fourth = await waiting()
  const pair = proposal?.proposed ?? []
  const assigned = await chief.assigning.assignMany({
    body: {
      items: [
        { id: second, version: 1, reviewers: pair },
        { id: fourth, version: 1, reviewers: [three.id, one.id] },
        { id: early.id, version: 2, reviewers: pair },
        { id: first, version: 1, reviewers: pair },
      ],
    },
  })
  expect(assigned.items).toEqual([
    { id: second, problem: `已经安排了${two.name}、${one.name}` },
    { id: fourth, problem: `${three.name}要回避“样例单位”，请换一位评审员` },
    { id: early.id, problem: '申请人又交了新的一版，请看过再安排' },
    { id: first },
  ])
  const { reviewers: now } = await one.desk.openApplication({ params: { id: first } })
  expect(now.map(({ id }) => id)).toEqual(pair)
  const [again] = (await chief.assigning.proposeReviewers({ body: { ids: [fourth] } })).items
  expect(again?.proposed).toHaveLength(2)
  await three.desk.setInterests({ body: { names: [] } })
})

it('shows how to reach somebody on request, and writes the look down', async () => {
  const { apply } = await applicant(app)
  const { id } = await apply('expert')
  expect(await one.desk.getContact({ params: { id } })).toEqual({ phone: sampleAnswers.expert.phone, email: sampleAnswers.expert.email })
  expect(await timesDone('getContact', id)).toBe(1)
})

it('ends what is not completed by its last day, and a draft is nobody’s business', async () => {
  const { applications, apply } = await applicant(app)
  const { id } = await apply('volunteer')
  await one.desk.returnApplication({ params: { id }, body: { version: 1, keys: ['name'], say: '请写全名' } })
  await endUncompleted(new Date('2026-12-15T15:59:59.000Z'))
  expect((await applications.getApplication({ params: { id } })).state).toBe('returned')
  await endUncompleted(new Date('2026-12-15T16:00:00.000Z'))
  expect(await applications.getApplication({ params: { id } })).toMatchObject({ state: 'lapsed', events: [{ move: 'lapse' }, {}, {}] })
  const draft = await applications.saveDraft({ params: { programme: 'expert' }, body: { revision: 0, answers: {} } })
  expect(await problemOf(one.desk.openApplication({ params: { id: draft.id } }))).toMatchObject({ status: 404 })
})

it('lists what is due first, page by page, by an index', async () => {
  const [all, seen]: string[][] = [[], []]
  for (let cursor: string | undefined; ; ) {
    const { items, next } = await one.desk.listInbox({ query: { limit: 2, ...(cursor && { cursor }) } })
    seen?.push(...items.map(({ id }) => id))
    if (!next) break
    cursor = next
  }
  all?.push(...(await one.desk.listInbox({ query: { limit: 500 } })).items.map(({ id }) => id))
  expect(seen).toEqual(all)
  expect(all?.length).toBeGreaterThan(5)
  const { params } = await underReview(app, one, two)
  const plans = await plansOf(async () => {
    for (const query of [
      {},
      { state: 'accepted' },
      { owner: 'mine' },
      { owner: 'nobody' },
      { state: 'accepted', programme: 'expert' },
    ] as const)
      await one.desk.listInbox({ query })
    await chief.assigning.proposeReviewers({ body: { ids: [params.id] } })
    await one.desk.openApplication({ params })
    await one.desk.markApplication({ params, body: mark(4) })
    await endUncompleted(app.clock.now())
  })
  for (const { collection, stages } of plans) if (/application/i.test(collection)) expect(stages).not.toMatch(/COLLSCAN|"SORT"/)
})
