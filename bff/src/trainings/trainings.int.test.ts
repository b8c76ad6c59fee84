import { messagesContract } from '@tisc/shared/messages/messages.contract'
import { trainingsContract } from '@tisc/shared/trainings/trainings.contract'
import { trainingsDeskContract } from '@tisc/shared/trainings/trainings.staff.contract'
import { problemOf, startTestApp } from '../../test/app'
import { startWork } from '../../test/browser'
import { messageRound } from '../../test/messages'
import { freshNumber, openPhone } from '../../test/phone'
import { freshKey, openTraining, trainee } from '../../test/trainings'
import { createEraseDue } from '../accounts/leaving.service'
import { personalParts } from '../personal-parts'
import { inTransaction } from '../platform/mongo'
import { passOffersOn } from './passing-on'
import { forgetOldBookings } from './retention'
import { verifySession } from './roster.service'
import { askSeating } from './seating.service'

const app = startTestApp({ instances: 2 })
const start = app.clock.now().getTime()
const hours = (count: number) => app.clock.moveTo(new Date(app.clock.now().getTime() + count * 3_600_000).toISOString())
beforeEach(() => app.clock.moveTo(new Date(start).toISOString()))

const signUp = (who: Awaited<ReturnType<typeof trainee>>, session: string, mode: 'on-site' | 'online' = 'on-site', key = freshKey()) =>
  who.trainings.signUp({ params: { id: session }, body: { mode }, key })

describe('finding', () => {
  it('shows what is published, the soonest first, with the seats as they stand', async () => {
    const { id, session } = await openTraining(app, { 'on-site': 2, online: 5 })
    const visitor = app.client(trainingsContract)
    await signUp(await trainee(app), session)
    const { items } = await visitor.listTrainings({ query: { mode: 'online', free: '1' } })
    expect(items.find((one) => one.id === id)).toMatchObject({ free: 6, modes: ['on-site', 'online'], venue: '样例场地' })
    const listedAt = async (venue: string) => (await visitor.listTrainings({ query: { venue } })).items.map((one) => one.id)
    expect([(await listedAt('样例场地')).includes(id), await listedAt('别的场地')]).toEqual([true, []])
    const shown = await visitor.getTraining({ params: { id } })
    expect(shown.sessions[0]?.seats).toEqual([
      { mode: 'on-site', capacity: 2, free: 1, waiting: 0 },
      { mode: 'online', capacity: 5, free: 5, waiting: 0 },
    ])
    expect(shown.now).toBe(app.clock.now().toISOString())
    expect((await visitor.listTrainings({ query: { from: '2030-01-01' } })).items).toEqual([])
  })

  it('shows a series as long as it goes on, by its next session', async () => {
    const at = (days: number) => new Date(start + days * 86_400_000).toISOString()
    const sessionOn = (day: number) => ({ startsAt: at(day), endsAt: at(day + 0.1), capacities: { online: 5 } })
    const { id } = await openTraining(app, {}, { sessions: [sessionOn(1), sessionOn(8)] })
    const shownOn = async (day: number) => {
      app.clock.moveTo(at(day))
      const { items } = await app.client(trainingsContract).listTrainings({ query: { limit: 50 } })
      return items.find((one) => one.id === id)?.startsAt
    }
    expect([await shownOn(0), await shownOn(3), await shownOn(9)]).toEqual([at(1), at(8), undefined])
  })
})

