import { auditContract } from '@tisc/shared/audit/audit.contract'
import { messagesDeskContract } from '@tisc/shared/messages/messages.staff.contract'
import type { Client } from '@tisc/shared/platform/client'
import { problemOf, startTestApp } from '../../test/app'
import { publishIssue } from '../../test/articles'
import { startWork } from '../../test/browser'
import { approveTemplate, everyIssue, messageRound, subscriber } from '../../test/messages'
import { codeSentTo, freshNumber } from '../../test/phone'
import { announcers } from '../announcers'
import { announce } from '../platform/events/events'
import { Messages } from './message.model'
import { Pushes } from './push.model'
import { takeUpEvents } from './taking-up'

const app = startTestApp()
const round = messageRound(app)
let desk: Client<typeof messagesDeskContract>
let serial = 700

beforeAll(async () => {
  await approveTemplate(app)
  desk = (await startWork(app, '主管甲', ['supervisor'])).browser.client(messagesDeskContract)
})

/** An issue that is out and announced, not yet told to anybody. */
const announceIssue = async () => {
  serial += 1
  await publishIssue(serial, '2026-11-24', [{ title: '样例' }], app.clock.now())
  await announce({ name: 'daily-issue', subject: `issue ${serial}`, at: app.clock.now() })
  return `issue ${serial}`
}

