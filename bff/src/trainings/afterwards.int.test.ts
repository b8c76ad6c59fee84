import { messagesContract } from '@tisc/shared/messages/messages.contract'
import { settingsContract } from '@tisc/shared/settings/settings.contract'
import { doorContract } from '@tisc/shared/trainings/check-in/check-in.staff.contract'
import { feedbackContract } from '@tisc/shared/trainings/feedback/feedback.contract'
import { feedbackDeskContract } from '@tisc/shared/trainings/feedback/feedback.staff.contract'
import { trainingFilesDeskContract } from '@tisc/shared/trainings/files/files.staff.contract'
import { noShowsContract, noShowsDeskContract } from '@tisc/shared/trainings/no-shows/no-shows.contract'
import { trainingsDeskContract } from '@tisc/shared/trainings/trainings.staff.contract'
import mongoose from 'mongoose'
import { problemOf, startTestApp } from '../../test/app'
import { startWork } from '../../test/browser'
import { messageRound } from '../../test/messages'
import { freshKey, openTraining, trainee } from '../../test/trainings'
import { pdfOf, uploadFile } from '../../test/uploads'
import { Bookings } from './booking.model'
import { askForFeedback } from './feedback/asking.service'
import { FeedbackBoxes } from './feedback/feedback-box.model'
import { verifySession } from './roster.service'

const app = startTestApp()
const hour = 3_600_000

/** A training that is over, with people of whom the first so many were checked in; and a trainer at work after it. */
const afterTraining = async (people: number, came: number) => {
  const { id, session, training } = await openTraining(app, { 'on-site': people + 1 })
  const all = []
  for (let at = 0; at < people; at++) {
    const who = await trainee(app)
    const booking = await who.trainings.signUp({ params: { id: session }, body: { mode: 'on-site' }, key: freshKey() })
    all.push({ ...who, booking: booking.id, feedback: who.phone.client(feedbackContract), noShows: who.phone.client(noShowsContract) })
  }
  app.clock.moveTo(training.sessions[0]?.endsAt ?? '')
  const { browser } = await startWork(app, `培训专员${freshKey()}`, ['trainer'])
  const door = browser.client(doorContract)
  for (const { booking } of all.slice(0, came)) {
    await door.tickName({ params: { id: session }, body: { booking, kind: 'in', device: 'device-test', key: freshKey() } })
  }
  for (const { phone } of all) await phone.accounts.refresh({ body: {} })
  return { id, session, all, browser, door }
}

const answers = (content: string, words?: string) => ({
  answers: { content, lecturer: '4', arrangement: '3', ...(words && { words }) },
})

