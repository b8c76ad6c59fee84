import { digestsContract } from '@tisc/shared/daily/digests.contract'
import { messagesContract } from '@tisc/shared/messages/messages.contract'
import mongoose from 'mongoose'
import { problemOf, startTestApp } from '../../test/app'
import { sampleContent } from '../../test/articles'
import { everyIssue, newsroom, scheduleNewIssue, subscriber } from '../../test/messages'
import { openPhone } from '../../test/phone'
import { Messages } from './message.model'

const app = startTestApp()
const { round, later, publish } = newsroom(app)

describe('an issue', () => {
  it('reaches the inbox and WeChat of whoever wants each issue, once', async () => {
    const one = await subscriber(app, [everyIssue('wechat'), { topic: 'rights', frequency: 'issue', channels: ['wechat'] }])
    await one.accept()
    const serial = await publish()
    await round()
    const [message, ...more] = await one.inbox()
    expect(more).toEqual([])
    expect(message).toMatchObject({
      title: `TISC青岛日刊第${serial}期`,
      target: { route: 'issue', params: { serial: String(serial) } },
      fates: [{ channel: 'wechat', state: 'sent' }],
      topics: ['all', 'rights'],
    })
    const sent = (await app.wechat.messages()).filter(({ touser }) => touser === one.openid)
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({
      page: expect.stringMatching(new RegExp(`reading/pages/issue/index\\?serial=${serial}&message=${message?.id}$`)),
    })
  })

  it('comes to those who chose one of its topics, and to no others', async () => {
    const rights = await subscriber(app, [{ topic: 'rights', frequency: 'issue', channels: [] }])
    const policy = await subscriber(app, [{ topic: 'policy', frequency: 'issue', channels: [] }])
    await publish('policy')
    expect([(await rights.inbox()).length, (await policy.inbox()).length]).toEqual([0, 1])
  })

  it('waits until all of it that is due is out', async () => {
    const one = await subscriber(app, [everyIssue()])
    const now = app.clock.now()
    await scheduleNewIssue(now, now, { articles: 2 })
    await round()
    expect(await one.inbox()).toMatchObject([{ text: `《${sampleContent().title}》等2篇` }])
  })
})

describe('the inbox', () => {
  it('counts what is unread, pages, and marks one or all that were seen as read', async () => {
    const one = await subscriber(app, [everyIssue()])
    for (let count = 0; count < 3; count++) await publish()
    const first = await one.messages.listMessages({ query: { limit: 2 } })
    expect([first.unread, first.items.length]).toEqual([3, 2])
    const second = await one.messages.listMessages({ query: { limit: 2, cursor: first.next } })
    expect([second.items.length, second.next]).toEqual([1, undefined])
    await one.messages.readMessage({ params: { id: second.items[0]?.id ?? '' } })
    expect(await one.messages.countUnread()).toEqual({ unread: 2 })
    const until = first.items[0]?.at ?? ''
    await publish()
    await one.messages.readAllMessages({ body: { until } })
    expect((await one.messages.listMessages({ query: { unread: '1' } })).items).toHaveLength(1)
  })

  it('is nobody else’s', async () => {
    const one = await subscriber(app, [everyIssue()])
    const other = await subscriber(app, [])
    await publish()
    const [message] = await one.inbox()
    const params = { id: message?.id ?? '' }
    for (const call of [other.messages.getMessage({ params }), other.messages.readMessage({ params })])
      expect(await problemOf(call)).toMatchObject({ status: 404 })
    expect(await one.messages.countUnread()).toEqual({ unread: 1 })
  })
})

describe('choices', () => {
  it('want the consent first, and each topic once', async () => {
    const one = await subscriber(app, [])
    expect(await problemOf(one.choose([everyIssue(), everyIssue()]))).toMatchObject({ status: 422 })
    await one.privacy.withdrawConsent({ params: { purpose: 'subscriptions' } })
    expect(await problemOf(one.choose([everyIssue()]))).toMatchObject({ status: 403, detail: expect.stringMatching(/请先同意/) })
  })
})

