import { notices } from '@tisc/shared/messages/templates'
import { startTestApp } from '../../test/app'
import { publishIssue } from '../../test/articles'
import { dailyTemplate, testMessages } from '../../test/message-channels'
import { everyIssue, messageRound, subscriber } from '../../test/messages'
import { announce } from '../platform/events/events'

const channels = { ...testMessages(), notices: { daily: { templateId: dailyTemplate, kind: 'lasting' as const } } }
const app = startTestApp({ channels })
const round = messageRound(app)
let serial = 980

const announceIssue = async () => {
  serial += 1
  await publishIssue(serial, '2026-11-24', [{ title: '样例' }], app.clock.now())
  await announce({ name: 'daily-issue', subject: `issue ${serial}`, at: app.clock.now() })
  await round()
}

it('takes one acceptance of a long-term subscription for every message, until it is taken back', async () => {
  await app.wechat.template(dailyTemplate, [...notices.daily.keys], { lasting: true })
  const one = await subscriber(app, [everyIssue('wechat')])
  const ledger = async () => (await one.messages.listGrants()).items
  expect(await ledger()).toMatchObject([{ kind: 'lasting', left: 0, told: '还没有允许', mayAsk: true }])
  await one.accept()
  for (let count = 0; count < 3; count++) await announceIssue()
  expect((await one.inbox()).map(({ fates }) => fates[0]?.state)).toEqual(['sent', 'sent', 'sent'])
  expect(await ledger()).toMatchObject([{ left: 1, told: '长期有效，直到您在微信里关闭', mayAsk: false }])
  const list = [{ TemplateId: dailyTemplate, SubscribeStatusString: 'reject' }]
  const address = { ...channels.callback, url: `${app.base}/api/wechat/callback` }
  const at = app.clock.now().getTime() + 5_000
  await app.wechat.callback({ address, event: 'subscribe_msg_change_event', openid: one.openid, list, at })
  await announceIssue()
  expect((await one.inbox())[0]?.fates[0]).toMatchObject({ state: 'not-sent', reason: 'no-grant' })
  expect(await ledger()).toMatchObject([{ left: 0, told: '还没有允许', moves: [{ told: '您在微信里关闭了这类消息' }, {}, {}, {}, {}] }])
})
