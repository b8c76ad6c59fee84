import { staffContract } from '@tisc/shared/staff/staff.contract'
import { createAuditLog, verifyAudit } from '../src/audit/audit.service'
import { AuditLines } from '../src/audit/audit-line.model'
import { inTransaction } from '../src/platform/mongo'
import { createSealer } from '../src/platform/sealer'
import { addPerson } from '../src/staff/people.service'
import { Staff } from '../src/staff/staff.model'
import { problemOf, startTestApp } from './app'
import { type Browser, startWork } from './browser'

const app = startTestApp({ instances: 2 })
const sealer = createSealer(app.masterKey)
const entry = (what: string) => ({ at: app.clock.now(), who: { name: '样例' }, from: '::1', what, outcome: 'done' as const })
const colleague = async (name: string) => (await addPerson(name, ['trainer'], 'https://tisc.example', app.clock.now())).person.id

it('undoes a change whose line cannot be written', async () => {
  const { browser } = await startWork(app, '管理', ['administrator'])
  const id = await colleague('同事')
  const refused = jest.spyOn(AuditLines, 'create').mockRejectedValueOnce(new Error('the disk is full') as never)
  const problem = await problemOf(browser.client(staffContract).changeRoles({ params: { id }, body: { roles: ['editor'] } }))
  refused.mockRestore()
  expect(problem.status).toBe(500)
  expect((await Staff.findById(id).lean())?.roles).toEqual(['trainer'])
})

it('has no line of a change that did not come to be, and no gap where it would have been', async () => {
  const record = createAuditLog(sealer)
  const failed = inTransaction(async () => {
    await record(entry('first'))
    await record(entry('second'))
    throw new Error('changed their mind')
  })
  await Promise.all([expect(failed).rejects.toThrow('changed'), record(entry('beside it'))])
  await inTransaction(async () => {
    await record(entry('third'))
    await record(entry('fourth'))
  })
  expect(await AuditLines.countDocuments({ what: { $in: ['first', 'second'] } })).toBe(0)
  expect(await AuditLines.countDocuments({ what: { $in: ['third', 'fourth', 'beside it'] } })).toBe(3)
  expect((await verifyAudit(sealer)).broken).toBeUndefined()
})

it('has each change of two instances once and in one order', async () => {
  const one = (await startWork(app, '管理一', ['administrator'])).browser
  const two = (await startWork(app, '管理二', ['administrator'])).browser.at(app.second)
  const ids = await Promise.all(Array.from({ length: 24 }, (_, index) => colleague(`同事${index}`)))
  // One after the other at each instance, so that they race with each other and nobody waits longer than people do.
  const changeAll = async (browser: Browser, of: string[]) => {
    for (const id of of) await browser.client(staffContract).changeRoles({ params: { id }, body: { roles: ['editor'] } })
  }
  await Promise.all([changeAll(one, ids.slice(0, 12)), changeAll(two, ids.slice(12))])
  const lines = await AuditLines.find({ what: 'changeRoles', outcome: 'done' }).lean()
  expect(lines.map(({ subject }) => subject).sort()).toEqual(ids.map((id) => JSON.stringify({ id })).sort())
  expect((await verifyAudit(sealer)).broken).toBeUndefined()
  expect(await Staff.countDocuments({ _id: { $in: ids }, roles: 'editor' })).toBe(24)
})
