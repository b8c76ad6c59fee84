import { messagesContract } from '@tisc/shared/messages/messages.contract'
import { templatesDeskContract } from '@tisc/shared/trainings/templates/templates.staff.contract'
import type { Training, TrainingForm } from '@tisc/shared/trainings/trainings.schema'
import { trainingsDeskContract } from '@tisc/shared/trainings/trainings.staff.contract'
import { problemOf, startTestApp } from '../../../test/app'
import { startWork } from '../../../test/browser'
import { messageRound } from '../../../test/messages'
import { freshKey, makeDraft, openTraining, trainee } from '../../../test/trainings'
import { verifySession } from '../roster.service'
import { Trainings } from '../training.model'

const app = startTestApp()
const start = app.clock.now().getTime()
const at = (days: number, hours = 0) => new Date(start + days * 86_400_000 + hours * 3_600_000).toISOString()
let count = 0
const trainer = async () => {
  count += 1
  return (await startWork(app, `培训师${count}`, ['trainer'])).browser.client(trainingsDeskContract)
}
type Trainee = Awaited<ReturnType<typeof trainee>>
const signUp = (who: Trainee, session: string, mode: 'on-site' | 'online' = 'on-site') =>
  who.trainings.signUp({ params: { id: session }, body: { mode }, key: freshKey() })
const inboxOf = async (who: Trainee) => (await who.phone.client(messagesContract).listMessages({ query: {} })).items

/** A training as its form was filled in. */
const formOf = ({ title, about, topic, audience, bring, creditHours, questions, sessions }: Training): TrainingForm => ({
  title,
  about,
  ...(topic && { topic }),
  ...(audience && { audience }),
  ...(bring && { bring }),
  ...(creditHours !== undefined && { creditHours }),
  ...(questions && { questions }),
  sessions: sessions.map(({ id, startsAt, endsAt, venue, lecturer, seats }) => ({
    id,
    startsAt,
    endsAt,
    ...(venue && { venue }),
    ...(lecturer && { lecturer }),
    capacities: Object.fromEntries(seats.map(({ mode, capacity }) => [mode, capacity])),
  })),
})

describe('a draft', () => {
  it('is changed without a trace to readers, and discarded', async () => {
    const desk = await trainer()
    const id = await makeDraft(app)
    const params = { id }
    const form = formOf(await desk.getDraft({ params }))
    const sessions = [...form.sessions, { startsAt: at(3), endsAt: at(3, 2), capacities: { online: 3 } }]
    const changed = await desk.changeTraining({ params, body: { ...form, title: '改过的', bring: '笔', sessions } })
    expect(changed).toMatchObject({ title: '改过的', bring: '笔', sessions: [{ startsAt: at(3) }, { startsAt: at(7) }] })
    const again = await desk.changeTraining({ params, body: { ...formOf(changed), bring: undefined } })
    expect(again.bring).toBeUndefined()
    expect(await desk.discardTraining({ params })).toEqual({})
    expect((await problemOf(desk.getDraft({ params }))).status).toBe(404)
  })
})

it('is kept under a name to begin others with; the same name replaces it', async () => {
  const { browser } = await startWork(app, '模板培训师', ['trainer'])
  const templates = browser.client(templatesDeskContract)
  const form = formOf(await browser.client(trainingsDeskContract).getDraft({ params: { id: await makeDraft(app) } }))
  await templates.keepTemplate({ body: { name: '继续教育班', form } })
  const { items } = await templates.keepTemplate({ body: { name: '继续教育班', form: { ...form, title: '改过的' } } })
  expect(items).toMatchObject([{ name: '继续教育班', by: '模板培训师', form: { title: '改过的' } }])
  // It begins new sessions, so it knows none that there are.
  expect(items[0]?.form.sessions[0]).not.toHaveProperty('id')
  expect(await templates.dropTemplate({ params: { id: items[0]?.id ?? '' } })).toEqual({ items: [] })
})

