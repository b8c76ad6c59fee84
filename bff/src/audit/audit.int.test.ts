import { randomBytes } from 'node:crypto'
import { auditContract } from '@tisc/shared/audit/audit.contract'
import { staffContract } from '@tisc/shared/staff/staff.contract'
import { startTestApp } from '../../test/app'
import { goodPassword, openBrowser, startWork } from '../../test/browser'
import { createSealer } from '../platform/sealer'
import { createAuditLog, verifyAudit } from './audit.service'
import { type AuditLineRecord, AuditLines } from './audit-line.model'
import { AuditSeals } from './audit-seal.model'

const app = startTestApp()
const sealer = createSealer(app.masterKey)
const entry = (what: string) => ({ at: app.clock.now(), who: { name: '样例' }, from: '::1', what, outcome: 'done' as const })

/** Does something to the stored chain, looks what verification says, and puts everything back. */
const broken = async (harm: () => Promise<unknown>) => {
  const [lines, seals] = [await AuditLines.find().lean(), await AuditSeals.find().lean()]
  await harm()
  const { broken: found } = await verifyAudit(sealer)
  await Promise.all([AuditLines.deleteMany({}), AuditSeals.deleteMany({})])
  await Promise.all([AuditLines.insertMany(lines), AuditSeals.insertMany(seals)])
  return found
}

describe('the chain', () => {
  beforeAll(async () => {
    const instances = [createAuditLog(sealer), createAuditLog(sealer), createAuditLog(sealer)]
    await Promise.all(Array.from({ length: 120 }, (_, index) => instances[index % 3]?.(entry(`act ${index}`))))
  }, 60_000)

  it('has each line once and in one order, however many instances write at once', async () => {
    const lines = await AuditLines.find().sort({ _id: 1 }).lean<AuditLineRecord[]>()
    expect(lines.map((line) => line._id)).toEqual(lines.map((_, index) => index + 1))
    expect(new Set(lines.map((line) => line.what).filter((what) => what.startsWith('act'))).size).toBe(120)
    expect(await verifyAudit(sealer)).toMatchObject({ lines: lines.length, sealed: { _id: expect.any(Number) } })
    expect((await verifyAudit(sealer)).sealed?._id).toBeGreaterThan(100)
    expect((await verifyAudit(sealer)).broken).toBeUndefined()
  })

  it.each([
    ['an edited line', () => AuditLines.updateOne({ _id: 40 }, { $set: { what: 'nothing' } }), 40, 'changed'],
    ['an edited name', () => AuditLines.updateOne({ _id: 41 }, { $set: { who: { name: '别人' } } }), 41, 'changed'],
    ['an added field', () => AuditLines.updateOne({ _id: 42 }, { $set: { reason: 'x' } }), 42, 'changed'],
    ['a deleted line', () => AuditLines.deleteOne({ _id: 50 }), 50, 'missing'],
    ['a deleted first line', () => AuditLines.deleteOne({ _id: 1 }), 1, 'missing'],
    ['a cut below the last sealed head', () => AuditLines.deleteMany({ _id: { $gt: 90 } }), 91, 'ends before line 10'],
    ['everything gone', () => AuditLines.deleteMany({}), 1, 'ends before line 10'],
    ['a forged seal', () => AuditSeals.updateOne({ _id: 1 }, { $set: { hash: 'x' } }), 1, 'forged'],
  ] as const)('shows %s', async (_what, harm, sequence, reason) => {
    expect(await broken(harm)).toEqual({ sequence, reason: expect.stringContaining(reason) })
  })

  it('shows two lines that changed places', async () => {
    const swap = async () => {
      const [one, two] = await AuditLines.find({ _id: { $in: [60, 61] } })
        .sort({ _id: 1 })
        .lean<AuditLineRecord[]>()
      await AuditLines.deleteMany({ _id: { $in: [60, 61] } })
      await AuditLines.insertMany([
        { ...two, _id: 60 },
        { ...one, _id: 61 },
      ])
    }
    expect(await broken(swap)).toMatchObject({ sequence: 60 })
  })

  it('shows a chain that was rewritten from an edited line on, because its head was sealed', async () => {
    const rewrite = async () => {
      const lines = await AuditLines.find().sort({ _id: 1 }).lean<AuditLineRecord[]>()
      await AuditLines.deleteMany({})
      const log = createAuditLog(createSealer(randomBytes(32)))
      for (const { _id, hash: _hash, previous: _previous, before: _before, after: _after, ...line } of lines) {
        await log({ ...line, ...(_id === 30 && { what: 'nothing' }) })
      }
    }
    const sealed = await AuditSeals.find({ _id: { $gt: 30 } })
      .sort({ _id: 1 })
      .lean()
    expect(await broken(rewrite)).toEqual({ sequence: sealed[0]?._id, reason: expect.stringContaining('sealed') })
  })
})