describe('the link of a message', () => {
  it('ends it without signing in, once and for all, and nothing comes after', async () => {
    const one = await subscriber(app, [everyIssue('wechat')])
    await publish()
    const secret = (await one.inbox())[0]?.unsubscribe ?? ''
    const stranger = openPhone(app).client(messagesContract)
    expect(await stranger.showUnsubscribe({ params: { secret } })).toMatchObject({
      topics: [{ topic: 'all', name: '全部文章', isOn: true }],
    })
    for (let tap = 0; tap < 2; tap++) {
      expect(await stranger.unsubscribe({ params: { secret }, query: {} })).toMatchObject({
        topics: [{ isOn: false }],
        told: '已退订，不会再收到',
      })
    }
    expect((await one.messages.getChoices()).daily).toEqual([])
    await publish()
    expect(await one.inbox()).toHaveLength(1)
    const forged = secret.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    expect(await problemOf(stranger.unsubscribe({ params: { secret: forged }, query: {} }))).toMatchObject({ status: 404 })
  })

  it('can end one topic on one channel and leave the rest', async () => {
    const one = await subscriber(app, [everyIssue('wechat', 'sms'), { topic: 'rights', frequency: 'issue', channels: ['wechat'] }])
    await publish()
    const secret = (await one.inbox())[0]?.unsubscribe ?? ''
    await one.messages.unsubscribe({ params: { secret }, query: { topic: 'all', channel: 'wechat' } })
    expect((await one.messages.getChoices()).daily).toEqual([
      everyIssue('sms'),
      { topic: 'rights', frequency: 'issue', channels: ['wechat'] },
    ])
  })

  it('does not send what somebody wants less often by now', async () => {
    const one = await subscriber(app, [everyIssue('wechat')], { quiet: { from: '09:00', to: '12:00' } })
    await one.accept()
    await publish()
    await one.choose([{ topic: 'all', frequency: 'weekly', channels: ['wechat'] }])
    later(3)
    await round()
    expect((await one.inbox())[0]?.fates[0]).toMatchObject({ state: 'not-sent', reason: 'unsubscribed' })
  })

  it('stops what was laid down before it was followed', async () => {
    const one = await subscriber(app, [everyIssue('wechat')], { quiet: { from: '09:00', to: '12:00' } })
    await one.accept()
    await publish()
    const [message] = await one.inbox()
    await one.messages.unsubscribe({ params: { secret: message?.unsubscribe ?? '' }, query: {} })
    later(3)
    await round()
    expect((await one.inbox())[0]?.fates[0]).toMatchObject({ state: 'not-sent', reason: 'unsubscribed' })
  })
})

describe('digests', () => {
  it('come in the morning after, have an address of their own, and say nothing of an empty day', async () => {
    const daily = await subscriber(app, [{ topic: 'all', frequency: 'daily', channels: [] }])
    const weekly = await subscriber(app, [{ topic: 'rights', frequency: 'weekly', channels: [] }])
    await publish()
    for (let hours = 0; hours < 9 * 24; hours += 12) {
      later(12)
      await round()
    }
    const [digest, ...more] = await daily.inbox()
    expect(more).toEqual([])
    const params = { kind: 'daily', date: digest?.target?.params.date ?? '' } as const
    const page = await app.client(digestsContract).getDigest({ params })
    expect(page.items.length).toBeGreaterThan(0)
    expect(digest?.at.slice(11)).toMatch(/^0[0-9]:|^1/)
    expect(await weekly.inbox()).toMatchObject([{ target: { route: 'digest', params: { kind: 'weekly' } } }])
    expect(await problemOf(app.client(digestsContract).getDigest({ params: { kind: 'weekly', date: '2026-11-24' } }))).toMatchObject({
      status: 404,
    })
  })
})

describe('acceptances', () => {
  it('count a tap once however often it is told, and no more than thirty', async () => {
    const one = await subscriber(app, [everyIssue('wechat')])
    const tap = crypto.randomUUID()
    const body = { tap, accepted: ['daily-template', 'not-ours'] }
    await Promise.all(Array.from({ length: 5 }, () => one.messages.giveGrants({ body })))
    expect((await one.messages.listGrants()).items[0]).toMatchObject({ left: 1, moves: [{ change: 1 }] })
    for (let count = 0; count < 40; count++) await one.messages.giveGrants({ body: { ...body, tap: crypto.randomUUID() } })
    expect((await one.messages.listGrants()).items[0]).toMatchObject({ left: 30 })
  })
})

it('keeps no more than one message a person and push, whatever is tried', async () => {
  const one = await subscriber(app, [everyIssue()])
  await publish()
  const record = await Messages.findOne({ accountId: one.id }).lean()
  await expect(Messages.collection.insertOne({ ...record, _id: new mongoose.Types.ObjectId() } as never)).rejects.toThrow(/E11000/)
})