it('lasts no longer than a year, so that lists find its last session', async () => {
  const desk = await trainer()
  const { id, session } = await openTraining(app)
  const form = formOf(await desk.getDraft({ params: { id } }))
  const late = { startsAt: at(380), endsAt: at(380, 2), capacities: { online: 3 } }
  const body = { ...form, sessions: [...form.sessions.map((one) => ({ ...one, capacities: { 'on-site': 9 } })), late] }
  const refused = { status: 422, detail: expect.stringContaining('一年以内') }
  expect(await problemOf(desk.changeTraining({ params: { id }, body }))).toMatchObject(refused)
  expect(
    await problemOf(desk.makeTraining({ body: { ...body, sessions: body.sessions.map((one) => ({ ...one, id: undefined })) } })),
  ).toMatchObject(refused)
  expect((await verifySession(session)).events).toBe(1)
})

describe('a published training', () => {
  it('moves: seats stay, everybody on the list is told once, and who waits keeps the place', async () => {
    const desk = await trainer()
    const { id, session, training } = await openTraining(app)
    const [first, second] = [await trainee(app), await trainee(app)]
    await signUp(first, session)
    const place = await signUp(second, session)
    const form = formOf(training)
    const sessions = [{ ...form.sessions[0], startsAt: at(9), endsAt: at(9, 2), venue: '另一会场' }] as TrainingForm['sessions']
    await desk.changeTraining({ params: { id }, body: { ...form, sessions } })
    // The same again changes nothing and tells nobody.
    await desk.changeTraining({ params: { id }, body: { ...form, sessions } })
    await messageRound(app)()
    expect(await inboxOf(first)).toMatchObject([
      { title: '您报名的培训改了安排', text: expect.stringContaining('，在另一会场。您的座位或候补位置不变') },
    ])
    expect(await inboxOf(second)).toHaveLength(1)
    expect(await second.trainings.getBooking({ params: { id: place.id } })).toMatchObject({
      startsAt: at(9),
      state: 'waiting',
      position: 1,
    })
    const { items } = await first.trainings.listBookings({ query: {} })
    expect(items).toMatchObject([{ startsAt: at(9), state: 'seated' }])
    expect((await verifySession(session)).differences).toEqual([])
    expect(await Trainings.findById(id).lean()).toMatchObject({ startsAt: new Date(at(9)), endsAt: new Date(at(9, 2)) })
  })

  it('follows its seats, takes more sessions, and loses none but by cancelling it', async () => {
    const desk = await trainer()
    const { id, session, training } = await openTraining(app, { 'on-site': 1, online: 1 })
    const [first, second, remote] = [await trainee(app), await trainee(app), await trainee(app)]
    await signUp(first, session)
    const place = await signUp(second, session)
    const gone = await signUp(remote, session, 'online')
    const form = formOf(training)
    const more = { startsAt: at(10), endsAt: at(10, 2), capacities: { online: 4 } }
    const sessions = [{ ...form.sessions[0], capacities: { 'on-site': 2 } }, more] as TrainingForm['sessions']
    const changed = await desk.changeTraining({ params: { id }, body: { ...form, sessions } })
    expect(await second.trainings.getBooking({ params: { id: place.id } })).toMatchObject({ state: 'offered' })
    // Whoever had the seat of a mode that is no longer offered waits, is told so, and may change over.
    expect(await remote.trainings.getBooking({ params: { id: gone.id } })).toMatchObject({ state: 'waiting', position: 1 })
    expect(await signUp(first, changed.sessions[1]?.id ?? '', 'online')).toMatchObject({ state: 'seated' })
    const without = desk.changeTraining({ params: { id }, body: { ...form, sessions: form.sessions } })
    expect(await problemOf(without)).toMatchObject({ status: 409, detail: '已发布的场次不能去掉，请用“取消这一场”' })
    const foreign = [{ ...form.sessions[0], id: 'e'.repeat(24) }] as TrainingForm['sessions']
    expect((await problemOf(desk.changeTraining({ params: { id }, body: { ...form, sessions: foreign } }))).status).toBe(422)
    expect(await problemOf(desk.discardTraining({ params: { id } }))).toMatchObject({ status: 409 })
    expect((await verifySession(session)).differences).toEqual([])
  })

  it('does not move what has begun, nor into the past', async () => {
    const desk = await trainer()
    const { id, training } = await openTraining(app)
    const form = formOf(training)
    const moved = (startsAt: string, endsAt: string) =>
      desk.changeTraining({ params: { id }, body: { ...form, sessions: [{ ...form.sessions[0], startsAt, endsAt }] as never } })
    expect(await problemOf(moved(at(-1), at(-1, 2)))).toMatchObject({ detail: '新的开始时间已经过了' })
    app.clock.moveTo(at(7, 1))
    const sessions = [{ ...form.sessions[0], venue: '别处' }] as TrainingForm['sessions']
    const late = (await trainer()).changeTraining({ params: { id }, body: { ...form, sessions } })
    expect(await problemOf(late)).toMatchObject({ detail: '已经开始的场次不能改时间和地点' })
    app.clock.moveTo(new Date(start).toISOString())
  })
})

