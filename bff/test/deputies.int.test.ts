import { writingContract } from '@tisc/shared/daily/desk/writing.contract'
import { deputiesContract } from '@tisc/shared/staff/deputies.contract'
import { staffContract } from '@tisc/shared/staff/staff.contract'
import { AuditLines } from '../src/audit/audit-line.model'
import { Topics } from '../src/daily/topic.model'
import { problemOf, startTestApp } from './app'
import { startWork } from './browser'
import { text } from './desk'

const app = startTestApp()
type Person = Awaited<ReturnType<typeof startWork>>
let absent: Person
let deputy: Person
let trainer: Person
let chief: Person
const waits = async ({ browser }: Person) =>
  (await browser.client(writingContract).listWaiting()).items.map(({ article, why, instead }) => [article.title, why, instead])

beforeAll(async () => {
  // Ten minutes before Shanghai's midnight, because sessions end when nothing is done for long.
  app.clock.moveTo('2026-11-24T15:50:00.000Z')
  await Topics.create([{ _id: 'rights', name: '维权援助' }])
  absent = await startWork(app, '请假的', ['editor', 'trainer'])
  deputy = await startWork(app, '代理的', ['editor'])
  trainer = await startWork(app, '培训的', ['trainer'])
  chief = await startWork(app, '主管', ['supervisor', 'administrator'])
  const desk = absent.browser.client(writingContract)
  const { id } = await desk.createDraft({ body: text('要改的稿') })
  await desk.submitDraft({ params: { id }, body: { revision: 1 } })
  await chief.browser.client(writingContract).returnDraft({ params: { id }, body: { reason: '请补充来源' } })
})

const name = (who: Person, form: { deputy: string; from: string; to: string }) =>
  who.browser.client(deputiesContract).nameDeputy({ body: form })

it('lets nobody stand in who does not hold one of the roles, nor for days that are over', async () => {
  const days = { from: '2026-11-25', to: '2026-11-27' }
  expect(await problemOf(name(absent, { deputy: chief.id, ...days }))).toMatchObject({ errors: [{ pointer: '#/body/deputy' }] })
  expect(await problemOf(name(absent, { deputy: absent.id, ...days }))).toMatchObject({ status: 422 })
  expect(await problemOf(name(absent, { deputy: deputy.id, from: '2026-11-20', to: '2026-11-23' }))).toMatchObject({
    errors: [{ pointer: '#/body/to' }],
  })
  expect((await absent.browser.client(deputiesContract).listDeputies()).colleagues.map((one) => [one.name, one.roles])).toEqual([
    ['代理的', ['editor']],
    ['培训的', ['trainer']],
  ])
})

it('gives a deputy what waits for the absent, on those days and in the roles both hold, with a line in the log', async () => {
  expect(await waits(absent)).toEqual([['要改的稿', 'returned', undefined]])
  await name(absent, { deputy: deputy.id, from: '2026-11-25', to: '2026-11-26' })
  await name(absent, { deputy: trainer.id, from: '2026-11-25', to: '2026-11-26' })
  expect(await waits(deputy)).toEqual([])
  app.clock.moveTo('2026-11-24T16:05:00.000Z')
  expect(await waits(deputy)).toEqual([['要改的稿', 'returned', '请假的']])
  expect(await problemOf(trainer.browser.client(writingContract).listWaiting())).toMatchObject({ status: 403 })
  expect(await AuditLines.findOne({ what: 'nameDeputy', outcome: 'done' }).sort({ _id: 1 }).lean()).toMatchObject({
    who: { name: '请假的' },
    after: expect.stringContaining('"deputy":"代理的","roles":["editor"]'),
  })
})

it('ends when the role is taken away, when the naming is taken back, and when the days are over', async () => {
  const staff = chief.browser.client(staffContract)
  await staff.changeRoles({ params: { id: deputy.id }, body: { roles: ['reviewer'] } })
  expect((await deputy.browser.client(deputiesContract).listDeputies()).others).toEqual([])
  await staff.changeRoles({ params: { id: deputy.id }, body: { roles: ['editor'] } })
  const [naming] = (await deputy.browser.client(deputiesContract).listDeputies()).others
  const params = { id: naming?.id ?? '' }
  expect(await problemOf(deputy.browser.client(deputiesContract).endDeputy({ params }))).toMatchObject({ status: 404 })
  await absent.browser.client(deputiesContract).endDeputy({ params })
  expect(await waits(deputy)).toEqual([])
})
