import { randomUUID } from 'node:crypto'
import { startTestApp } from '../../test/app'
import { makeMessage } from '../../test/matrix/messages'
import { dailyTemplate } from '../../test/message-channels'
import { everyIssue, subscriber } from '../../test/messages'
import { Grants } from './grant.model'
import { Messages } from './message.model'
import { WechatCallbacks } from './wechat-callback.model'

const app = startTestApp()
type Person = Awaited<ReturnType<typeof subscriber>>
let one: Person

beforeEach(async () => {
  one = await subscriber(app, [everyIssue('wechat')])
})

const accepted = [{ TemplateId: dailyTemplate, SubscribeStatusString: 'accept', PopupScene: '0' }]
const refused = [{ TemplateId: dailyTemplate, SubscribeStatusString: 'reject' }]
const popup = 'subscribe_msg_popup_event'
let seconds = 0

/** A callback of its own second, so that WeChat's way to know repetitions tells them apart. */
const tell = (event: string, list: object[], more: { times?: number; wrong?: string; at?: number } = {}) => {
  seconds += 1
  const address = { ...app.messages.callback, url: `${app.base}/api/wechat/callback` }
  return app.wechat.callback({ address, event, openid: one.openid, list, at: app.clock.now().getTime() + seconds * 1_000, ...more })
}

const ledger = async () => (await one.messages.listGrants()).items[0]
const texts = (answers: { status: number; text: string }[]) => answers.map(({ status, text }) => `${status} ${text}`)

it('counts an acceptance that WeChat tells of, once however often it does, in time', async () => {
  const answers = await tell(popup, accepted, { times: 3 })
  expect(texts(answers)).toEqual(Array.from({ length: 3 }, () => '200 success'))
  expect(Math.max(...answers.map(({ took }) => took))).toBeLessThan(5_000)
  expect(await ledger()).toMatchObject({ left: 1, moves: [{ change: 1, told: expect.stringMatching(/微信/) }] })
})

it('takes a tap and WeChat’s word of it for one acceptance, whichever comes first', async () => {
  const tap = () => one.messages.giveGrants({ body: { tap: randomUUID(), accepted: [dailyTemplate] } })
  await tap()
  await tell(popup, accepted)
  expect(await ledger()).toMatchObject({ left: 1 })
  await tell(popup, accepted)
  await tap()
  expect(await ledger()).toMatchObject({ left: 2 })
})

it('takes them for one when both come at the same moment', async () => {
  for (let round = 1; round <= 8; round++) {
    one = await subscriber(app, [everyIssue('wechat')])
    await Promise.all([one.messages.giveGrants({ body: { tap: randomUUID(), accepted: [dailyTemplate] } }), tell(popup, accepted)])
    expect(await ledger()).toMatchObject({ left: 1, moves: [{ change: 1 }] })
  }
})

it('hears it when WeChat tells again after we failed in the middle', async () => {
  await tell(popup, accepted)
  const failures = [jest.spyOn(Grants, 'updateOne'), jest.spyOn(WechatCallbacks, 'deleteOne')]
  for (const failure of failures) failure.mockRejectedValueOnce(new Error('the process ended here') as never)
  const at = app.clock.now().getTime() + 200_000
  expect((await tell(popup, accepted, { at }))[0]?.status).toBe(500)
  for (const failure of failures) failure.mockRestore()
  await tell(popup, accepted, { at })
  expect(await ledger()).toMatchObject({ left: 2 })
})

it.each(['signature', 'plain-signature', 'body', 'key', 'app', 'replayed-query'])('refuses one with a wrong %s', async (wrong) => {
  const [answer] = await tell(popup, accepted, { wrong })
  expect(answer?.status).toBe(403)
  expect(await ledger()).toMatchObject({ left: 0, moves: [] })
})

it('drops an old one without a word', async () => {
  const hourAgo = app.clock.now().getTime() - 3_600_000
  for (const more of [{ wrong: 'old' }, { at: hourAgo }]) expect(texts(await tell(popup, accepted, more))).toEqual(['200 success'])
  expect(await ledger()).toMatchObject({ left: 0 })
})

it('empties the ledger when the person switches the messages off, but not for what was given since', async () => {
  const now = app.clock.now().getTime()
  await tell(popup, accepted, { at: now + 100_000 })
  await tell('subscribe_msg_change_event', refused, { at: now + 90_000 })
  expect(await ledger()).toMatchObject({ left: 1 })
  await tell('subscribe_msg_change_event', refused, { at: now + 110_000 })
  expect(await ledger()).toMatchObject({ left: 0, moves: [{ change: -1, told: '您在微信里关闭了这类消息' }, { change: 1 }] })
})

it('learns of a message of unknown fate that it arrived', async () => {
  const _id = await makeMessage(one.id, app.clock.now())
  const wechat = { state: 'unknown', reason: 'not-answered', dueAt: app.clock.now(), tries: 1, at: app.clock.now() }
  await Messages.updateOne({ _id }, { $set: { 'channels.wechat': wechat } })
  await tell('subscribe_msg_sent_event', [{ TemplateId: dailyTemplate, MsgID: '1', ErrorCode: '0', ErrorStatus: 'success' }])
  expect((await one.inbox())[0]?.fates[0]).toMatchObject({ state: 'sent', told: '已送出' })
})

it('passes over what it does not know, strangers, who agreed to nothing, and templates that are not ours', async () => {
  const address = { ...app.messages.callback, url: `${app.base}/api/wechat/callback` }
  const none = await subscriber(app, [])
  for (const purpose of ['subscriptions', 'trainings'] as const) await none.privacy.withdrawConsent({ params: { purpose } })
  const at = app.clock.now().getTime()
  const others = [
    { address, event: 'user_enter_tempsession', openid: one.openid, list: accepted, at },
    { address, event: popup, openid: 'nobody', list: accepted, at },
    { address, event: popup, openid: none.openid, list: accepted, at },
    { address, event: popup, openid: one.openid, list: [{ ...accepted[0], TemplateId: 'theirs' }], at },
  ]
  for (const told of others) expect(texts(await app.wechat.callback(told))).toEqual(['200 success'])
  expect(await ledger()).toMatchObject({ left: 0 })
  expect(await Grants.countDocuments({ accountId: none.id })).toBe(0)
})

it('keeps nothing of a person to know a repetition by', async () => {
  await tell(popup, accepted)
  expect(JSON.stringify(await WechatCallbacks.find().lean())).not.toContain(one.openid)
})
