import { membersContract } from '@tisc/shared/accounts/accounts.staff.contract'
import { organisationsContract } from '@tisc/shared/accounts/organisations.contract'
import { privacyContract } from '@tisc/shared/accounts/privacy.contract'
import { offersDeskContract } from '@tisc/shared/trainings/offers/offers.staff.contract'
import { trainingsDeskContract } from '@tisc/shared/trainings/trainings.staff.contract'
import { createEraseDue } from '../src/accounts/leaving.service'
import { forgetUnanswered } from '../src/accounts/organisations/membership.service'
import { personalParts } from '../src/personal-parts'
import { settleMerged } from '../src/trainings/merging'
import { passOffersOn } from '../src/trainings/passing-on'
import { startTestApp } from './app'
import { startWork } from './browser'
import { freshCode } from './credit-codes'
import { freshNumber, openPhone } from './phone'
import { plansOf } from './plans'
import { freshKey, openTraining, trainee } from './trainings'

const app = startTestApp()
const number = freshNumber()
let me: Awaited<ReturnType<typeof trainee>>
let organisation: string
let session: string
let booking: string
let trainer: Awaited<ReturnType<typeof startWork>>
let supervisor: Awaited<ReturnType<typeof startWork>>

beforeAll(async () => {
  me = await trainee(app)
  trainer = await startWork(app, '培训师', ['trainer'])
  supervisor = await startWork(app, '主管', ['supervisor'])
  const { id } = await me.phone.client(organisationsContract).foundOrganisation({ body: { code: freshCode(), name: '样例单位' } })
  organisation = id
  for (let count = 0; count < 8; count++) session = (await openTraining(app, { 'on-site': 3, online: 2 })).session
  for (let count = 0; count < 6; count++) {
    const other = await trainee(app)
    await other.trainings.signUp({ params: { id: session }, body: { mode: 'on-site' }, key: freshKey() })
    await other.phone.client(organisationsContract).foundOrganisation({ body: { code: freshCode(), name: '别的单位' } })
  }
  booking = (await me.trainings.signUp({ params: { id: session }, body: { mode: 'on-site' }, key: freshKey() })).id
}, 60_000)

const own = () => me.phone.accounts
const desk = () => trainer.browser.client(trainingsDeskContract)

const works: [string, () => Promise<unknown>][] = [
  ['signing in by phone', () => openPhone(app).signInByPhone(number)],
  ['signing in by WeChat', () => openPhone(app, 'weapp').signInByWechat('o-plans', 'u-plans')],
  ['renewing', () => own().refresh({ body: {} })],
  ['the account', () => own().getAccount()],
  ['one’s sessions', () => own().listSessions()],
  ['one’s consents', () => me.phone.client(privacyContract).listConsents()],
  ['what one is asked by itself', () => me.phone.client(privacyContract).listSeparate()],
  ['one’s data', () => me.phone.request('GET', '/api/accounts/me/data.zip')],
  ['one’s organisations', () => me.phone.client(organisationsContract).listOrganisations()],
  ['an organisation’s people', () => me.phone.client(organisationsContract).listMembers({ params: { id: organisation } })],
  ['finding a member', () => supervisor.browser.client(membersContract).findMembers({ body: { phone: number } })],
  ['whose days are over', () => createEraseDue(app.house.vault, personalParts)(app.clock.now())],
  ['what nobody answered', () => forgetUnanswered(app.clock.now())],
  ['the trainings', () => me.trainings.listTrainings({ query: { limit: 3 } })],
  [
    'their next page',
    async () => me.trainings.listTrainings({ query: { cursor: (await me.trainings.listTrainings({ query: { limit: 3 } })).next } }),
  ],
  ['one’s bookings', () => me.trainings.listBookings({ query: { limit: 3 } })],
  ['a booking in line', () => me.trainings.getBooking({ params: { id: booking } })],
  ['giving it back', () => me.trainings.cancelBooking({ params: { id: booking } })],
  ['the trainers’ list', () => desk().listDrafts()],
  ['the roster', () => desk().getRoster({ params: { id: session }, query: {} })],
  ['passing offers on', () => passOffersOn(app.clock.now())],
  ['what two accounts brought together', () => settleMerged(app.clock.now())],
  ['whom to call', () => trainer.browser.client(offersDeskContract).listToCall()],
  ['how a list came to be', () => trainer.browser.client(offersDeskContract).getListMoves({ params: { id: session }, query: {} })],
]

it.each(works)('%s is read by indexes', async (what, work) => {
  const plans = await plansOf(work)
  expect(plans.length).toBeGreaterThan(0)
  // A person's own handful is put in order in memory; the page of what was not sent is the development's.
  const looked = plans.filter(({ collection }) => collection !== 'shownSms')
  const wrong = what === 'one’s data' ? /COLLSCAN/ : /COLLSCAN|"SORT"/
  const bad = looked.filter(({ stages }) => !/IXSCAN|IDHACK|EOF/.test(stages) || wrong.test(stages))
  expect(bad.map(({ collection, method, filter, stages }) => ({ collection, method, filter, stages }))).toEqual([])
})
