import { dailyContract } from '@tisc/shared/daily/daily.contract'
import { messagesDeskContract } from '@tisc/shared/messages/messages.staff.contract'
import { trainingsContract } from '@tisc/shared/trainings/trainings.contract'
import { announce } from '../src/platform/events/events'
import { ShownSms } from '../src/platform/sms/shown-sms.model'
import { problemOf, startTestApp } from './app'
import { publishIssue } from './articles'
import { startWork } from './browser'
import { openFaultyLine } from './faulty-line'
import { dailyTemplate } from './message-channels'
import { approveTemplate, everyIssue, messageRound, subscriber } from './messages'
import { agreement, codeSentTo, freshNumber, openPhone } from './phone'

const simulator = process.env.TEST_WECHAT_URL ?? ''
const line = await openFaultyLine(simulator)
const app = startTestApp({ wechatAt: (url) => url.replace(simulator, line.uri.replace(/\/?\?.*/, '')) })
const round = messageRound(app)
const number = freshNumber()
let one: Awaited<ReturnType<typeof subscriber>>

beforeAll(async () => {
  await approveTemplate(app)
  one = await subscriber(app, [everyIssue('wechat', 'sms')])
  await one.phone.accounts.sendPhoneCode({ body: { phone: number } })
  await one.phone.accounts.setPhone({ body: { phone: number, code: await codeSentTo(number) } })
  await one.accept(dailyTemplate)
})
afterAll(() => line.close())

describe.each(['cut', 'silent'] as const)('a line to WeChat that is %s', (fault) => {
  beforeAll(() => line.set(fault))
  afterAll(() => line.set('none'))

  it('keeps nobody from signing in, but by WeChat, and says what works', async () => {
    const phone = openPhone(app, 'weapp')
    const code = await app.wechat.loginCode('somebody')
    const body = { code, ...agreement } as const
    const began = performance.now()
    expect(await problemOf(phone.accounts.signInByWechat({ body }))).toMatchObject({
      status: 503,
      detail: '微信暂时没有回应，请稍后再试，或用手机号登录',
    })
    expect(performance.now() - began).toBeLessThan(2_500)
    await phone.signInByPhone(freshNumber())
    expect(await phone.accounts.getAccount()).toMatchObject({ hasWechat: false })
  })

  it('keeps nobody from reading, choosing, and looking for a training', async () => {
    await app.client(dailyContract).listIssues({ query: {} })
    await app.client(trainingsContract).listTrainings({ query: {} })
    expect((await one.choose([everyIssue('wechat', 'sms')])).channels[0]).toMatchObject({ channel: 'wechat', isOpen: true })
  })
})

it('brings a message to the inbox and by SMS while WeChat is down, says that WeChat waits, and sends it once when WeChat is back', async () => {
  line.set('cut')
  await publishIssue(950, '2026-11-24', [{ title: '样例' }], app.clock.now())
  await announce({ name: 'daily-issue', subject: 'issue 950', at: app.clock.now() })
  const look = async () => (await one.messages.listMessages({ query: {} })).items[0]
  for (let second = 1; second <= 20; second++) {
    await round()
    app.clock.moveTo(new Date(app.clock.now().getTime() + 1_000).toISOString())
  }
  expect(await look()).toMatchObject({
    title: 'TISC青岛日刊第950期',
    fates: [
      { channel: 'wechat', state: 'waiting', told: expect.stringMatching(/^等待发送：对方暂时没有回应，.*以后再试$/) },
      { channel: 'sms', state: 'sent' },
    ],
  })
  expect(await ShownSms.countDocuments({ phone: number, text: /第950期/ })).toBe(1)
  expect((await one.messages.listGrants()).items[0]).toMatchObject({ left: 1 })
  const desk = (await startWork(app, '主管丙', ['supervisor'])).browser.client(messagesDeskContract)
  expect((await desk.findMessages({ body: { phone: number, limit: 5 } })).items[0]?.fates[0]).toMatchObject({ state: 'waiting' })
  line.set('none')
  app.clock.moveTo(new Date(app.clock.now().getTime() + 300_000).toISOString())
  for (let tried = 0; tried < 2; tried++) await round()
  expect((await one.inbox())[0]?.fates).toMatchObject([{ state: 'sent' }, { state: 'sent' }])
  expect((await app.wechat.messages()).filter(({ touser }) => touser === one.openid)).toHaveLength(1)
})
