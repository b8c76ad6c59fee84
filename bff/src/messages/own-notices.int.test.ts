import { consents } from '@tisc/shared/accounts/consents'
import mongoose from 'mongoose'
import { problemOf, startTestApp } from '../../test/app'
import { trainingsTemplate } from '../../test/message-channels'
import { approveTemplate, everyIssue, messageRound, subscriber } from '../../test/messages'
import { announce } from '../platform/events/events'
import { type ChoiceRecord, Choices } from './choice.model'
import { Messages } from './message.model'
import type { PersonalAnnouncement } from './push.model'
import { Pushes } from './push.model'
import { unsubscribeSecret } from './unsubscribe-secret'

const app = startTestApp()
let people: mongoose.Types.ObjectId[] = []
const args = { title: '样例培训', when: '2026-11-30 09:00', hours: 4 }
const offer = (): PersonalAnnouncement => ({ template: 'seat-offered', args, target: { route: 'bookings', params: {} }, people })
let isYet = false
const round = messageRound(app, {
  offer: async () => offer(),
  decided: async () => ({ template: 'application-decided', args: {}, target: { route: 'application', params: {} }, people }),
  broken: async () => {
    throw new Error('cannot be told')
  },
  waits: async () => (isYet ? undefined : 'later'),
})
let told = 0

beforeAll(() => approveTemplate(app))

const tell = async (...accounts: { id: string }[]) => {
  people = accounts.map(({ id }) => new mongoose.Types.ObjectId(id))
  told += 1
  await announce({ name: 'offer', subject: `offer ${told}`, at: app.clock.now() })
  await round()
}

const confirmEmail = async ({ messages }: Awaited<ReturnType<typeof subscriber>>, email: string) => {
  await messages.setEmail({ body: { email } })
  const secret = /messages\/email\/([\w-]+)/.exec(app.messages.email.mails.at(-1)?.text ?? '')?.[1] ?? ''
  await messages.confirmEmail({ params: { secret } })
}

const fatesOf = async (one: Awaited<ReturnType<typeof subscriber>>) =>
  (await one.inbox())[0]?.fates.map(({ channel, state, reason }) => `${channel} ${state}${reason ? ` ${reason}` : ''}`)

