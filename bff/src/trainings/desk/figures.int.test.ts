import type { FigureRow } from '@tisc/shared/trainings/figures'
import { modes } from '@tisc/shared/trainings/seating/seating.state'
import { trainingsDeskContract } from '@tisc/shared/trainings/trainings.staff.contract'
import mongoose from 'mongoose'
import { startTestApp } from '../../../test/app'
import { startWork } from '../../../test/browser'
import { freshKey, openTraining, trainee } from '../../../test/trainings'
import { addDeed } from '../check-in/deeds.service'
import { FeedbackBoxes } from '../feedback/feedback-box.model'
import { cancelSession } from '../training.staff.service'
import { getTrainingFigures } from './figures.staff.service'

const app = startTestApp()
const start = app.clock.now().getTime()
const day = 86_400_000
const at = (days: number, hours = 0) => new Date(start + days * day + hours * 3_600_000).toISOString()
const trainer = { id: 'a'.repeat(24), name: '培训专员', roles: [], session: '', may: () => true, note: () => {} }
const session = (days: number, venue: string, capacities: object) => ({ startsAt: at(days), endsAt: at(days, 2), venue, capacities })
const id = (text: string) => new mongoose.Types.ObjectId(text)

const come = async (sessionId: string, booking: string, kind: 'in' | 'out' = 'in') => {
  const now = app.clock.now()
  await addDeed(
    { sessionId: id(sessionId), bookingId: id(booking), kind, way: 'name', at: now, key: `${kind} ${booking}`, after: 'latest' },
    now,
  )
}

/** The same by another method: the database adds it up, from the events of the lists and not from the bookings. */
const recount = async (
  from: Date,
  to: Date,
  now: Date,
): Promise<Pick<FigureRow, 'sessions' | 'taken' | 'attended' | 'absent' | 'feedback'>> => {
  const { db } = mongoose.connection
  const held = await db
    ?.collection('trainings')
    .aggregate([
      { $match: { state: { $ne: 'draft' } } },
      { $unwind: '$sessions' },
      { $match: { 'sessions.isCancelled': false, 'sessions.startsAt': { $gte: from, $lt: to } } },
      { $project: { id: '$sessions._id', isOver: { $lte: ['$sessions.endsAt', now] } } },
    ])
    .toArray()
  const ids = held?.map((one) => one.id) ?? []
  const events = await db
    ?.collection('seatingEvents')
    .find({ sessionId: { $in: ids } })
    .sort({ sessionId: 1, sequence: 1 })
    .toArray()
  const seated = new Map<string, string>()
  for (const { sessionId, event } of events ?? []) {
    if (event.type === 'seated') seated.set(event.id, String(sessionId))
    if (event.type === 'left' || event.type === 'unseated') seated.delete(event.id)
  }
  const last = await db
    ?.collection('attendanceDeeds')
    .aggregate([
      { $match: { sessionId: { $in: ids } } },
      { $sort: { sequence: 1 } },
      { $group: { _id: '$bookingId', kind: { $last: '$kind' }, session: { $last: '$sessionId' } } },
    ])
    .toArray()
  const there = new Set(last?.filter(({ kind }) => kind === 'in').map(({ _id }) => String(_id)))
  const checked = new Set(last?.map((one) => String(one.session)))
  const complete = new Set(held?.filter((one) => one.isOver && checked.has(String(one.id))).map((one) => String(one.id)))
  const all = [...seated]
  const [said] =
    (await db
      ?.collection('feedbackBoxes')
      .aggregate([{ $match: { sessionId: { $in: ids } } }, { $group: { _id: null, answers: { $sum: { $size: '$answers' } } } }])
      .toArray()) ?? []
  return {
    sessions: ids.length,
    taken: all.length,
    attended: all.filter(([booking]) => there.has(booking)).length,
    absent: all.filter(([booking, where]) => complete.has(where) && !there.has(booking)).length,
    feedback: expect.objectContaining({ answers: said?.answers ?? 0 }),
  }
}

it('counts a year by month, mode, venue and topic, as a recount from the lists’ events comes to', async () => {
  const opened = await openTraining(
    app,
    {},
    {
      topic: 'patents',
      sessions: [
        session(7, '统计会场甲', { 'on-site': 3, online: 5 }),
        session(40, '统计会场乙', { online: 5 }),
        session(8, '统计会场甲', { online: 9 }),
      ],
    },
  )
  const [first, cancelled, next] = opened.training.sessions.map((one) => one.id) as [string, string, string]
  const people = await Promise.all(Array.from({ length: 5 }, () => trainee(app)))
  const bookings = await Promise.all(
    people.map((who, index) =>
      who.trainings
        .signUp({ params: { id: first }, body: { mode: index < 4 ? 'on-site' : 'online' }, key: freshKey() })
        .then((made) => ({ who, made })),
    ),
  )
  await people[0]?.trainings.signUp({ params: { id: next }, body: { mode: 'online' }, key: freshKey() })
  await cancelSession(trainer, cancelled, '不办了', app.clock.now())
  const seated = bookings.filter(({ made }) => made.state === 'seated').map(({ made }) => made.id)
  for (const booking of seated.slice(0, 3)) await come(first, booking)
  await come(first, seated[2] ?? '', 'out')
  const box = { trainingId: id(opened.id), sessionId: id(first), startsAt: new Date(at(7)) }
  const answer = (at: string, content: string, lecturer: string) => ({ at, answers: { content, lecturer, words: '5' } })
  await FeedbackBoxes.create([
    { ...box, _id: `${first} 1`, answers: [answer('1a', '5', '4')] },
    { ...box, _id: `${first} 2`, answers: [answer('2a', '3', '4'), answer('2b', '4', '5')] },
  ])
  app.clock.moveTo(at(10))
  const { browser } = await startWork(app, '统计培训师', ['trainer'])
  const desk = browser.client(trainingsDeskContract)
  const years = await Promise.all([2026, 2027].map((year) => desk.getTrainingFigures({ params: { year } })))
  const [year] = years
  const venue = (name: string) => year?.venues.find((row) => row.name === name)
  expect(venue('统计会场甲')).toMatchObject({
    trainings: 1,
    sessions: 1,
    seats: 8,
    taken: 4,
    attended: 2,
    absent: 2,
    feedback: { answers: 3, mean: 4.2 },
  })
  expect(year?.modes.find(({ name }) => name === modes['on-site'])).toMatchObject({ attended: 2 })
  expect(year?.modes.some(({ feedback }) => feedback)).toBe(false)
  expect(years.flatMap((one) => one.months.map(({ taken }) => taken)).reduce((a, b) => a + b, 0)).toBe(
    years.reduce((all, one) => all + one.total.taken, 0),
  )
  for (const one of years) {
    const range = [new Date(`${one.year}-01-01T00:00+08:00`), new Date(`${one.year + 1}-01-01T00:00+08:00`)] as const
    expect(one.total).toMatchObject(await recount(...range, app.clock.now()))
    for (const by of [one.months, one.modes, one.venues, one.topics])
      expect(by.reduce((all, row) => all + row.attended, 0)).toBe(one.total.attended)
  }
  expect(await getTrainingFigures(2019, app.clock.now())).toMatchObject({ total: { trainings: 0, seats: 0 } })
  app.clock.moveTo(new Date(start).toISOString())
})
