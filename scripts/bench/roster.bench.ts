import { Accounts, ownerOf } from '@tisc/bff/accounts/account.model'
import { createHouse } from '@tisc/bff/platform/house'
import { noSms } from '@tisc/bff/platform/sms/no-sms'
import { Bookings } from '@tisc/bff/trainings/booking.model'
import { getRoster } from '@tisc/bff/trainings/roster.service'
import { Trainings } from '@tisc/bff/trainings/training.model'
import mongoose from 'mongoose'
import type { Bench, Measure } from './bench'
import { withBenchDatabase } from './serving/bench-database'
import { cpuOf, p95, timeOf } from './serving/figures'

/** Sign-ups in the database; one session has many of them, the others 250 each. */
const [all, large, small, times, limit] = [50_000, 10_000, 250, 40, 200]
const lastPage = large / 100

type Id = mongoose.Types.ObjectId
const newId = () => new mongoose.Types.ObjectId()

const house = createHouse({ masterKey: Buffer.alloc(32, 7), sms: noSms })

/** People with a sealed name and number, whose keys are in the vault: the page opens a hundred of them. */
const makePeople = async (count: number): Promise<Id[]> => {
  const now = new Date()
  const people = Array.from({ length: count }, newId)
  for (const [at, account] of people.entries()) {
    const fields = await house.vault.create(ownerOf(account), now)
    const phone = { token: `bench ${at}`, sealed: fields.seal(`139${String(at).padStart(8, '0')}`, 'phone') }
    const name = fields.seal(`样例${at}`, 'name')
    const record = { _id: account, state: 'active' as const, createdAt: now, lastSignIn: now, language: 'zh' as const, consents: {} }
    await Accounts.collection.insertOne({ ...record, name, phone })
  }
  return people
}

const makeSession = async (people: Id[], count: number): Promise<string> => {
  const [trainingId, sessionId, startsAt] = [newId(), newId(), new Date('2026-12-20T01:00:00Z')]
  const endsAt = new Date('2026-12-20T04:00:00Z')
  const sessions = [{ _id: sessionId, startsAt, endsAt, capacities: { 'on-site': count }, isCancelled: false }]
  const by = { id: 'a'.repeat(24), name: '培训专员' }
  await Trainings.create([
    { _id: trainingId, title: '样例培训', about: '样例', state: 'published', sessions, startsAt, endsAt, by, at: startsAt },
  ])
  const bookings = Array.from({ length: count }, (_, order) => ({
    _id: newId(),
    sessionId,
    trainingId,
    accountId: people[order % people.length] as Id,
    mode: 'on-site' as const,
    state: order % 10 < 8 ? ('seated' as const) : ('waiting' as const),
    order,
    startsAt,
    since: startsAt,
  }))
  await Bookings.collection.insertMany(bookings)
  return sessionId.toHexString()
}

const measure = async (figure: string, ask: () => Promise<unknown>): Promise<Measure[]> => {
  const series: number[] = []
  const cpu = await cpuOf(async () => {
    for (let time = 0; time < times; time++) series.push(await timeOf(ask))
  })
  const value = p95(series)
  return [
    { figure: `${figure}, p95`, value, unit: 'ms', limit: `≤ ${limit}`, ok: value <= limit },
    { figure: `${figure}, CPU of the server`, value: cpu / times, unit: 'ms' },
  ]
}

/** The roster of a session while 50,000 sign-ups are in the database: counted, read in order, names and numbers opened. */
export const bench: Bench = {
  name: 'roster with 50,000 sign-ups',
  run: () =>
    withBenchDatabase('roster', async () => {
      const now = new Date()
      const people = await makePeople(10_000)
      const busy = await makeSession(people, large)
      let usual = ''
      for (let made = large; made < all; made += small) usual = await makeSession(people, small)
      return [
        ...(await measure('a usual session of 250, first page', () => getRoster(house.vault, usual, 1, 'list', now))),
        ...(await measure('a session of 10,000, first page', () => getRoster(house.vault, busy, 1, 'list', now))),
        ...(await measure('a session of 10,000, last page', () => getRoster(house.vault, busy, lastPage, 'list', now))),
      ]
    }),
}