describe('a notice about one’s own booking', () => {
  it('goes out by WeChat to who can be reached there, and shows nothing of it on the lock screen', async () => {
    const one = await subscriber(app, [])
    await one.accept(trainingsTemplate)
    await tell(one)
    expect((await one.inbox())[0]).toMatchObject({ title: '有一个名额留给您', text: expect.stringContaining('样例培训'), topics: [] })
    expect(await fatesOf(one)).toEqual(['wechat sent'])
    const [sent] = (await app.wechat.messages()).filter(({ touser }) => touser === one.openid)
    expect(sent).toMatchObject({ template_id: trainingsTemplate, data: { thing1: { value: '有一件培训的事等您确认' } } })
    expect(JSON.stringify(sent)).not.toMatch(/样例培训|11-30|名额/)
  })

  it('goes where the person chose, and nowhere else', async () => {
    const none = await subscriber(app, [], { notices: [] })
    const mail = await subscriber(app, [], { notices: ['email'] })
    await confirmEmail(mail, 'own@example.org')
    await tell(none, mail)
    expect(await fatesOf(none)).toEqual([])
    expect(await fatesOf(mail)).toEqual(['email sent'])
    const sent = app.messages.email.mails.at(-1)
    expect(`${sent?.subject} ${sent?.text}`).not.toMatch(/样例培训|11-30|名额/)
    const secret = /messages\/unsubscribe\/([\w.]+)/.exec(sent?.text ?? '')?.[1] ?? ''
    expect(await mail.messages.showUnsubscribe({ params: { secret } })).toMatchObject({
      topics: [{ name: '培训、申请和案件的通知', isOn: true }],
      staysInInbox: true,
    })
    expect(await mail.messages.unsubscribe({ params: { secret }, query: {} })).toMatchObject({ topics: [{ isOn: false }] })
    expect((await mail.messages.getChoices()).notices).toEqual([])
    await tell(mail)
    expect(await fatesOf(mail)).toEqual([])
  })

  it('is ended on two channels by two links at once', async () => {
    for (const chosen of [undefined, ['wechat', 'sms', 'email'] as const]) {
      const one = await subscriber(app, [], chosen && { notices: [...chosen] })
      if (!chosen) await Choices.updateOne({ _id: one.id }, { $unset: { notices: 1 } })
      await tell(one)
      const { _id } = await Messages.findOne({ accountId: one.id }).orFail()
      const end = (from: 'wechat' | 'email') =>
        one.messages.unsubscribe({ params: { secret: unsubscribeSecret(app.house.sealer, _id, from) }, query: {} })
      await Promise.all([end('email'), end('wechat')])
      expect((await Choices.findById(one.id).lean<ChoiceRecord>())?.notices).toEqual(chosen ? ['sms'] : [])
    }
  })

  it('tells on no channel without the consent to trainings, and is in the inbox all the same', async () => {
    const one = await subscriber(app, [everyIssue()])
    await one.accept(trainingsTemplate)
    await one.privacy.withdrawConsent({ params: { purpose: 'trainings' } })
    await tell(one)
    expect(await fatesOf(one)).toEqual(['wechat not-sent no-consent'])
  })

  it('about an application needs no consent to trainings but that to applications, and names no training', async () => {
    const one = await subscriber(app, [], { notices: ['wechat', 'email'] })
    await confirmEmail(one, 'applicant@example.org')
    await one.privacy.withdrawConsent({ params: { purpose: 'trainings' } })
    const decided = async () => {
      people = [new mongoose.Types.ObjectId(one.id)]
      told += 1
      await announce({ name: 'decided', subject: `decided ${told}`, at: app.clock.now() })
      await round()
      return fatesOf(one)
    }
    expect(await decided()).toEqual(['wechat not-sent no-consent', 'email not-sent no-consent'])
    await one.privacy.giveConsent({ params: { purpose: 'applications' }, body: { version: consents.applications.version } })
    expect(await decided()).toEqual(['wechat not-sent not-open', 'email sent'])
    expect(app.messages.email.mails.at(-1)?.subject).toBe('申请有新消息')
  })

  it('keeps to what somebody switched off after it was laid down', async () => {
    const one = await subscriber(app, [], { quiet: { from: '09:00', to: '10:30' } })
    await one.accept(trainingsTemplate)
    await tell(one)
    expect(await fatesOf(one)).toEqual(['wechat waiting quiet-hours'])
    await one.choose([], { notices: [] })
    app.clock.moveTo('2026-11-24T03:00:00.000Z')
    await round()
    expect(await fatesOf(one)).toEqual(['wechat not-sent unsubscribed'])
  })

  it('goes through many in steps, each person once, and leaves nothing for who has gone', async () => {
    const gone = Array.from({ length: 2_100 }, () => ({ id: new mongoose.Types.ObjectId().toHexString() }))
    const [first, last] = [await subscriber(app, []), await subscriber(app, [])]
    await tell(first, ...gone, last)
    const push = await Pushes.findOne({ subject: `offer ${told}` })
      .orFail()
      .lean()
    expect([push.laid, push.step, push.state]).toEqual([2, 4, 'done'])
    expect(await Messages.find({ pushId: push._id }).sort({ _id: 1 }).distinct('batch')).toEqual([1, 3])
    for (const one of [first, last]) expect(await one.inbox()).toHaveLength(1)
  })
})

describe('an event that cannot be told', () => {
  it('keeps no other back, and staff hear of it', async () => {
    const one = await subscriber(app, [])
    await announce({ name: 'broken', subject: 'broken', at: app.clock.now() })
    for (let count = 0; count < 105; count++) await announce({ name: 'waits', subject: `waits ${count}`, at: app.clock.now() })
    await expect(tell(one)).rejects.toThrow('cannot be told')
    isYet = true
    await expect(round()).rejects.toThrow('cannot be told')
    await messageRound(app, { offer: async () => offer(), broken: async () => undefined })()
    expect(await one.inbox()).toHaveLength(1)
  })
})

it('is not offered as a page to whoever asks for one that is none', async () => {
  const one = await subscriber(app, [])
  expect(await problemOf(one.messages.listMessages({ query: { cursor: 'x' } }))).toMatchObject({ status: 400 })
})