describe('a series', () => {
  it('of 33 classes is made in one go, as one training or as 33', async () => {
    const desk = await trainer()
    const sessions = Array.from({ length: 33 }, (_, week) => ({
      startsAt: at(7 * (week + 1)),
      endsAt: at(7 * (week + 1), 2),
      capacities: { remote: 40 },
    }))
    const body = { title: '样例远程课', about: '样例', sessions }
    expect((await desk.makeTraining({ body })).sessions).toHaveLength(33)
    const { items } = await desk.makeSeries({ body })
    expect(items).toHaveLength(33)
    expect(items[32]).toMatchObject({ title: '样例远程课（33）', state: 'draft', sessions: 1, startsAt: at(7 * 33) })
  })
})

it('warns of the same room or lecturer at the same time, also in drafts, and not of what is cancelled', async () => {
  const desk = await trainer()
  const at9 = { startsAt: at(20), endsAt: at(20, 3), venue: '撞期会场', lecturer: '撞期讲师', capacities: { online: 5 } }
  const one = await desk.makeTraining({ body: { title: '先排的', about: '样例', sessions: [at9] } })
  const two = await desk.makeTraining({
    body: { title: '后排的', about: '样例', sessions: [{ ...at9, startsAt: at(20, 2), endsAt: at(20, 4), venue: ' 撞期 会场' }] },
  })
  const { items } = await desk.listClashes({ params: { id: two.id } })
  expect(items.map(({ by, other }) => [by, other.title])).toEqual([
    ['venue', '先排的'],
    ['lecturer', '先排的'],
  ])
  await desk.publishTraining({ params: { id: one.id } })
  await desk.cancelSession({ params: { id: one.sessions[0]?.id ?? '' }, body: { reason: '不办了' } })
  expect((await desk.listClashes({ params: { id: two.id } })).items).toEqual([])
})

it('writes to those it means, says how many that are, and how many read it', async () => {
  const desk = await trainer()
  const { session } = await openTraining(app)
  const [seated, waiting] = [await trainee(app), await trainee(app)]
  await signUp(seated, session)
  await signUp(waiting, session)
  const params = { id: session }
  expect(await desk.listSessionMessages({ params })).toEqual({ seated: 1, waiting: 1, items: [] })
  await desk.messageSession({ params, body: { to: 'seated', text: '请带笔记本电脑' } })
  await messageRound(app)()
  const [letter] = await inboxOf(seated)
  expect(letter).toMatchObject({ title: '关于《样例培训》', text: '请带笔记本电脑' })
  expect(await inboxOf(waiting)).toEqual([])
  await seated.phone.client(messagesContract).readMessage({ params: { id: letter?.id ?? '' } })
  expect((await desk.listSessionMessages({ params })).items).toMatchObject([
    { to: 'seated', fate: { told: 1, read: 1 }, by: expect.stringMatching(/^培训师/) },
  ])
})

it('shows who left the list and why, apart from who is on it', async () => {
  const desk = await trainer()
  const { session } = await openTraining(app)
  const [first, second] = [await trainee(app), await trainee(app)]
  const seat = await signUp(first, session)
  const place = await signUp(second, session)
  await first.trainings.cancelBooking({ params: { id: seat.id } })
  await second.trainings.declineOffer({ params: { id: place.id } })
  const params = { id: session }
  const states = async (which: 'list' | 'left') => (await desk.getRoster({ params, query: { which } })).items.map(({ state }) => state)
  expect([await states('list'), (await states('left')).sort()]).toEqual([[], ['cancelled', 'declined']])
})
