import { trainingsContract } from '@tisc/shared/trainings/trainings.contract'
import { trainingsDeskContract } from '@tisc/shared/trainings/trainings.staff.contract'
import mongoose from 'mongoose'
import { problemOf, startTestApp } from '../../test/app'
import { startWork } from '../../test/browser'
import { freshKey, openTraining, trainee } from '../../test/trainings'
import { addDeed } from './check-in/deeds.service'

const app = startTestApp()
const start = app.clock.now().getTime()
const at = (days: number, hours = 0) => new Date(start + days * 86_400_000 + hours * 3_600_000).toISOString()
afterEach(() => app.clock.moveTo(new Date(start).toISOString()))
const series = (count: number, seats = 1) =>
  Array.from({ length: count }, (_, week) => ({
    startsAt: at(7 * (week + 1)),
    endsAt: at(7 * (week + 1), 2),
    capacities: { online: seats },
  }))

it('takes seats in all sessions at once: each answers for itself, and the same submission again gets the same', async () => {
  const { id, training } = await openTraining(app, {}, { sessions: series(3) })
  const sessions = training.sessions.map((session) => session.id)
  const [first, second] = [await trainee(app), await trainee(app)]
  await first.trainings.signUp({ params: { id: sessions[1] ?? '' }, body: { mode: 'online' }, key: freshKey() })
  const key = freshKey()
  const ask = () => second.trainings.signUpAll({ params: { id }, body: { mode: 'online', sessions }, key })
  const made = await ask()
  expect(made.items.map(({ state }) => state)).toEqual(['seated', 'waiting', 'seated'])
  expect((await ask()).items.map((one) => one.id)).toEqual(made.items.map((one) => one.id))
  const again = await second.trainings.signUpAll({ params: { id }, body: { mode: 'online', sessions }, key: freshKey() })
  expect([again.items, again.refused.map(({ sessionId }) => sessionId)]).toEqual([[], sessions])
  const other = await openTraining(app)
  expect(
    await problemOf(first.trainings.signUpAll({ params: { id: other.id }, body: { mode: 'online', sessions }, key: freshKey() })),
  ).toMatchObject({
    status: 404,
  })
})

it('takes all or none of a training that is taken as a whole', async () => {
  const { id, training, session } = await openTraining(app, {}, { sessions: series(2), isWhole: true })
  const sessions = training.sessions.map((one) => one.id)
  const who = await trainee(app)
  const detail = '这个培训要全部场次一起报'
  expect(await problemOf(who.trainings.signUp({ params: { id: session }, body: { mode: 'online' }, key: freshKey() }))).toMatchObject({
    detail,
  })
  const some = who.trainings.signUpAll({ params: { id }, body: { mode: 'online', sessions: [session] }, key: freshKey() })
  expect(await problemOf(some)).toMatchObject({ detail })
  expect((await who.trainings.signUpAll({ params: { id }, body: { mode: 'online', sessions }, key: freshKey() })).items).toHaveLength(2)
})

it('tells the way into a meeting to those with a seat online, from a quarter of an hour before, and to nobody else', async () => {
  const joinUrl = 'https://meeting.example/j/123'
  const sessions = [{ startsAt: at(7), endsAt: at(7, 2), joinUrl, capacities: { online: 1, 'on-site': 1 } }]
  const { id, session, training } = await openTraining(app, {}, { sessions })
  expect(training.sessions[0]).toMatchObject({ joinUrl })
  expect(JSON.stringify(await app.client(trainingsContract).getTraining({ params: { id } }))).not.toContain('meeting.example')
  const [seated, waiting, onSite] = [await trainee(app), await trainee(app), await trainee(app)]
  const book = async (who: typeof seated, mode: 'online' | 'on-site') =>
    (await who.trainings.signUp({ params: { id: session }, body: { mode }, key: freshKey() })).id
  const ids = [await book(seated, 'online'), await book(waiting, 'online'), await book(onSite, 'on-site')]
  const look = async (who: typeof seated, booking = '') => {
    await who.phone.accounts.refresh({ body: {} })
    return who.trainings.getBooking({ params: { id: booking } })
  }
  app.clock.moveTo(new Date(Date.parse(at(7)) - 15 * 60_000 - 1).toISOString())
  const early = await look(seated, ids[0])
  expect([early.joinUrl, early.joinFrom]).toEqual([undefined, new Date(Date.parse(at(7)) - 15 * 60_000).toISOString()])
  app.clock.moveTo(new Date(Date.parse(at(7)) - 15 * 60_000).toISOString())
  expect((await look(seated, ids[0])).joinUrl).toBe(joinUrl)
  expect((await look(waiting, ids[1])).joinUrl).toBeUndefined()
  expect((await look(onSite, ids[2])).joinUrl).toBeUndefined()
  app.clock.moveTo(at(7, 2))
  expect((await look(seated, ids[0])).joinUrl).toBeUndefined()
})

it('opens materials to whom they are for', async () => {
  const material = (reader: 'everybody' | 'seated' | 'attended') => ({ title: reader, url: `https://files.example/${reader}`, for: reader })
  const { id, session } = await openTraining(
    app,
    { 'on-site': 1 },
    { materials: [material('everybody'), material('seated'), material('attended')] },
  )
  const shown = await app.client(trainingsContract).getTraining({ params: { id } })
  expect(shown.materials).toEqual([{ title: 'everybody', url: 'https://files.example/everybody' }])
  const [who, other] = [await trainee(app), await trainee(app)]
  const mine = await who.trainings.signUp({ params: { id: session }, body: { mode: 'on-site' }, key: freshKey() })
  const theirs = await other.trainings.signUp({ params: { id: session }, body: { mode: 'on-site' }, key: freshKey() })
  const titles = async () => (await who.trainings.getBooking({ params: { id: mine.id } })).materials?.map(({ title }) => title)
  expect(await titles()).toEqual(['everybody', 'seated'])
  expect((await other.trainings.getBooking({ params: { id: theirs.id } })).materials?.map(({ title }) => title)).toEqual(['everybody'])
  const bookingId = new mongoose.Types.ObjectId(mine.id)
  const sessionId = new mongoose.Types.ObjectId(session)
  const now = app.clock.now()
  await addDeed({ sessionId, bookingId, kind: 'in', way: 'name', at: now, key: 'came', after: 'latest' }, now)
  expect(await titles()).toEqual(['everybody', 'seated', 'attended'])
  const { browser } = await startWork(app, '资料培训师', ['trainer'])
  const desk = await browser.client(trainingsDeskContract).getDraft({ params: { id } })
  expect(desk.materials?.map((one) => one.for)).toEqual(['everybody', 'seated', 'attended'])
})

it('finds what is about any of several topics', async () => {
  const [patents, trademarks] = [
    await openTraining(app, {}, { sessions: series(1), topic: 'patents' }),
    await openTraining(app, {}, { sessions: series(1), topic: 'trademarks' }),
  ]
  const other = await openTraining(app, {}, { sessions: series(1), topic: 'copyright' })
  const { items } = await app.client(trainingsContract).listTrainings({ query: { topics: 'patents,trademarks', limit: 50 } })
  const found = items.map(({ id }) => id)
  expect([patents.id, trademarks.id, other.id].map((id) => found.includes(id))).toEqual([true, true, false])
})
