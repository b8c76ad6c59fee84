import { casesContract, type DeskAct } from '@tisc/shared/rights/cases.staff.contract'
import { tasksContract } from '@tisc/shared/rights/tasks/tasks.staff.contract'
import { deputiesContract } from '@tisc/shared/staff/deputies.contract'
import { problemOf, startTestApp } from '../../../test/app'
import { startWork } from '../../../test/browser'
import { makeCase } from '../../../test/rights'
import { freshKey } from '../../../test/trainings'
import { Alerts } from '../../platform/alerts/alert.model'
import { Cases } from '../case.model'
import { watchDeadlines } from '../watching'
import { CaseTasks } from './case-task.model'

const app = startTestApp()
type Work = Awaited<ReturnType<typeof startWork>>
let officer: Work
let other: Work
beforeAll(async () => {
  officer = await startWork(app, '承办样例', ['case-officer'])
  other = await startWork(app, '同事样例', ['case-officer'])
})
const tasks = ({ browser }: Work) => browser.client(tasksContract)
const mine = async (who: Work) => (await tasks(who).listTasks()).items.map(({ what }) => what)
const act = async (id: string, did: DeskAct) => {
  const desk = officer.browser.client(casesContract)
  return desk.actOnCase({ params: { id }, body: { revision: (await desk.getCase({ params: { id } })).revision, act: did } })
}
const taken = async () => {
  const { id } = await makeCase(app)
  await act(id, { do: 'assign', to: officer.id })
  return id
}
const add = (id: string, what: string, { to = officer.id, day = '2026-11-28', key = freshKey() } = {}) =>
  tasks(officer).addTask({ params: { id }, body: { what, for: to, day }, key })

it('says what is to be done by whom until when, sealed, once; whoever has it or the case calls it done', async () => {
  const id = await taken()
  const key = freshKey()
  await add(id, '问平台要订单', { to: other.id, key })
  const { items } = await add(id, '问平台要订单', { to: other.id, key })
  // a Saturday: the last closing before it
  expect(items).toMatchObject([{ what: '问平台要订单', dueAt: '2026-11-27T09:00:00.000Z', isOpen: true, isMine: true, provisional: false }])
  expect(JSON.stringify(await CaseTasks.find({ caseId: id }).lean())).not.toContain('订单')
  expect([await mine(officer), await mine(other)]).toEqual([[], ['问平台要订单']])
  const params = { id, task: items[0]?.id ?? '' }
  const third = await startWork(app, '旁人样例', ['case-officer'])
  expect(await problemOf(tasks(third).actOnTask({ params, body: { act: { do: 'done' } } }))).toMatchObject({ status: 403 })
  await tasks(officer).actOnTask({ params, body: { act: { do: 'give', to: third.id } } })
  const done = (await tasks(third).actOnTask({ params, body: { act: { do: 'done' } } })).items
  expect(done).toMatchObject([{ isOpen: false, isMine: false, done: { by: '旁人样例' } }])
  expect(await problemOf(tasks(third).actOnTask({ params, body: { act: { do: 'done' } } }))).toMatchObject({ status: 409 })
  expect(await problemOf(add(id, '样例', { day: '2026-11-22' }))).toMatchObject({ status: 422 })
})

it('goes along with a case or stays, as was chosen, and ends with the case', async () => {
  const id = await taken()
  await add(id, '我的')
  await act(id, { do: 'assign', to: other.id, tasks: 'keep' })
  expect(await mine(officer)).toContain('我的')
  await act(id, { do: 'assign', to: officer.id })
  await act(id, { do: 'assign', to: other.id, tasks: 'move' })
  expect([await mine(officer), await mine(other)]).toEqual([[], ['我的']])
  await act(id, { do: 'assign', to: officer.id, tasks: 'move' })
  for (const did of [
    { do: 'reach', text: '样例' },
    { do: 'answer', text: '样例' },
    { do: 'close', outcome: 'advised' },
  ] as const)
    await act(id, did)
  expect((await CaseTasks.findOne({ caseId: id }).lean())?.isOpen).toBe(false)
  expect(await problemOf(add(id, '样例'))).toMatchObject({ status: 409 })
})

it('is seen by a deputy, and raises the alert of missed deadlines when it is late', async () => {
  const id = await taken()
  await add(id, '今天要做', { day: '2026-11-24' })
  const days = { from: '2026-11-24', to: '2026-11-25' }
  await officer.browser.client(deputiesContract).nameDeputy({ body: { deputy: other.id, ...days } })
  expect(await mine(other)).toEqual(['今天要做'])
  await Cases.updateMany({}, { $set: { orderAt: new Date('2030-01-01') } })
  const open = () => Alerts.countDocuments({ kind: 'deadline', open: true })
  await watchDeadlines(app.clock.now())
  expect(await open()).toBe(0)
  await watchDeadlines(new Date('2026-11-24T09:00:00.000Z'))
  expect(await open()).toBe(1)
  const [task] = (await tasks(other).listTasks()).items
  await tasks(other).actOnTask({ params: { id, task: task?.id ?? '' }, body: { act: { do: 'done' } } })
  await watchDeadlines(new Date('2026-11-24T09:00:00.000Z'))
  expect(await open()).toBe(0)
})