describe('feedback', () => {
  it('is asked of those who came, once each, and sums up what they said when there are enough of them', async () => {
    const { id, all } = await afterTraining(4, 3)
    const [one, two, three, absent] = all as [(typeof all)[0], (typeof all)[0], (typeof all)[0], (typeof all)[0]]
    app.clock.moveTo(new Date(app.clock.now().getTime() + hour).toISOString())
    await askForFeedback(app.clock.now())
    await messageRound(app)()
    for (const { phone } of all) await phone.accounts.refresh({ body: {} })
    const inbox = async (who: typeof one) =>
      (await who.phone.client(messagesContract).listMessages({ query: {} })).items.map(({ title }) => title)
    expect([await inbox(one), await inbox(absent)]).toEqual([[expect.stringContaining('您参加的培训怎么样')], []])
    const params = { id: one.booking }
    expect(await one.trainings.getBooking({ params })).toMatchObject({ feedback: 'open' })
    expect(await one.feedback.getFeedback({ params })).toMatchObject({ state: 'open' })
    expect(await problemOf(one.feedback.giveFeedback({ params, body: answers('9'), key: freshKey() }))).toMatchObject({ status: 422 })
    const key = freshKey()
    const given = await one.feedback.giveFeedback({ params, body: answers('5', '讲得好'), key })
    expect(given).toMatchObject({ state: 'answered' })
    expect(await one.feedback.giveFeedback({ params, body: answers('1'), key })).toEqual(given)
    expect(await problemOf(one.feedback.giveFeedback({ params, body: answers('1'), key: freshKey() }))).toMatchObject({ status: 409 })
    expect(
      await problemOf(absent.feedback.giveFeedback({ params: { id: absent.booking }, body: answers('1'), key: freshKey() })),
    ).toMatchObject({ status: 409, detail: '到场的人才能填反馈' })
    expect(await problemOf(two.feedback.getFeedback({ params }))).toMatchObject({ status: 404 })
    await two.feedback.giveFeedback({ params: { id: two.booking }, body: answers('5'), key: freshKey() })
    const later = (await startWork(app, '下午的培训专员', ['trainer'])).browser.client(feedbackDeskContract)
    const results = () => later.getFeedbackResults({ params: { id } })
    expect(await results()).toEqual({ title: '样例培训', attended: 3, answered: 2 })
    await three.feedback.giveFeedback({ params: { id: three.booking }, body: answers('2'), key: freshKey() })
    const { questions = [] } = await results()
    expect(questions[0]?.counts).toEqual([
      { words: '很好', count: 2 },
      { words: '好', count: 0 },
      { words: '一般', count: 0 },
      { words: '不太好', count: 1 },
      { words: '不好', count: 0 },
    ])
    expect(questions[3]).toMatchObject({ texts: ['讲得好'], answered: 1 })
  })

  it('keeps nothing that leads from an answer to a person: no account, no booking, no time, no order', async () => {
    const { all, session } = await afterTraining(3, 3)
    for (const [at, { feedback, booking }] of all.entries()) {
      await feedback.giveFeedback({ params: { id: booking }, body: answers('5', `答卷${at}`), key: freshKey() })
    }
    const boxes = await FeedbackBoxes.find({ sessionId: new mongoose.Types.ObjectId(session) }).lean()
    const stored = JSON.stringify(boxes)
    const bookings = await Bookings.find({ sessionId: session }).lean()
    for (const { _id, accountId, feedback } of bookings) {
      for (const known of [_id.toHexString(), accountId.toHexString(), feedback ?? '']) expect(stored).not.toContain(known)
    }
    for (const { _id, answers: within, ...box } of boxes) {
      expect(_id).toMatch(new RegExp(`^${session} [0-9a-f]$`))
      expect(Object.keys(box).sort()).toEqual(['sessionId', 'startsAt', 'trainingId'])
      expect(within.map(({ at }) => at)).toEqual(within.map(({ at }) => at).sort())
      for (const one of within) expect(Object.keys(one)).toEqual(['at', 'answers'])
    }
  })

  it('is taken once of two submissions at one moment, and not a month later', async () => {
    const { all, session } = await afterTraining(2, 2)
    const [one, late] = all as [(typeof all)[0], (typeof all)[0]]
    const params = { id: one.booking }
    const sent = await Promise.allSettled(
      ['5', '1'].map((grade) => one.feedback.giveFeedback({ params, body: answers(grade), key: freshKey() })),
    )
    expect(sent.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const boxes = await FeedbackBoxes.find({ sessionId: new mongoose.Types.ObjectId(session) }).lean()
    expect(boxes.flatMap((box) => box.answers)).toHaveLength(1)
    app.clock.moveTo(new Date(app.clock.now().getTime() + 30 * 24 * hour).toISOString())
    await late.phone.signInByPhone(late.number)
    expect(await late.feedback.getFeedback({ params: { id: late.booking } })).toMatchObject({ state: 'closed' })
  })
})

describe('what was missed without a word', () => {
  const rule = async (value: number) => {
    const { browser } = await startWork(app, `管理员${value}`, ['administrator'])
    await browser.client(settingsContract).changeSetting({ params: { key: 'noShowLimit' }, body: { value } })
  }

  it('is counted, told, taken back by the trainer or a later tick, and puts new sign-ups behind others only where a rule says so', async () => {
    const { session, all, browser, door } = await afterTraining(3, 1)
    const [, absent, other] = all as [(typeof all)[0], (typeof all)[0], (typeof all)[0]]
    const record = (who: typeof absent) => who.noShows.getNoShows()
    expect(await record(absent)).toMatchObject({ items: [{ booking: absent.booking, title: '样例培训' }], limit: 0, isBehind: false })
    const next = await openTraining(app, { 'on-site': 1 })
    const signUp = (who: typeof absent, id: string) => who.trainings.signUp({ params: { id }, body: { mode: 'on-site' }, key: freshKey() })
    expect(await signUp(absent, next.session)).toMatchObject({ state: 'seated' })
    await rule(1)
    expect(await record(absent)).toMatchObject({ limit: 1, isBehind: true })
    const third = await openTraining(app, { 'on-site': 1 })
    const behind = await signUp(absent, third.session)
    expect(behind).toMatchObject({ state: 'waiting', isBehind: true, position: 1 })
    expect(await signUp(all[0] as typeof absent, third.session)).toMatchObject({ state: 'seated' })
    const desk = browser.client(trainingsDeskContract)
    const lines = async (id: string) => (await desk.getRoster({ params: { id }, query: {} })).items
    expect(
      (await lines(session))
        .filter(({ isAbsent }) => isAbsent)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([absent.booking, other.booking].sort())
    expect((await lines(third.session)).filter(({ isBehind }) => isBehind).map(({ id }) => id)).toEqual([behind.id])
    await browser.client(noShowsDeskContract).excuseBooking({ params: { id: absent.booking } })
    await door.tickName({ params: { id: session }, body: { booking: other.booking, kind: 'in', device: 'device-test', key: freshKey() } })
    expect([(await record(absent)).items, (await record(other)).items]).toEqual([[], []])
    expect(await signUp(absent, (await openTraining(app)).session)).toMatchObject({ state: 'seated' })
    expect((await verifySession(third.session)).differences).toEqual([])
    await rule(0)
  })
})

describe('files to read at home', () => {
  it('are opened by whom they are for: everybody, those with a seat, those who came; and by nobody once they are taken away', async () => {
    const { id, all, browser } = await afterTraining(2, 1)
    const [came, absent] = all as [(typeof all)[0], (typeof all)[0]]
    const stranger = await trainee(app)
    const desk = browser.client(trainingFilesDeskContract)
    for (const reader of ['everybody', 'seated', 'attended'] as const) {
      const handle = await uploadFile(browser, 'material', `${reader}.pdf`, pdfOf(`样例 ${reader}`))
      await desk.addTrainingFile({ params: { id }, body: { handle, for: reader } })
    }
    const { items } = await desk.listTrainingFiles({ params: { id } })
    expect(items.map((file) => [file.name, file.for, file.by.name?.startsWith('培训专员')])).toEqual([
      ['everybody.pdf', 'everybody', true],
      ['seated.pdf', 'seated', true],
      ['attended.pdf', 'attended', true],
    ])
    const opened = async (who: typeof came) => {
      const params = { id: who.booking }
      const { files = [] } = await who.trainings.getBooking({ params })
      const answers = await Promise.all(
        items.map(({ id: file }) => who.phone.request('GET', `/api/trainings/bookings/${who.booking}/files/${file}`)),
      )
      return [files.map(({ name }) => name), answers.map(({ status }) => status)]
    }
    expect(await opened(came)).toEqual([
      ['everybody.pdf', 'seated.pdf', 'attended.pdf'],
      [200, 200, 200],
    ])
    expect(await opened(absent)).toEqual([
      ['everybody.pdf', 'seated.pdf'],
      [200, 200, 404],
    ])
    const asVisitor = (file: string) => stranger.phone.request('GET', `/api/trainings/${id}/files/${file}`)
    expect(await Promise.all(items.map(async (file) => (await asVisitor(file.id)).status))).toEqual([200, 404, 404])
    expect((await stranger.trainings.getTraining({ params: { id } })).files?.map(({ name }) => name)).toEqual(['everybody.pdf'])
    await desk.dropTrainingFile({ params: { id, file: items[0]?.id ?? '' } })
    expect((await asVisitor(items[0]?.id ?? '')).status).toBe(404)
    expect((await problemOf(desk.dropTrainingFile({ params: { id, file: items[0]?.id ?? '' } }))).status).toBe(404)
  })
})
