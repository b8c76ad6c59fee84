import { shelfContract } from '@tisc/shared/daily/shelf.contract'
import mongoose from 'mongoose'
import { problemOf, startTestApp } from '../../../test/app'
import { publishIssue } from '../../../test/articles'
import { freshNumber, openPhone } from '../../../test/phone'
import { inTransaction } from '../../platform/mongo'
import type { FieldSealer } from '../../platform/vault/vault'
import { Articles } from '../article.model'
import { Topics } from '../topic.model'
import { shelfPersonal } from './shelf.personal'
import { ShelfEntries } from './shelf-entry.model'

const app = startTestApp()
let [a, b, c]: string[] = []
beforeAll(async () => {
  await Topics.create({ _id: 'rights', name: '维权援助' })
  await publishIssue(599, '2026-11-23', [{ title: '甲' }, { title: '乙' }, { title: '丙' }], app.clock.now())
  ;[a, b, c] = (await Articles.find().sort({ position: 1 }).lean()).map(({ _id }) => _id.toHexString())
})

const at = (minute: number) => `2026-11-24T01:${String(minute).padStart(2, '0')}:00.000Z`
const kept = (id = '', minute = 0) => ({ id, kept: true, at: at(minute) })
const gone = (id = '', minute = 0) => ({ id, kept: false, at: at(minute) })

/** A device of a person. */
const device = async (number: string) => {
  const phone = openPhone(app)
  await phone.signInByPhone(number)
  const shelf = phone.client(shelfContract)
  const merge = async (...changes: ReturnType<typeof kept>[]) =>
    (await shelf.mergeShelf({ body: { changes } })).items.map(({ title }) => title)
  return { phone, shelf, merge }
}
/** Two numbers would cost a minute's wait each; a second device of the same person signs in again after it. */
const twoDevices = async () => {
  const number = freshNumber()
  const first = await device(number)
  app.clock.moveTo(new Date(app.clock.now().getTime() + 61_000).toISOString())
  return [first, await device(number)] as const
}

it('brings together what two devices kept, newest first, and loses nothing', async () => {
  const [one, two] = await twoDevices()
  expect(await one.merge(kept(a, 1), kept(b, 2))).toEqual(['乙', '甲'])
  expect(await two.merge(kept(b, 1), kept(c, 3))).toEqual(['丙', '乙', '甲'])
  expect(await one.merge()).toEqual(['丙', '乙', '甲'])
})

it('knows what was let go: an older device does not bring it back, a later deed does', async () => {
  const [one, two] = await twoDevices()
  await one.merge(kept(a, 1))
  expect(await two.merge(gone(a, 5))).toEqual([])
  expect(await one.merge(kept(a, 1))).toEqual([])
  expect(await one.merge(kept(a, 6))).toEqual(['甲'])
})

it('takes two devices at the same moment', async () => {
  const [one, two] = await twoDevices()
  await Promise.all([one.merge(kept(a, 1), kept(b, 9)), two.merge(kept(a, 2), gone(b, 8)), one.merge(kept(a, 3))])
  expect(await one.merge()).toEqual(['乙', '甲'])
  expect(await ShelfEntries.countDocuments({ articleId: a ?? '', at: new Date(at(3)) })).toBe(1)
})

it('counts of two deeds told at once the later, and those of a clock that runs ahead as of now', async () => {
  const { merge } = await device(freshNumber())
  expect(await merge(gone(a, 2), kept(a, 1))).toEqual([])
  await merge({ id: b ?? '', kept: true, at: '2999-01-01T00:00:00.000Z' })
  app.clock.moveTo(new Date(app.clock.now().getTime() + 1000).toISOString())
  expect(await merge({ id: b ?? '', kept: false, at: app.clock.now().toISOString() })).toEqual([])
})

it('leaves out what nobody published, and is nobody else’s', async () => {
  const { merge } = await device(freshNumber())
  expect(await merge(kept('f'.repeat(24), 1), kept(a, 1))).toEqual(['甲'])
  expect(await (await device(freshNumber())).merge()).toEqual([])
  expect(
    (
      await problemOf(
        openPhone(app)
          .client(shelfContract)
          .mergeShelf({ body: { changes: [] } }),
      )
    ).status,
  ).toBe(401)
})

it('becomes one with the accounts, and goes with the account', async () => {
  const [from, into] = [await device(freshNumber()), await device(freshNumber())]
  const { id: old } = await from.phone.accounts.getAccount()
  const { id } = await into.phone.accounts.getAccount()
  await from.merge(kept(a, 1), gone(b, 5))
  await into.merge(kept(b, 2), kept(c, 3))
  const session = await ShelfEntries.startSession()
  await session.withTransaction(() => shelfPersonal.merge(old, id, session, {} as never))
  expect(await into.merge()).toEqual(['丙', '甲'])
  expect(await ShelfEntries.countDocuments({ accountId: old })).toBe(0)
  expect(await shelfPersonal.collect(id, {} as never)).toMatchObject({ favourites: [{ kept: false }, { title: '丙' }, { title: '甲' }] })
  await session.withTransaction(() => shelfPersonal.erase(id, app.clock.now(), session))
  expect(await into.merge()).toEqual([])
  await session.endSession()
})

it('is exported and brought together whole, however long it has grown', async () => {
  const [from, into] = [new mongoose.Types.ObjectId(), new mongoose.Types.ObjectId()]
  const entries = (accountId: mongoose.Types.ObjectId, articles: mongoose.Types.ObjectId[], minute: number) =>
    articles.map((articleId) => ({ _id: new mongoose.Types.ObjectId(), accountId, articleId, kept: true, at: new Date(at(minute)) }))
  const articles = Array.from({ length: 1_001 }, () => new mongoose.Types.ObjectId())
  await ShelfEntries.insertMany([...entries(from, articles, 5), ...entries(into, articles.slice(0, 2), 9)])
  const fields = {} as FieldSealer
  const exported = async (id: mongoose.Types.ObjectId) => {
    const { favourites } = (await shelfPersonal.collect(id.toHexString(), fields)) as { favourites: { at: Date }[] }
    return favourites
  }
  expect(await exported(from)).toHaveLength(1_001)
  await inTransaction((session) => shelfPersonal.merge(from.toHexString(), into.toHexString(), session, { from: fields, into: fields }))
  const merged = await exported(into)
  expect(merged).toHaveLength(1_001)
  expect(merged.slice(0, 3).map((entry) => entry.at.toISOString())).toEqual([at(9), at(9), at(5)])
  expect(await exported(from)).toEqual([])
})
