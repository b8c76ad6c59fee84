import type { HourState } from '@tisc/shared/applications/hours/hours.state'
import { remindersContract } from '@tisc/shared/staff/reminders.contract'
import mongoose from 'mongoose'
import { startTestApp } from '../../../test/app'
import { applicant, atDesk, joinPool, pointsOf, remindersAbout, underReview } from '../../../test/applications'
import { plansOf } from '../../../test/plans'
import { Alerts } from '../../platform/alerts/alert.model'
import { Events } from '../../platform/events/event.model'
import type { Viewer } from '../../platform/guard'
import { Applications } from '../application.model'
import { getApplicationFigures } from '../figures/figures.staff.service'
import { HourDays, type HourEntry } from '../hours/hour-day.model'
import { listInbox } from './inbox.staff.service'
import { tellUncompleted } from './telling'
import { watchApplications } from './watching'

const app = startTestApp()
type Desk = Awaited<ReturnType<typeof atDesk>>
let [one, two, chief] = [] as unknown as [Desk, Desk, Desk]
beforeAll(async () => {
  one = await atDesk(app, 'reviewer')
  two = await atDesk(app, 'reviewer')
  chief = await atDesk(app, 'supervisor')
})
/** Three instances look at the same moment. */
const watch = (at: string) => Promise.all([1, 2, 3].map(() => watchApplications(new Date(at))))
const friday = '2026-11-27T02:00:00.000Z'
const lastSecond = '2026-12-01T15:59:59.000Z'
const dayAfter = '2026-12-01T16:00:00.000Z'
const said = async (about: string) => (await remindersAbout(about)).map(({ to, kind, dueOn }) => [to, kind, dueOn].join(' ')).sort()
const overdue = async (at: string) => {
  const viewer = { id: chief.id } as Viewer
  return (await listInbox(app.house.vault, viewer, { look: 'overdue', limit: 50 }, new Date(at))).items.map(({ id }) => id)
}
const isAlert = async () => (await Alerts.countDocuments({ what: 'applications', open: true })) === 1
const mark = (points: number) => ({ version: 1, points: pointsOf(points), isFor: true, reason: `打${points}分的理由` })

it('reminds the owner once before the day, and tells whoever decides once after it', async () => {
  const { id } = await (await applicant(app)).apply()
  const params = { id }
  await one.desk.takeApplication({ params, body: { owner: one.id } })
  await watch('2026-11-26T02:00:00.000Z')
  expect(await said(id)).toEqual([])
  await watch(friday)
  await watch('2026-11-30T02:00:00.000Z')
  expect(await said(id)).toEqual([`${one.id} application-due 2026-12-01`])
  await watch(lastSecond)
  expect(await isAlert()).toBe(false)
  await watch(dayAfter)
  await watch('2026-12-02T02:00:00.000Z')
  expect(await isAlert()).toBe(true)
  expect(await said(id)).toEqual(
    [
      `${one.id} application-due 2026-12-01`,
      `${one.id} application-overdue 2026-12-01`,
      `${chief.id} application-overdue 2026-12-01`,
    ].sort(),
  )
  expect([await overdue(lastSecond), await overdue(dayAfter)]).toEqual([[], [id]])
  // a step forward: nothing waits any more, and the alert goes
  await one.desk.acceptApplication({ params, body: { version: 1 } })
  expect(await said(id)).toEqual([])
  await watch(dayAfter)
  expect([await isAlert(), await said(id)]).toEqual([false, []])
  await chief.desk.returnApplication({ params, body: { version: 1, keys: ['name'], say: '请写全名' } })
})

it('reminds whoever decides of what nobody sees to, until it is taken back', async () => {
  const { apply, applications } = await applicant(app)
  const { id } = await apply()
  await watch(friday)
  expect(await said(id)).toEqual([`${chief.id} application-due 2026-12-01`])
  await applications.withdrawApplication({ params: { id } })
  expect(await said(id)).toEqual([])
})

it('reminds the reviewer who has not handed in, and tells of it when the day is over', async () => {
  const { params, id } = await underReview(app, one, two)
  expect(await one.desk.openApplication({ params })).toMatchObject({ marksDueOn: '2026-12-01', dueOn: '2026-12-22' })
  await one.desk.markApplication({ params, body: mark(4) })
  await watch(friday)
  await watch(lastSecond)
  expect(await said(id)).toEqual([`${two.id} review-due 2026-12-01`])
  await watch(dayAfter)
  const late = [two.id, chief.id].map((who) => `${who} review-overdue 2026-12-01`)
  expect(await said(id)).toEqual([`${two.id} review-due 2026-12-01`, ...late].sort())
  await two.desk.markApplication({ params, body: mark(4) })
  await watch(dayAfter)
  expect(await said(id)).toEqual([])
})

it('reminds an applicant once of what they have to complete, and no more when it is done', async () => {
  const { apply, applications } = await applicant(app)
  const { id } = await apply()
  await one.desk.returnApplication({ params: { id }, body: { version: 1, keys: ['name'], say: '请写全名' } })
  const events = () => Events.find({ name: 'application-due', subject: new RegExp(`^${id} `) }).lean()
  await watch('2026-12-10T02:00:00.000Z')
  expect(await events()).toEqual([])
  await watch('2026-12-11T02:00:00.000Z')
  await watch('2026-12-14T02:00:00.000Z')
  const [event] = await events()
  expect([(await events()).length, event?.subject]).toEqual([1, `${id} 2026-12-15`])
  expect(await tellUncompleted({ subject: event?.subject ?? '' })).toMatchObject({
    template: 'application-due',
    args: { until: '2026-12-15' },
    target: { params: { id } },
  })
  await applications.amendApplication({ params: { id }, body: { version: 1, answers: { name: '全名' } } })
  expect(await tellUncompleted({ subject: event?.subject ?? '' })).toBeUndefined()
})