describe('signing up', () => {
  it('needs a consent, and an open window by the server’s clock', async () => {
    const opensAt = new Date(start + 3_600_000).toISOString()
    const { session } = await openTraining(app, { 'on-site': 1 }, { opensAt })
    const stranger = openPhone(app)
    await stranger.signInByPhone(freshNumber())
    const early = stranger.client(trainingsContract).signUp({ params: { id: session }, body: { mode: 'on-site' }, key: freshKey() })
    expect(await problemOf(early)).toMatchObject({ status: 403, detail: expect.stringContaining('培训报名') })
    const who = await trainee(app)
    expect(await problemOf(signUp(who, session))).toMatchObject({ status: 409, detail: '报名还没有开始' })
    hours(1)
    await who.phone.accounts.refresh({ body: {} })
    expect(await signUp(who, session)).toMatchObject({ state: 'seated' })
  })

  it('does a submission once, however often it arrives, and refuses another under its name', async () => {
    const { session } = await openTraining(app, { 'on-site': 1, online: 1 })
    const who = await trainee(app)
    const key = freshKey()
    const answers = await Promise.all(Array.from({ length: 20 }, () => signUp(who, session, 'on-site', key)))
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect((await problemOf(signUp(who, session, 'online', key))).status).toBe(409)
    expect(await problemOf(signUp(who, session))).toMatchObject({ status: 409, detail: expect.stringContaining('已经报过') })
    expect((await who.trainings.listBookings({ query: {} })).items).toHaveLength(1)
    const bare = who.phone.request('POST', `/api/trainings/sessions/${session}/bookings`, { mode: 'on-site' })
    expect((await bare).status).toBe(400)
  })

  it('seats exactly as many as there are seats, when many come at once over two instances', async () => {
    const { session } = await openTraining(app, { 'on-site': 7 })
    const people = await Promise.all(Array.from({ length: 30 }, (_, index) => trainee(app, index % 2 ? app.second : app.base)))
    const bookings = await Promise.all(people.map((who) => signUp(who, session)))
    expect(bookings.filter(({ state }) => state === 'seated')).toHaveLength(7)
    const waiting = bookings.filter(({ state }) => state === 'waiting')
    expect(waiting).toHaveLength(23)
    const latest = await Promise.all(people.map(async (who) => (await who.trainings.listBookings({ query: {} })).items[0]?.position ?? 0))
    expect(latest.filter(Boolean).sort((a, b) => a - b)).toEqual(Array.from({ length: 23 }, (_, index) => index + 1))
    expect((await verifySession(session)).differences).toEqual([])
  }, 60_000)
})

describe('a list', () => {
  it('keeps what it answered although a transaction around the question fails', async () => {
    const { id: trainingId, session, training } = await openTraining(app)
    const place = { trainingId, startsAt: new Date(training.sessions[0]?.startsAt ?? 0) }
    const now = app.clock.now()
    const member = await trainee(app)
    const failing = inTransaction(async () => {
      const asked = askSeating(session, place, { type: 'resize', mode: 'on-site', capacity: 2 }, now)
      // Comes while the other is being written, and is decided by the same hand.
      const seat = signUp(member, session)
      await Promise.all([asked, seat])
      throw new Error('the change around it failed')
    })
    await expect(failing).rejects.toThrow('the change around it failed')
    expect((await member.trainings.listBookings({ query: {} })).items).toMatchObject([{ state: 'seated' }])
    expect(await signUp(await trainee(app), session)).toMatchObject({ state: 'seated' })
    expect((await verifySession(session)).differences).toEqual([])
  })
})

describe('the line', () => {
  it('gives a freed seat to the first, then to the second, and lets somebody decline', async () => {
    const { session } = await openTraining(app)
    const [first, second, third] = [await trainee(app), await trainee(app), await trainee(app)]
    const seat = await signUp(first, session)
    const [next, last] = [await signUp(second, session), await signUp(third, session)]
    expect([next.position, last.position]).toEqual([1, 2])
    await first.trainings.cancelBooking({ params: { id: seat.id } })
    await messageRound(app)()
    await passOffersOn(app.clock.now())
    const offered = await second.trainings.getBooking({ params: { id: next.id } })
    expect(offered).toMatchObject({ state: 'offered', until: new Date(start + 4 * 3_600_000).toISOString() })
    expect((await problemOf(third.trainings.acceptOffer({ params: { id: next.id } }))).status).toBe(404)
    hours(4)
    await passOffersOn(app.clock.now())
    for (const who of [second, third]) await who.phone.accounts.refresh({ body: {} })
    expect(await second.trainings.getBooking({ params: { id: next.id } })).toMatchObject({ state: 'lapsed' })
    expect(await third.trainings.acceptOffer({ params: { id: last.id } })).toMatchObject({ state: 'seated' })
    expect(await problemOf(second.trainings.acceptOffer({ params: { id: next.id } }))).toMatchObject({ status: 409 })
    expect((await verifySession(session)).differences).toEqual([])
  })

  it('moves on when somebody’s account goes, whose seat is nobody’s any more', async () => {
    const startsAt = new Date(start + 20 * 86_400_000).toISOString()
    const sessions = [{ startsAt, endsAt: new Date(start + 21 * 86_400_000).toISOString(), capacities: { 'on-site': 1 } }]
    const { session } = await openTraining(app, {}, { sessions })
    const [first, second] = [await trainee(app), await trainee(app)]
    await signUp(first, session)
    const place = await signUp(second, session)
    await first.phone.request('POST', '/api/accounts/me/leave')
    const week = new Date(start + 7.01 * 86_400_000)
    await createEraseDue(app.house.vault, personalParts)(week)
    expect((await second.trainings.getBooking({ params: { id: place.id } })).state).toBe('offered')
    expect((await verifySession(session)).differences).toHaveLength(1) // the erased booking itself
  })
})

