import { casesContract } from '@tisc/shared/rights/cases.staff.contract'
import { caseViews, queueContract } from '@tisc/shared/rights/queue/queue.contract'
import { rightsContract } from '@tisc/shared/rights/rights.contract'
import { deputiesContract } from '@tisc/shared/staff/deputies.contract'
import mongoose from 'mongoose'
import { problemOf, startTestApp } from '../../../test/app'
import { startWork } from '../../../test/browser'
import { openPhone } from '../../../test/phone'
import { plansOf } from '../../../test/plans'
import { followedSecret, makeCase } from '../../../test/rights'
import { Cases } from '../case.model'
import { CaseEntries } from '../case-entry.model'
import { listChanges } from './changes'
import { listCases } from './queue.service'

const app = startTestApp()
const start = app.clock.now().toISOString()

type Work = Awaited<ReturnType<typeof startWork>>
const desk = ({ browser }: Work) => browser.client({ ...queueContract, ...casesContract })
let officer: Work
let colleague: Work
let supervisor: Work
beforeAll(async () => {
  officer = await startWork(app, '甲样例', ['case-officer'])
  colleague = await startWork(app, '乙样例', ['case-officer'])
  supervisor = await startWork(app, '主管样例', ['supervisor'])
})

const late = { kind: 'people', words: '当天只有一人在岗' } as const
const item = async (id: string, to: Work) => ({ id, to: to.id, revision: (await desk(supervisor).getCase({ params: { id } })).revision })
const propose = async (ids: string[]) => desk(supervisor).proposeSpread({ query: { ids: ids.join(',') } })

describe('the queue', () => {
  it('is read by indexes that hold what is open, without a sort in memory, and counted by keys alone', async () => {
    await makeCase(app)
    const viewer = { id: officer.id, name: '', roles: [], session: '', may: () => true, note: () => {} }
    const now = app.clock.now()
    const plans = await plansOf(async () => {
      for (const view of caseViews) {
        await listCases(app.house.vault, viewer, { view, limit: 50 }, now)
        await listChanges(viewer, { view, since: now.toISOString() }, now)
      }
    })
    expect(plans.length).toBeGreaterThan(caseViews.length * 4)
    for (const { filter, stages, collection } of plans) {
      expect({ collection, filter, stages }).toMatchObject({ stages: expect.stringMatching(/IXSCAN|IDHACK/) })
      expect({ collection, filter, stages }).not.toMatchObject({ stages: expect.stringMatching(/COLLSCAN|"SORT"/) })
    }
    const counting = { count: 'cases', query: { 'owner.id': { $in: [officer.id] }, isOpen: true } }
    const plan = await mongoose.connection.db?.command({ explain: counting, verbosity: 'executionStats' })
    expect(plan?.executionStats).toMatchObject({ totalDocsExamined: 0 })
  })

  it('tells what changed since it was read, whoever did it, and nothing of what its reader saw', async () => {
    const [mine, other] = [await makeCase(app), await makeCase(app)]
    const read = await desk(officer).listCases({ query: { view: 'unassigned', limit: 500 } })
    expect(read.recent.map(({ id }) => id)).toEqual(expect.arrayContaining([mine.id, other.id]))
    expect(read.counts.unassigned).toBe(read.items.length)
    const news = async () => {
      const { items, counts } = await desk(officer).listChanges({ query: { view: 'unassigned', since: read.at } })
      const seen = new Map(read.recent.map((one) => [one.id, one.revision]))
      return { counts, items: items.filter(({ id, revision }) => seen.get(id) !== revision) }
    }
    expect((await news()).items).toEqual([])
    const one = await item(mine.id, colleague)
    await desk(supervisor).assignCases({ body: { items: [one] } })
    const third = await makeCase(app)
    // written by a request that came in earlier and took its time
    await CaseEntries.updateMany({ caseId: third.id }, { $set: { at: new Date(Date.parse(read.at) - 30_000) } })
    expect((await news()).items.sort((a, b) => a.id.localeCompare(b.id))).toEqual([
      { id: mine.id, revision: one.revision + 1, isIn: false },
      { id: third.id, revision: 1, isIn: true },
    ])
    expect(await desk(officer).getCaseRevision({ params: { id: mine.id } })).toEqual({ revision: one.revision + 1 })
    expect((await news()).counts).toMatchObject({ unassigned: read.counts.unassigned, mine: 0 })
  })
})