it('brings two reviewers who differ before whoever decides, and nobody else', async () => {
  const [alike, apart] = [await underReview(app, one, two), await underReview(app, one, two)]
  for (const [{ desk }, points] of [
    [one, 5],
    [two, 4],
  ] as const)
    await desk.markApplication({ params: alike.params, body: mark(points) })
  await one.desk.markApplication({ params: apart.params, body: mark(5) })
  expect((await chief.desk.listInbox({ query: { look: 'differs' } })).items).toEqual([])
  await two.desk.markApplication({ params: apart.params, body: mark(2) })
  const { items } = await chief.desk.listInbox({ query: { look: 'differs' } })
  expect(items).toMatchObject([{ id: apart.id, differs: true, state: 'reviewed' }])
  expect((await chief.desk.listInbox({ query: { look: 'differs', state: 'submitted' } })).items).toEqual([])
  expect(await said(alike.id)).toEqual([])
  expect(await said(apart.id)).toEqual([`${chief.id} application-differs `])
  const reminders = chief.browser.client(remindersContract)
  const [mine] = (await reminders.listReminders()).items
  expect(mine).toMatchObject({ kind: 'application-differs', about: apart.id })
  expect(JSON.stringify(mine)).not.toMatch(/name|申请人/)
  await reminders.seeReminder({ params: { id: mine?.id ?? '' } })
  expect((await reminders.listReminders()).items).toEqual([])
  expect(await two.browser.client(remindersContract).listReminders()).toEqual({ items: [] })
  await chief.desk.decideApplication({ params: apart.params, body: { isFor: false, reason: '样例理由' } })
  expect((await chief.desk.listInbox({ query: { look: 'differs' } })).items).toEqual([])
})

it('counts what a recount of every application finds', async () => {
  const { params, id } = await underReview(app, one, two)
  for (const { desk } of [one, two]) await desk.markApplication({ params, body: mark(4) })
  await chief.desk.decideApplication({ params, body: { isFor: true, reason: '样例理由' } })
  // sent eleven days before it was decided on
  await Applications.updateOne({ _id: id }, { $set: { submittedAt: new Date('2026-11-13T15:59:59.000Z') } })
  const period = { from: '2026-11-14', to: '2026-11-24' }
  const { lines, months, pool } = await getApplicationFigures(period, app.clock.now())
  const counted = await Applications.aggregate<{ _id: string; all: number }>([
    { $match: { submittedAt: { $gte: new Date('2026-11-13T16:00:00.000Z'), $lt: new Date('2026-11-24T16:00:00.000Z') } } },
    { $group: { _id: '$state', all: { $sum: 1 } } },
  ])
  const whole = lines.find(({ name }) => name === 'all')
  expect(
    Object.entries(whole?.states ?? {})
      .filter(([, count]) => count > 0)
      .sort(),
  ).toEqual(counted.map(({ _id, all }) => [_id, all]).sort())
  expect(whole?.sent).toBe(counted.reduce((sum, { all }) => sum + all, 0))
  const decided = await Applications.countDocuments({ 'events.move': { $in: ['admit', 'approve', 'refuse'] } })
  expect([whole?.decided, decided]).toEqual([decided, 2])
  // one on the day it was sent, one after eleven days
  expect([whole?.median, whole?.p90]).toEqual([0, 11])
  expect(months).toEqual([{ month: '2026-11', sent: whole?.sent, decided }])
  expect(pool).toEqual({ members: 0, ipTypes: [], jurisdictions: [] })
  const member = new mongoose.Types.ObjectId()
  const entry = (from: number, to: number, state: HourState) => ({ id: `${from}`, from, to, what: 'x', state, story: [] })
  const day = (on: string, memberId: mongoose.Types.ObjectId, entries: HourEntry[]) => ({
    ...{ _id: new mongoose.Types.ObjectId(), memberId, accountId: member, day: on, revision: 1, entries },
    states: [...new Set(entries.map(({ state }) => state))],
  })
  const other = new mongoose.Types.ObjectId()
  await HourDays.create([
    day('2026-11-14', member, [entry(0, 60, 'approved'), entry(60, 75, 'waiting'), entry(80, 200, 'returned')]),
    day('2026-11-24', member, [entry(0, 30, 'approved')]),
    day('2026-11-20', other, [entry(0, 45, 'waiting')]),
    day('2026-11-13', other, [entry(0, 500, 'approved')]),
  ])
  expect((await getApplicationFigures(period, app.clock.now())).hours).toEqual({ approved: 90, waiting: 60, people: 1 })
  await joinPool(app)
  const after = (await getApplicationFigures(period, app.clock.now())).pool
  expect([after.members, after.ipTypes.map(({ name }) => name)]).toEqual([1, ['patent', 'trademark']])
  expect((await getApplicationFigures(period, new Date('2029-01-01T00:00:00.000Z'))).pool.members).toBe(0)
})

it('watches and lists by indexes', async () => {
  await underReview(app, one, two)
  const plans = await plansOf(async () => {
    await watchApplications(new Date(dayAfter))
    await getApplicationFigures({ from: '2026-01-01', to: '2026-12-31' }, app.clock.now())
    for (const look of ['overdue', 'differs'] as const) await chief.desk.listInbox({ query: { look, state: 'reviewed' } })
    await chief.browser.client(remindersContract).listReminders()
  })
  for (const { collection, stages } of plans)
    if (/application|reminder|hour/i.test(collection)) expect(stages).not.toMatch(/COLLSCAN|"SORT"/)
})