describe('the log', () => {
  it('has sign-ins, refusals, changes with before and after, readings of personal data and exports', async () => {
    const auditor = await startWork(app, '审计', ['auditor'])
    const administrator = await startWork(app, '管理', ['administrator'])
    const editor = await startWork(app, '小编', ['editor'])
    const staff = administrator.browser.client(staffContract)
    await staff.listPeople()
    await staff.changeRoles({ params: { id: editor.id }, body: { roles: ['supervisor', 'editor'] } })
    await editor.browser
      .client(staffContract)
      .listPeople()
      .catch(() => {})
    await openBrowser(app)
      .client(staffContract)
      .signIn({ body: { name: '小编', password: goodPassword, code: '000000' } })
      .catch(() => {})
    await openBrowser(app)
      .client(staffContract)
      .signIn({ body: { name: '密码写在这里', password: 'x', code: '000000' } })
      .catch(() => {})
    const log = auditor.browser.client(auditContract)
    await log.exportAudit()
    const { items } = await log.searchAudit({ query: { limit: 12 } })
    const seen = items.map(({ who, what, outcome, reason }) => [who.name, what, outcome, reason].filter(Boolean).join(' '))
    expect(seen).toEqual([
      '审计 exportAudit done',
      '密*** signIn refused not-signed-in',
      '小编 signIn refused not-signed-in',
      '小编 listPeople refused not-allowed',
      '管理 changeRoles done',
      '管理 listPeople done',
      '小编 acceptInvitation done',
      '管理 acceptInvitation done',
      '审计 acceptInvitation done',
      ...seen.slice(9),
    ])
    expect(items[4]).toMatchObject({
      subject: JSON.stringify({ id: editor.id }),
      before: '{"name":"小编","roles":["editor"],"state":"active"}',
      after: '{"name":"小编","roles":["editor","supervisor"],"state":"active"}',
    })
    for (const line of items.slice(0, 9)) expect(line).toMatchObject({ from: expect.stringContaining('127.0.0.1'), at: expect.any(String) })
  })

  it('is searched by person, act, outcome and day, and paged without a gap', async () => {
    const { browser } = await startWork(app, '查账', ['auditor'])
    const log = browser.client(auditContract)
    expect((await log.searchAudit({ query: { who: '小编', outcome: 'refused' } })).items.map((line) => line.what)).toEqual([
      'signIn',
      'listPeople',
    ])
    expect((await log.searchAudit({ query: { what: 'changeRoles' } })).items).toHaveLength(1)
    expect((await log.searchAudit({ query: { what: 'changeRoles', to: '2026-11-23' } })).items).toHaveLength(0)
    const sequences: number[] = []
    let cursor: string | undefined
    do {
      const page = await log.searchAudit({ query: { limit: 50, who: '样例', ...(cursor && { cursor }) } })
      sequences.push(...page.items.map((line) => line.sequence))
      cursor = page.next
    } while (cursor)
    expect(sequences).toEqual(Array.from({ length: 120 }, (_, index) => 120 - index))
  })

  it('begins at either end, and goes through the whole of it from there', async () => {
    const { browser } = await startWork(app, '倒查', ['auditor'])
    const log = browser.client(auditContract)
    const sequences: number[] = []
    let cursor: string | undefined
    do {
      const page = await log.searchAudit({ query: { limit: 50, who: '样例', sort: 'oldest', ...(cursor && { cursor }) } })
      sequences.push(...page.items.map((line) => line.sequence))
      cursor = page.next
    } while (cursor)
    expect(sequences).toEqual(Array.from({ length: 120 }, (_, index) => index + 1))
    const all = await log.exportAudit({ query: { who: '样例', sort: 'oldest' } })
    expect(all.items.map(({ sequence }) => sequence)).toEqual(sequences)
  })

  it('knows of every list that is taken out as a sheet: which one, how long, from where', async () => {
    const { browser } = await startWork(app, '导出', ['auditor'])
    const log = browser.client(auditContract)
    await log.noteExport({ body: { name: '文章', rows: 212, place: '/console/daily?state=draft' } })
    const { items } = await log.searchAudit({ query: { limit: 1 } })
    expect(items).toMatchObject([
      {
        what: 'noteExport',
        outcome: 'done',
        who: { name: '导出' },
        after: '{"name":"文章","rows":212,"place":"/console/daily?state=draft"}',
      },
    ])
    expect(await log.verifyAudit()).toEqual({
      lines: expect.any(Number),
      sealed: { sequence: expect.any(Number), at: expect.any(String) },
    })
  })

  it('keeps no more of a personal value than its beginning', async () => {
    await createAuditLog(sealer)({
      ...entry('masked'),
      after: { phone: '13800000000', nested: [{ email: 'a@b.example' }], roles: ['editor'] },
    })
    const line = await AuditLines.findOne({ what: 'masked' }).lean<AuditLineRecord>()
    expect(line?.after).toBe('{"phone":"1***","nested":[{"email":"a***"}],"roles":["editor"]}')
  })
})
