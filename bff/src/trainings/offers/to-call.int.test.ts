import { consents } from '@tisc/shared/accounts/consents'
import { privacyContract } from '@tisc/shared/accounts/privacy.contract'
import { messagesContract } from '@tisc/shared/messages/messages.contract'
import type { Channel } from '@tisc/shared/messages/messages.words'
import { offersDeskContract } from '@tisc/shared/trainings/offers/offers.staff.contract'
import { trainingsDeskContract } from '@tisc/shared/trainings/trainings.staff.contract'
import { problemOf, startTestApp } from '../../../test/app'
import { startWork } from '../../../test/browser'
import { messageRound } from '../../../test/messages'
import { freshKey, openTraining, trainee } from '../../../test/trainings'
import { passOffersOn } from '../passing-on'

const app = startTestApp()
const round = messageRound(app)

type Trainee = Awaited<ReturnType<typeof trainee>>

const wants = async ({ phone }: Trainee, notices: Channel[]) => {
  const { version } = consents.subscriptions
  await phone.client(privacyContract).giveConsent({ params: { purpose: 'subscriptions' }, body: { version } })
  await phone.client(messagesContract).setChoices({ body: { daily: [], notices, quiet: null, pausedUntil: null } })
}

it('asks the trainer to call whom an offer reached nowhere, until they have seen it', async () => {
  const desk = (await startWork(app, '培训师', ['trainer'])).browser.client(trainingsDeskContract)
  const began = app.clock.now().getTime()
  const { session } = await openTraining(app)
  const [seated, silent, reached] = [await trainee(app), await trainee(app), await trainee(app)]
  await wants(silent, [])
  const ids: string[] = []
  for (const one of [seated, silent, reached]) {
    ids.push((await one.trainings.signUp({ params: { id: session }, body: { mode: 'on-site' }, key: freshKey() })).id)
  }
  const untilOf = async (who: Trainee, at: number) => {
    await who.phone.accounts.refresh({ body: {} })
    const { state, until, isUntold } = await who.trainings.getBooking({ params: { id: ids[at] ?? '' } })
    return `${state} ${isUntold ?? ''} ${until}`
  }
  const params = { id: session }
  const roster = async () =>
    Object.fromEntries(
      (await desk.getRoster({ params, query: {} })).items.map(({ state, toCall, since, id }) => [
        `${id} ${since}`,
        `${state} ${toCall ?? ''}`,
      ]),
    )
  const standings = async () => Object.values(await roster()).sort()
  await desk.setCapacity({ params, body: { mode: 'on-site', capacity: 3 } })
  // Nothing is said before anybody was told.
  expect(await standings()).toEqual(['offered ', 'offered ', 'seated '])
  await round()
  expect(await standings()).toEqual(['offered ', 'offered true', 'seated '])
  const iso = (hours: number) => new Date(began + hours * 3_600_000).toISOString()
  // In the inbox alone the time does not run; once a channel took the message it does, from that moment.
  await passOffersOn(app.clock.now())
  expect(await untilOf(silent, 1)).toBe(`offered true ${iso(6 * 24)}`)
  expect(await untilOf(reached, 2)).toBe(`offered  ${iso(4)}`)
  app.clock.moveTo(iso(4))
  await passOffersOn(app.clock.now())
  expect([await untilOf(silent, 1), await untilOf(reached, 2)]).toEqual([`offered true ${iso(6 * 24)}`, 'lapsed  undefined'])
  const later = (await startWork(app, '下午的培训师', ['trainer'])).browser
  const offers = later.client(offersDeskContract)
  const { items } = await offers.listToCall()
  expect(items).toMatchObject([{ id: ids[1], isFirstCome: false, phone: silent.number }])
  expect(await offers.noteCalled({ params: { id: ids[1] ?? '' } })).toEqual({ until: iso(8) })
  expect(await offers.noteCalled({ params: { id: ids[1] ?? '' } })).toEqual({ until: iso(8) })
  expect((await offers.listToCall()).items).toEqual([])
  expect(await problemOf(offers.noteCalled({ params: { id: ids[0] ?? '' } }))).toMatchObject({ status: 409 })
  const moves = await offers.getListMoves({ params, query: {} })
  expect(moves.items.map(({ what }) => what).slice(0, 3)).toEqual([
    expect.stringContaining('已经通知到'),
    '到时间没有确认，名额给下一位',
    expect.stringContaining('已经通知到'),
  ])
  expect(await later.client(trainingsDeskContract).verifySession({ params })).toMatchObject({ differences: [] })
})

it('takes it from the list once they have opened it, which starts the time as well', async () => {
  const { session } = await openTraining(app)
  const [first, silent] = [await trainee(app), await trainee(app)]
  await wants(silent, [])
  const signUp = (one: Trainee) => one.trainings.signUp({ params: { id: session }, body: { mode: 'on-site' }, key: freshKey() })
  const seat = await signUp(first)
  const place = await signUp(silent)
  await first.trainings.cancelBooking({ params: { id: seat.id } })
  await round()
  const { browser } = await startWork(app, '另一位培训师', ['trainer'])
  const toCall = async () => (await browser.client(offersDeskContract).listToCall()).items.map(({ id }) => id)
  expect(await toCall()).toEqual([place.id])
  const inbox = silent.phone.client(messagesContract)
  const [message] = (await inbox.listMessages({ query: {} })).items
  expect(message).toMatchObject({ title: '有一个名额留给您', fates: [] })
  await inbox.readMessage({ params: { id: message?.id ?? '' } })
  expect(await toCall()).toEqual([])
  await passOffersOn(app.clock.now())
  expect(await silent.trainings.getBooking({ params: { id: place.id } })).not.toHaveProperty('isUntold')
})
