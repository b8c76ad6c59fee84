import { settingsContract } from '@tisc/shared/settings/settings.contract'
import { startTestApp } from '../../test/app'
import { startWork } from '../../test/browser'
import { createSealer } from '../platform/sealer'
import { monthsBefore, pruneAudit } from './audit.pruning'
import { createAuditLog, verifyAudit } from './audit.service'
import { AuditLines } from './audit-line.model'
import { AuditStarts } from './audit-start.model'

const app = startTestApp()
const sealer = createSealer(app.masterKey)
const record = createAuditLog(sealer)
const prune = () => pruneAudit(sealer, record, app.clock.now())
const first = async () =>
  (
    await AuditLines.findOne({ _id: { $gt: 0 } })
      .sort({ _id: 1 })
      .lean()
  )?._id

beforeAll(async () => {
  for (let index = 0; index < 120; index++) {
    const at = new Date(Date.UTC(2026, 4, 1 + index))
    await record({ at, who: { name: '样例' }, from: '::1', what: `act ${index}`, outcome: 'done' })
  }
})

it('never cuts a month short', () => {
  expect(monthsBefore(new Date('2026-08-31T01:00:00Z'), 6).toISOString()).toBe('2026-02-28T01:00:00.000Z')
  expect(monthsBefore(new Date('2026-03-15T01:00:00Z'), 36).toISOString()).toBe('2023-03-15T01:00:00.000Z')
})

it('keeps everything while the setting says so', async () => {
  await prune()
  expect(await first()).toBe(1)
  expect((await verifyAudit(sealer)).start).toBeUndefined()
})

it('takes the oldest lines away after six months, and the rest still verifies from a sealed beginning', async () => {
  const { browser } = await startWork(app, '管理', ['administrator'])
  await browser.client(settingsContract).changeSetting({ params: { key: 'auditMonths' }, body: { value: 6 } })
  await Promise.all([prune(), prune(), prune()])
  // Six months and a day before 10 in the morning of 24 November: the lines of 1 to 23 May are older.
  const began = (await AuditLines.findOne({ what: /^act/ }).sort({ _id: 1 }).lean())?.at
  expect(began?.toISOString()).toBe('2026-05-24T00:00:00.000Z')
  const { start, lines, broken } = await verifyAudit(sealer)
  expect(broken).toBeUndefined()
  expect(start?.sequence).toBe(23)
  expect(lines).toBe(await AuditLines.countDocuments())
  expect(await AuditLines.countDocuments({ what: 'pruneAudit' })).toBe(1)
  expect(await AuditLines.findOne({ what: 'pruneAudit' }).lean()).toMatchObject({ after: expect.stringContaining('"through":23') })
})

it.each([
  ['a further line that somebody cut away', () => AuditLines.deleteOne({ _id: 24 }), 24, 'missing'],
  ['a beginning that somebody moved', () => AuditStarts.updateOne({}, { $set: { sequence: 30 } }), 30, 'forged'],
  ['a beginning that is gone', () => AuditStarts.deleteMany({}), 1, 'missing'],
])('shows %s', async (_what, harm, sequence, reason) => {
  const [lines, start] = [await AuditLines.find().lean(), await AuditStarts.findOne().lean()]
  await harm()
  const { broken } = await verifyAudit(sealer)
  await Promise.all([AuditLines.deleteMany({}), AuditStarts.deleteMany({})])
  await Promise.all([AuditLines.insertMany(lines), AuditStarts.insertMany(start ?? [])])
  expect(broken).toEqual({ sequence, reason: expect.stringContaining(reason) })
})
