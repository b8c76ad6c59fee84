import mongoose from 'mongoose'
import { startTestApp } from '../../test/app'
import { publishIssue } from '../../test/articles'
import { approveTemplate, everyIssue, messageRound, subscriber } from '../../test/messages'
import { announce } from '../platform/events/events'
import { Batches } from './batch.model'
import { Messages } from './message.model'
import { leaseTime } from './pushing'

const app = startTestApp()
const round = messageRound(app)

beforeAll(() => approveTemplate(app))

const idOf = (one: { id: string } | undefined) => new mongoose.Types.ObjectId(one?.id)

describe('a worker that is lost', () => {
  it('leaves what it was sending as unknown, and the rest to the next one', async () => {
    const people = [await subscriber(app, [everyIssue('wechat')]), await subscriber(app, [everyIssue('wechat')])]
    for (const one of people) await one.accept()
    const [lost, waiting] = people
    const push = new mongoose.Types.ObjectId()
    const now = app.clock.now()
    await Batches.create({
      _id: new mongoose.Types.ObjectId(),
      pushId: push,
      number: 1,
      channel: 'wechat',
      isOpen: true,
      dueAt: now,
      lease: { by: 'gone', until: new Date(now.getTime() + 10_000) },
    })
    const told = { template: 'daily-issue' as const, args: { serial: 1, date: '2026-11-24', lead: '样例', articles: 1 } }
    const common = { pushId: push, batch: 1, at: now, told, topics: ['all'], unread: true as const }
    const fate = { dueAt: now, tries: 0 }
    await Messages.create([
      {
        ...common,
        _id: new mongoose.Types.ObjectId(),
        accountId: idOf(lost),
        channels: { wechat: { ...fate, state: 'sending' as const, claim: 'gone', at: now } },
      },
      {
        ...common,
        _id: new mongoose.Types.ObjectId(),
        accountId: idOf(waiting),
        channels: { wechat: { ...fate, state: 'waiting' as const } },
      },
    ])
    const fates = async () => (await Messages.find({ pushId: push }).sort({ _id: 1 }).lean()).map(({ channels }) => channels.wechat?.state)
    await round()
    expect(await fates()).toEqual(['sending', 'waiting'])
    app.clock.moveTo(new Date(now.getTime() + 11_000).toISOString())
    await round()
    expect(await fates()).toEqual(['unknown', 'sent'])
  })
})

/** Looks again until something is so. */
const until = async (isSo: () => Promise<boolean>) => {
  while (!(await isSo())) await new Promise(setImmediate)
}

it('is kept while a channel takes longer to answer than a lease lasts', async () => {
  const one = await subscriber(app, [everyIssue('email')])
  await one.messages.setEmail({ body: { email: 'slow@example.org' } })
  const secret = /messages\/email\/([\w-]+)/.exec(app.messages.email.mails.at(-1)?.text ?? '')?.[1] ?? ''
  await one.messages.confirmEmail({ params: { secret } })
  await publishIssue(900, '2026-11-24', [{ title: '样例' }], app.clock.now())
  await announce({ name: 'daily-issue', subject: 'issue 900', at: app.clock.now() })
  const renewals: (() => void)[] = []
  const every = setInterval
  const timers = jest.spyOn(globalThis, 'setInterval').mockImplementation((work, milliseconds) => {
    if (milliseconds === leaseTime / 3) renewals.push(work)
    return every(work, milliseconds)
  })
  let answer = () => {}
  const sending = jest.spyOn(app.messages.email, 'send').mockImplementationOnce(() => new Promise((resolve) => (answer = () => resolve())))
  try {
    const slow = round()
    await until(async () => sending.mock.calls.length === 1)
    const leaseOf = async () => (await Batches.findOne({ channel: 'email', isOpen: true }).lean())?.lease?.until.getTime()
    for (let third = 0; third < 5; third++) {
      const before = await leaseOf()
      app.clock.moveTo(new Date(app.clock.now().getTime() + 4_000).toISOString())
      for (const renew of renewals) renew()
      await until(async () => (await leaseOf()) !== before)
    }
    await messageRound(app)()
    expect((await one.inbox())[0]?.fates).toMatchObject([{ state: 'sending' }])
    answer()
    await slow
    expect((await one.inbox())[0]?.fates).toMatchObject([{ state: 'sent' }])
  } finally {
    timers.mockRestore()
    sending.mockRestore()
  }
})
