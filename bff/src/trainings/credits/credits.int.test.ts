import { creditsContract } from '@tisc/shared/trainings/credits/credits.contract'
import { creditsDeskContract } from '@tisc/shared/trainings/credits/credits.staff.contract'
import { earnedHours, sumOfHours } from '@tisc/shared/trainings/credits/earning'
import mongoose from 'mongoose'
import { problemOf, startTestApp } from '../../../test/app'
import { attendedTraining } from '../../../test/attendance'
import { readPdf } from '../../../test/pdf'
import { freshKey } from '../../../test/trainings'
import { inTransaction } from '../../platform/mongo'
import { Bookings } from '../booking.model'
import { CreditEntries, type CreditEntryRecord } from './credit-entry.model'
import { creditsPersonal } from './credits.personal'

const app = startTestApp()
const start = app.clock.now().toISOString()
beforeEach(() => app.clock.moveTo(start))

it('earns all of the hours from the share on, none before, and none where nothing was held', () => {
  const sessions = (held: number, attended: number, cancelled = 0) => [
    ...Array.from({ length: held }, (_, at) => ({ isHeld: true, isAttended: at < attended })),
    ...Array.from({ length: cancelled }, () => ({ isHeld: false, isAttended: true })),
  ]
  expect([3, 4, 5].map((attended) => earnedHours(6, sessions(5, attended), 80))).toEqual([0, 6, 6])
  expect(earnedHours(6, sessions(4, 3, 1), 80)).toBe(0)
  expect(earnedHours(6, sessions(0, 0, 3), 80)).toBe(0)
  expect(earnedHours(undefined, sessions(1, 1), 80)).toBe(0)
  expect(sumOfHours([0.1, 0.2, -0.3, 1.5])).toBe(1.5)
})

describe('a training’s credits', () => {
  it('arrive once, however often and by how many at once they are booked, for those who attended enough', async () => {
    const { id, guests, trainer } = await attendedTraining(
      app,
      [
        { name: '甲', sessions: 2 },
        { name: '乙', sessions: 1 },
      ],
      2,
    )
    const desk = trainer.client(creditsDeskContract)
    const params = { id }
    const booked = await Promise.all(Array.from({ length: 3 }, () => desk.grantCredits({ params })))
    expect(booked.reduce((sum, { granted }) => sum + granted, 0)).toBe(1)
    expect(booked[0]?.standing.items).toMatchObject([
      { name: '甲', attended: 2, held: 2, earns: 3, has: 3 },
      { name: '乙', attended: 1, held: 2, earns: 0, has: 0 },
    ])
    expect((await desk.setShare({ params, body: { share: 50 } })).items.map(({ earns }) => earns)).toEqual([3, 3])
    expect((await desk.grantCredits({ params })).granted).toBe(1)
    const [one] = guests
    expect(await one?.phone.client(creditsContract).getCredits({ params: { year: 2026 } })).toMatchObject({
      total: 3,
      years: [2026],
      items: [{ kind: 'earned', reason: '参加了2场中的2场' }],
    })
    const exported = await desk.exportCredits({ params: { year: 2026 } })
    expect(exported.items.map(({ name, hours }) => [name, hours])).toEqual([
      ['甲', 3],
      ['乙', 3],
    ])
  })

  it('are corrected by lines of their own, once for each submission', async () => {
    const { id, guests, trainer } = await attendedTraining(app, [{ name: '丙', sessions: 1 }])
    const desk = trainer.client(creditsDeskContract)
    await desk.grantCredits({ params: { id } })
    const booking = guests[0]?.booking ?? ''
    const key = freshKey()
    const correct = (hours: number, name = key) =>
      desk.correctCredits({ params: { id }, body: { booking, hours, reason: '提前离开' }, key: name })
    await Promise.all([correct(-1), correct(-1), correct(-1)])
    expect((await problemOf(correct(-2))).status).toBe(409)
    const mine = await guests[0]?.phone.client(creditsContract).getCredits({ params: { year: 2026 } })
    expect(mine?.items.map(({ hours, reason }) => [hours, reason])).toEqual([
      [3, '参加了1场中的1场'],
      [-1, '提前离开'],
    ])
    expect(mine?.total).toBe(2)
    const wrong = desk.correctCredits({ params: { id }, body: { booking, hours: 0, reason: ' ' }, key: freshKey() })
    expect(await problemOf(wrong)).toMatchObject({ status: 422 })
  })

  it('are not booked before the end, nor where none are written', async () => {
    const { id, trainer } = await attendedTraining(app, [], 1, { creditHours: undefined as never })
    const refused = trainer.client(creditsDeskContract).grantCredits({ params: { id } })
    expect(await problemOf(refused)).toMatchObject({ status: 409, detail: '这个培训没有写学时' })
  })
})