describe('giving out cases', () => {
  it('proposes who has least, none to who is away, and counts with a deputy what they stand in for', async () => {
    const cases = []
    for (let count = 0; count < 4; count += 1) cases.push((await makeCase(app)).id)
    const away = await startWork(app, '丙样例', ['case-officer'])
    const busy = await item((await makeCase(app)).id, away)
    await desk(supervisor).assignCases({ body: { items: [busy] } })
    await away.browser
      .client(deputiesContract)
      .nameDeputy({ body: { deputy: officer.id, from: start.slice(0, 10), to: start.slice(0, 10) } })
    const { officers, cases: proposed } = await propose(cases)
    const of = ({ id }: Work) => officers.find((one) => one.id === id)
    expect(of(away)).toMatchObject({ isAbsent: true, load: 1 })
    expect(of(officer)).toMatchObject({ isAbsent: false, standsInFor: ['丙样例'], weight: (of(officer)?.load ?? 0) * 2 + 2 })
    expect(proposed.map(({ id }) => id).sort()).toEqual(cases.sort())
    const given = new Map(officers.map((one) => [one.id, one.weight + 2 * proposed.filter(({ to }) => to === one.id).length]))
    expect(proposed.some(({ to }) => to === away.id)).toBe(false)
    const [least, next] = [officer, colleague].map(({ id }) => given.get(id) ?? 0).sort((one, other) => one - other)
    expect((next ?? 0) - (least ?? 0)).toBeLessThanOrEqual(2)
  })

  it('leaves and tells what somebody else has changed, and gives the others', async () => {
    const [kept, taken, noted] = [await makeCase(app), await makeCase(app), await makeCase(app)]
    const items = await Promise.all([kept, taken, noted].map(({ id }) => item(id, officer)))
    await desk(supervisor).assignCases({ body: { items: [{ ...items[1], to: colleague.id }] as typeof items } })
    const noting = { revision: items[2]?.revision ?? 0, act: { do: 'note', text: '样例' } } as const
    await desk(colleague).actOnCase({ params: { id: noted.id }, body: noting })
    const { items: results } = await desk(supervisor).assignCases({ body: { items } })
    expect(results).toEqual([
      { id: kept.id },
      { id: taken.id, refused: expect.stringContaining('刚改过') },
      { id: noted.id, refused: expect.stringContaining('刚改过') },
    ])
    const owners = await Cases.find({ _id: { $in: [kept.id, taken.id, noted.id] } }, { owner: 1 })
      .sort({ _id: 1 })
      .lean()
    expect(owners.map(({ owner }) => owner?.name)).toEqual(['甲样例', '乙样例', undefined])
    expect((await propose([kept.id, noted.id])).cases.map(({ id }) => id)).toEqual([noted.id])
  })

  it('gives a case once, whoever confirms at the same time', async () => {
    const { id } = await makeCase(app)
    const [one, other] = [await item(id, officer), await item(id, colleague)]
    const results = await Promise.all([one, other].map((each) => desk(supervisor).assignCases({ body: { items: [each] } })))
    expect(results.filter(({ items }) => items[0]?.refused === undefined)).toHaveLength(1)
    expect(await CaseEntries.countDocuments({ caseId: id, kind: 'assigned' })).toBe(1)
  })

  it('is the supervisor’s, and to officers alone', async () => {
    const { id } = await makeCase(app)
    const one = await item(id, officer)
    expect(await problemOf(desk(officer).assignCases({ body: { items: [one] } }))).toMatchObject({ status: 403 })
    expect(await problemOf(desk(supervisor).assignCases({ body: { items: [{ ...one, to: supervisor.id }] } }))).toMatchObject({
      status: 422,
    })
  })
})

describe('what comes late', () => {
  it('asks why, keeps it sealed, and shows it to nobody outside', async () => {
    const made = await makeCase(app)
    const { id } = made
    await Cases.updateOne({ _id: id }, { $set: { dueWhat: 'assign', orderAt: new Date(Date.parse(start) - 1) } })
    const body = { items: [await item(id, officer)] }
    expect((await propose([id])).cases[0]).toMatchObject({ isLate: true })
    const refused = await problemOf(desk(supervisor).assignCases({ body }))
    expect(refused).toMatchObject({ status: 422, errors: [{ pointer: '#/body/late' }] })
    await desk(supervisor).assignCases({ body: { ...body, late } })
    const stored = await Cases.findById(id).lean()
    expect(stored?.kept).toMatchObject([{ what: 'assign', by: 'assign', who: supervisor.id, late: { kind: 'people' } }])
    expect(JSON.stringify(stored)).not.toContain(late.words)
    await Cases.updateOne({ _id: id }, { $set: { orderAt: new Date(Date.parse(start) - 1) } })
    const act = async (more: object) => {
      const { revision } = await desk(officer).getCase({ params: { id } })
      return desk(officer).actOnCase({ params: { id }, body: { revision, act: { do: 'reach', text: '已接通' }, ...more } })
    }
    expect(await problemOf(act({}))).toMatchObject({ status: 422, errors: [{ pointer: '#/body/late' }] })
    expect(await act({ late })).toMatchObject({ state: 'working' })
    expect((await Cases.findById(id).lean())?.kept).toHaveLength(2)
    const seen = await openPhone(app)
      .client(rightsContract)
      .getFollowedCase({ params: { secret: await followedSecret(app, made) } })
    expect(JSON.stringify(seen)).not.toMatch(/kept|只有一人/)
  })
})