describe('the desk', () => {
  it('finds a person’s messages by the number they give, and says what became of each', async () => {
    const one = await subscriber(app, [everyIssue('wechat')])
    const number = freshNumber()
    await one.phone.accounts.sendPhoneCode({ body: { phone: number } })
    await one.phone.accounts.setPhone({ body: { phone: number, code: await codeSentTo(number) } })
    const other = await subscriber(app, [everyIssue('wechat')])
    const subject = await announceIssue()
    await round()
    expect((await desk.findMessages({ body: { phone: number } })).items).toMatchObject([{ account: one.id, subject }])
    expect((await desk.findMessages({ body: { phone: '13999999999' } })).items).toEqual([])
    const about = (await desk.findMessages({ body: { subject, limit: 50 } })).items.map(({ account }) => account)
    expect(about).toEqual(expect.arrayContaining([one.id, other.id]))
    const { items } = await desk.findMessages({ body: { account: one.id, subject } })
    expect(items).toMatchObject([{ account: one.id, subject, isRead: false, mayResend: ['wechat'], fates: [{ reason: 'never-granted' }] }])
    // the desk is told of somebody, the person of themselves
    expect(items[0]?.fates[0]?.told).toBe('没有送出：对方还没有在微信里允许这类消息')
    expect((await one.inbox())[0]?.fates[0]?.told).toBe('没有送出：您还没有在微信里允许这类消息，可以在消息设置里允许')
  })

  it('lists nobody’s messages unless it is told whose, or about what', async () => {
    expect(await problemOf(desk.findMessages({ body: { limit: 50 } }))).toMatchObject({
      status: 422,
      errors: [{ pointer: '#/body/phone', detail: '请填手机号或第几期' }],
    })
  })

  it('sends again what was not sent, once, and leaves a line in the audit log', async () => {
    const one = await subscriber(app, [everyIssue('wechat')])
    const subject = await announceIssue()
    await round()
    await one.accept()
    const [message] = (await desk.findMessages({ body: { account: one.id, subject } })).items
    const call = { params: { id: message?.id ?? '' }, body: { channel: 'wechat' as const } }
    expect(await desk.resendMessage(call)).toMatchObject({ fates: [{ state: 'waiting' }], mayResend: [] })
    expect(await problemOf(desk.resendMessage(call))).toMatchObject({ status: 409 })
    await round()
    expect((await one.inbox())[0]?.fates).toMatchObject([{ state: 'sent' }])
    expect(await problemOf(desk.resendMessage(call))).toMatchObject({ status: 409 })
    const auditor = (await startWork(app, '审计甲', ['auditor'])).browser.client(auditContract)
    expect((await auditor.searchAudit({ query: { what: 'resendMessage', limit: 5, outcome: 'done' } })).items).toHaveLength(1)
  })

  it('never sends again what may have arrived, nor what somebody did not want', async () => {
    const one = await subscriber(app, [everyIssue('wechat')], { pausedUntil: '2030-01-01T00:00:00.000Z' })
    await announceIssue()
    await round()
    const [message] = await one.inbox()
    const call = { params: { id: message?.id ?? '' }, body: { channel: 'wechat' as const } }
    expect(await problemOf(desk.resendMessage(call))).toMatchObject({ status: 409 })
    await Messages.updateOne(
      { _id: message?.id ?? '' },
      { $set: { 'channels.wechat.state': 'unknown', 'channels.wechat.reason': 'not-answered' } },
    )
    expect(await problemOf(desk.resendMessage(call))).toMatchObject({ status: 409 })
  })

  it('stops a push and lets it go on', async () => {
    const one = await subscriber(app, [everyIssue('wechat')], { quiet: { from: '09:00', to: '10:10' } })
    await one.accept()
    await announceIssue()
    await round()
    const [push] = (await desk.listPushes()).items
    const params = { id: push?.id ?? '' }
    expect(await desk.pausePush({ params })).toMatchObject({ isPaused: true, batches: { open: 1 } })
    app.clock.moveTo('2026-11-24T02:11:00.000Z')
    await round()
    expect((await one.inbox())[0]?.fates).toMatchObject([{ state: 'waiting' }])
    await desk.resumePush({ params })
    await round()
    expect((await one.inbox())[0]?.fates).toMatchObject([{ state: 'sent' }])
    expect((await desk.listPushes()).items[0]).toMatchObject({ state: 'done', batches: { open: 0 } })
  })

  it('sends nothing again of a push that is stopped', async () => {
    const one = await subscriber(app, [everyIssue('wechat')])
    const subject = await announceIssue()
    await round()
    await one.accept()
    const params = { id: (await desk.listPushes()).items[0]?.id ?? '' }
    await desk.pausePush({ params })
    const [message] = (await desk.findMessages({ body: { account: one.id, subject } })).items
    await desk.resendMessage({ params: { id: message?.id ?? '' }, body: { channel: 'wechat' } })
    await round()
    expect((await one.inbox())[0]?.fates).toMatchObject([{ state: 'waiting' }])
    await desk.resumePush({ params })
    await round()
    expect((await one.inbox())[0]?.fates).toMatchObject([{ state: 'sent' }])
  })

  it('is done with a push that goes to inboxes alone', async () => {
    const one = await subscriber(app, [{ topic: 'rights', frequency: 'issue', channels: [] }])
    await announceIssue()
    await round()
    expect(await one.inbox()).toHaveLength(1)
    expect((await desk.listPushes()).items[0]).toMatchObject({ state: 'done' })
  })

  it('stops the laying down as well', async () => {
    const one = await subscriber(app, [everyIssue()])
    const subject = await announceIssue()
    await takeUpEvents({ announcers, clock: app.clock, isOver: () => false } as never)
    const push = await Pushes.findOne({ subject }).lean()
    await desk.pausePush({ params: { id: String(push?._id) } })
    await round()
    expect(await one.inbox()).toEqual([])
    await desk.resumePush({ params: { id: String(push?._id) } })
    await round()
    expect(await one.inbox()).toHaveLength(1)
  })

  it('counts by channel what became of them', async () => {
    const { channels } = await desk.getMessageFigures({ query: { days: 7 } })
    const wechat = channels.find(({ channel }) => channel === 'wechat')
    const count = (state: string) =>
      wechat?.counts.filter((figure) => figure.state === state).reduce((sum, figure) => sum + figure.count, 0)
    const all = wechat?.counts.reduce((sum, figure) => sum + figure.count, 0)
    expect([count('sent'), all]).toEqual([
      await Messages.countDocuments({ 'channels.wechat.state': 'sent' }),
      await Messages.countDocuments({ 'channels.wechat': { $exists: true } }),
    ])
    expect(count('sent')).toBeGreaterThan(0)
  })
})
