import { startTestApp } from '../../test/app'
import { everyIssue, newsroom, subscriber } from '../../test/messages'
import { Alerts } from '../platform/alerts/alert.model'

const app = startTestApp()
const { round, later, publish } = newsroom(app)

describe('why a message was not sent', () => {
  const fateOf = async (
    choices: Parameters<typeof subscriber>[2] = {},
    prepare = async (_one: Awaited<ReturnType<typeof subscriber>>) => {},
  ) => {
    const one = await subscriber(app, [everyIssue('wechat')], choices)
    await prepare(one)
    await publish()
    return { one, fate: (await one.inbox())[0]?.fates[0] }
  }

  it('no acceptance', async () => {
    expect((await fateOf()).fate).toMatchObject({
      state: 'not-sent',
      reason: 'never-granted',
      told: expect.stringMatching(/还没有在微信里允许/),
    })
  })

  it('acceptances that are used up', async () => {
    const { one, fate } = await fateOf({}, async (one) => void (await one.accept()))
    expect(fate).toMatchObject({ state: 'sent' })
    await publish()
    expect((await one.inbox())[0]?.fates[0]).toMatchObject({ reason: 'no-grant', told: expect.stringMatching(/次数已用完/) })
    expect((await one.messages.listGrants()).items[0]?.told).toMatch(/次数已用完/)
  })

  it('paused', async () => {
    const { fate } = await fateOf({ pausedUntil: '2030-01-01T00:00:00.000Z' }, async (one) => void (await one.accept()))
    expect(fate).toMatchObject({ state: 'not-sent', reason: 'paused' })
  })

  it('quiet hours: it waits, and comes afterwards', async () => {
    const { one, fate } = await fateOf({ quiet: { from: '09:00', to: '12:00' } }, async (one) => void (await one.accept()))
    expect(fate).toMatchObject({ state: 'waiting', reason: 'quiet-hours', told: expect.stringMatching(/12:00以后再送/) })
    later(2)
    await round()
    expect((await one.inbox())[0]?.fates[0]).toMatchObject({ state: 'sent' })
  })

  it('WeChat says that there is no acceptance, and the ledger is empty then', async () => {
    const { one, fate } = await fateOf({}, async (one) => {
      await one.accept()
      await app.wechat.fail('/cgi-bin/message/subscribe/send', { errcode: 43101 })
    })
    expect(fate).toMatchObject({ state: 'not-sent', reason: 'refused' })
    expect((await one.messages.listGrants()).items[0]).toMatchObject({
      left: 0,
      mayAsk: true,
      moves: [{ change: -1, told: '微信没有送，这1条作废' }, { change: 1 }],
    })
  })

  it('WeChat did not answer: unknown, and never sent again', async () => {
    const { one, fate } = await fateOf({}, async (one) => {
      await one.accept()
      await app.wechat.fail('/cgi-bin/message/subscribe/send', { hang: true })
    })
    expect(fate).toMatchObject({ state: 'unknown', reason: 'not-answered' })
    later(1)
    await round()
    expect((await one.inbox())[0]?.fates[0]).toMatchObject({ state: 'unknown' })
    expect((await app.wechat.messages()).filter(({ touser }) => touser === one.openid)).toEqual([])
    expect((await one.messages.listGrants()).items[0]?.moves[0]?.told).toBe('送了1条，微信没有答复')
  })

  it('WeChat is busy: it waits, the acceptance is given back, and then it is sent', async () => {
    const { one, fate } = await fateOf({}, async (one) => {
      await one.accept()
      await app.wechat.fail('/cgi-bin/message/subscribe/send', { errcode: -1 })
    })
    expect(fate).toMatchObject({ state: 'waiting', reason: 'channel-down' })
    expect((await one.messages.listGrants()).items[0]).toMatchObject({
      left: 1,
      moves: [{ change: 0, told: '有1条没有送出，次数没有少' }, { change: 1 }],
    })
    later(1)
    await round()
    expect((await one.inbox())[0]?.fates[0]).toMatchObject({ state: 'sent' })
    expect((await one.messages.listGrants()).items[0]).toMatchObject({ left: 0, moves: [{ change: -1, told: '发出1条' }, {}, {}] })
  })

  it('WeChat refuses the template: nothing is spent, and staff are told until it works again', async () => {
    const open = () => Alerts.countDocuments({ kind: 'channel', what: 'wechat', open: true })
    const { one, fate } = await fateOf({}, async (one) => {
      await one.accept()
      await app.wechat.fail('/cgi-bin/message/subscribe/send', { errcode: 47003 })
    })
    expect(fate).toMatchObject({ state: 'not-sent', reason: 'template-refused' })
    expect([(await one.messages.listGrants()).items[0]?.left, await open()]).toEqual([1, 1])
    await publish()
    expect(await open()).toBe(0)
  })

  it('failed three times', async () => {
    const { one } = await fateOf({}, async (one) => {
      await one.accept()
      await app.wechat.fail('/cgi-bin/message/subscribe/send', { errcode: 20001, times: 3 })
    })
    for (let tried = 0; tried < 3; tried++) {
      later(1)
      await round()
    }
    expect((await one.inbox())[0]?.fates[0]).toMatchObject({ state: 'not-sent', reason: 'failed' })
  })

  it('asked to be deleted: all comes as before until then, since that can be taken back', async () => {
    const { one } = await fateOf({}, async (one) => {
      await one.accept()
      await one.privacy.leave()
    })
    expect((await one.inbox())[0]?.fates[0]).toMatchObject({ state: 'sent' })
    expect(await one.messages.getChoices()).toMatchObject({ consentMissing: false })
  })

  it('no consent any more: nothing comes, not even to the inbox', async () => {
    const { one } = await fateOf({}, async (one) => void (await one.privacy.withdrawConsent({ params: { purpose: 'subscriptions' } })))
    expect(await one.inbox()).toEqual([])
    expect(await one.messages.getChoices()).toMatchObject({ consentMissing: true, daily: [] })
  })
})
