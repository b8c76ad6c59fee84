import { messagesDeskContract } from '@tisc/shared/messages/messages.staff.contract'
import type { Client } from '@tisc/shared/platform/client'
import { announce } from '../src/platform/events/events'
import { startTestApp } from './app'
import { publishIssue } from './articles'
import { startWork } from './browser'
import { approveTemplate, everyIssue, messageRound, subscriber } from './messages'
import { plansOf } from './plans'

const app = startTestApp()
const round = messageRound(app)
let one: Awaited<ReturnType<typeof subscriber>>
let desk: Client<typeof messagesDeskContract>
let serial = 850

const announceIssue = async () => {
  serial += 1
  await publishIssue(serial, '2026-11-24', [{ title: '样例' }], app.clock.now())
  await announce({ name: 'daily-issue', subject: `issue ${serial}`, at: app.clock.now() })
}

beforeAll(async () => {
  await approveTemplate(app)
  desk = (await startWork(app, '主管乙', ['supervisor'])).browser.client(messagesDeskContract)
  for (let count = 0; count < 8; count++) one = await subscriber(app, [everyIssue('wechat')])
  for (let count = 0; count < 6; count++) {
    await announceIssue()
    await round()
  }
}, 60_000)

/** Channels that rest are a handful and read whole; the jobs of a round also read the Daily's own. */
const own = new Set(['messages', 'messageChoices', 'messageBatches', 'pushes', 'events', 'wechatGrants', 'accounts', 'dataKeys'])

const first = async () => (await one.messages.listMessages({ query: { limit: 2 } })).items[0]

const works: [string, () => Promise<unknown>][] = [
  ['the inbox', () => one.messages.listMessages({ query: { limit: 2 } })],
  [
    'its next page',
    async () => one.messages.listMessages({ query: { limit: 2, cursor: (await one.messages.listMessages({ query: { limit: 2 } })).next } }),
  ],
  ['what is unread', () => one.messages.listMessages({ query: { limit: 2, unread: '1' } })],
  ['a message', async () => one.messages.getMessage({ params: { id: (await first())?.id ?? '' } })],
  ['reading all', async () => one.messages.readAllMessages({ body: { until: (await first())?.at ?? '' } })],
  ['the choices', () => one.messages.getChoices()],
  ['the acceptances', () => one.messages.listGrants()],
  ['the way out', async () => one.messages.showUnsubscribe({ params: { secret: (await first())?.unsubscribe ?? '' } })],
  ['a person’s messages', () => desk.findMessages({ body: { account: one.id, limit: 2 } })],
  ['messages about a subject', () => desk.findMessages({ body: { subject: `issue ${serial}`, limit: 2 } })],
  ['a person’s messages about a subject', () => desk.findMessages({ body: { account: one.id, subject: `issue ${serial}`, limit: 2 } })],
  ['the figures', () => desk.getMessageFigures({ query: { days: 7 } })],
  ['the pushes', () => desk.listPushes()],
  [
    'a round of the jobs',
    async () => {
      await announceIssue()
      await round()
    },
  ],
]

/** Of one thing a person has one message: what is left to sort is no more than the things. */
const isOneEach = (stages: string) => stages.includes('"indexName":"pushId_1_accountId_1"')

it.each(works)('%s is read by indexes and sorted by them', async (_what, work) => {
  const plans = (await plansOf(work)).filter(({ collection }) => own.has(collection))
  expect(plans.length).toBeGreaterThan(0)
  const bad = plans.filter(
    ({ stages }) => !/IXSCAN|IDHACK/.test(stages) || /COLLSCAN/.test(stages) || (/"SORT"/.test(stages) && !isOneEach(stages)),
  )
  expect(bad.map(({ collection, method, filter, stages }) => ({ collection, method, filter, stages }))).toEqual([])
})