it('prints a statement in Chinese, rare names among it, over as many pages as it needs', async () => {
  const { id, guests, trainer } = await attendedTraining(app, [{ name: '张𠮷䶮𪚥', sessions: 1 }])
  const desk = trainer.client(creditsDeskContract)
  await desk.grantCredits({ params: { id } })
  const line = await CreditEntries.findOne({ trainingId: id }).lean<CreditEntryRecord>()
  const corrections = Array.from({ length: 30 }, (_, count) => {
    const made = { kind: 'correction' as const, hours: 0.1, reason: `补记${count}`, key: `test ${count}` }
    return { ...(line as CreditEntryRecord), _id: new mongoose.Types.ObjectId(), ...made }
  })
  await CreditEntries.insertMany(corrections)
  const answer = await guests[0]?.phone.request('GET', '/api/trainings/credits/2026/statement.pdf')
  expect(answer?.headers.get('content-type')).toBe('application/pdf')
  const pages = await readPdf(new Uint8Array((await answer?.arrayBuffer()) ?? []))
  expect(pages.length).toBeGreaterThan(1)
  expect(pages[0]).toContain('2026年继续教育学时记录')
  expect(pages[0]).toContain('张𠮷䶮')
  expect(pages.join('')).toContain('更正：补记29')
  expect(pages.at(-1)).toContain('合计 6')
})

it('brings two accounts of one person together without counting a training twice, and keeps the ledger when one goes', async () => {
  const { id, guests, trainer } = await attendedTraining(app, [
    { name: '丁', sessions: 1 },
    { name: '戊', sessions: 1 },
  ])
  await trainer.client(creditsDeskContract).grantCredits({ params: { id } })
  const ids = await Promise.all(guests.map(async ({ phone }) => (await phone.accounts.getAccount()).id))
  const [from = '', into = ''] = ids
  const keys = {} as never
  for (let times = 0; times < 2; times++) await inTransaction((session) => creditsPersonal.merge(from, into, session, keys))
  const mine = await guests[1]?.phone.client(creditsContract).getCredits({ params: { year: 2026 } })
  expect(mine?.items.map(({ hours }) => hours)).toEqual([3, 3, -3])
  await inTransaction((session) => creditsPersonal.erase(into, app.clock.now(), session))
  expect(await CreditEntries.countDocuments({ trainingId: id })).toBe(3)
})

it('books no credit a second time that came with another account of the same person', async () => {
  const { id, guests, trainer } = await attendedTraining(app, [{ name: '己', sessions: 1 }])
  const desk = trainer.client(creditsDeskContract)
  await desk.grantCredits({ params: { id } })
  const from = (await guests[0]?.phone.accounts.getAccount())?.id ?? ''
  const into = new mongoose.Types.ObjectId()
  await inTransaction((session) => creditsPersonal.merge(from, into.toHexString(), session, {} as never))
  await Bookings.updateMany({ accountId: new mongoose.Types.ObjectId(from) }, { $set: { accountId: into } })
  expect(await desk.grantCredits({ params: { id } })).toMatchObject({ granted: 0, standing: { items: [{ earns: 3, has: 3 }] } })
})