it('forgets a booking six years after its session, and none before', async () => {
  const { session, training } = await openTraining(app)
  const who = await trainee(app)
  await signUp(who, session)
  const after = (years: number) => {
    const at = new Date(training.sessions[0]?.startsAt ?? 0)
    at.setUTCFullYear(at.getUTCFullYear() + years)
    return at
  }
  await forgetOldBookings(new Date(after(6).getTime() - 1))
  expect((await who.trainings.listBookings({ query: {} })).items).toHaveLength(1)
  await forgetOldBookings(after(6))
  expect((await who.trainings.listBookings({ query: {} })).items).toHaveLength(0)
})

describe('who is told', () => {
  it('finds an offer in the inbox with its time, once, and what came of it', async () => {
    const { session } = await openTraining(app)
    const [first, second] = [await trainee(app), await trainee(app)]
    const seat = await signUp(first, session)
    const place = await signUp(second, session)
    await first.trainings.cancelBooking({ params: { id: seat.id } })
    const round = messageRound(app)
    await Promise.all([round(), round()])
    const inbox = second.phone.client(messagesContract)
    const { items, unread } = await inbox.listMessages({ query: {} })
    expect([items.length, unread]).toEqual([1, 1])
    expect(items[0]).toMatchObject({
      title: '有一个名额留给您',
      text: expect.stringContaining('4小时内确认'),
      target: { route: 'booking', params: { id: place.id } },
    })
    await passOffersOn(app.clock.now())
    hours(4)
    await passOffersOn(app.clock.now())
    await round()
    await second.phone.accounts.refresh({ body: {} })
    expect((await inbox.listMessages({ query: {} })).items.map(({ title }) => title)).toEqual(['名额已经给了下一位', '有一个名额留给您'])
    await first.phone.accounts.refresh({ body: {} })
    expect((await first.phone.client(messagesContract).listMessages({ query: {} })).items).toEqual([])
  })
})

describe('the trainer', () => {
  it('changes the room, sees the roster with names, and cancels a session for everybody', async () => {
    const { browser } = await startWork(app, '培训师', ['trainer'])
    const desk = browser.client(trainingsDeskContract)
    const { session, id } = await openTraining(app)
    const [first, second] = [await trainee(app), await trainee(app)]
    await first.phone.accounts.changeAccount({ body: { name: '周明远' } })
    await signUp(first, session)
    const place = await signUp(second, session)
    const params = { id: session }
    await desk.setCapacity({ params, body: { mode: 'on-site', capacity: 2 } })
    expect(await second.trainings.getBooking({ params: { id: place.id } })).toMatchObject({ state: 'offered' })
    const roster = await desk.getRoster({ params, query: {} })
    expect(roster).toMatchObject({ total: 2, items: [{ state: 'offered' }, { state: 'seated', name: '周明远' }] })
    await desk.cancelSession({ params, body: { reason: '讲师生病' } })
    await messageRound(app)()
    const told = await second.phone.client(messagesContract).listMessages({ query: {} })
    expect(told.items.map(({ title }) => title)).toEqual(['您报名的培训取消了', '有一个名额留给您'])
    expect(told.items[0]?.text).toContain('原因：讲师生病')
    expect(await second.trainings.getBooking({ params: { id: place.id } })).toMatchObject({ state: 'session-cancelled' })
    const shown = await app.client(trainingsContract).getTraining({ params: { id } })
    expect(shown).toMatchObject({ state: 'cancelled', sessions: [{ isCancelled: true, cancelReason: '讲师生病' }] })
    expect(await problemOf(signUp(await trainee(app), session))).toMatchObject({ status: 409, detail: '这一场已经取消' })
    expect(await desk.verifySession({ params })).toMatchObject({ differences: [] })
  })
})
