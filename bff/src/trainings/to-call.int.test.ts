import { consents } from '@tisc/shared/accounts/consents'
import { privacyContract } from '@tisc/shared/accounts/privacy.contract'
import { messagesContract } from '@tisc/shared/messages/messages.contract'
import type { Channel } from '@tisc/shared/messages/messages.words'
import { trainingsDeskContract } from '@tisc/shared/trainings/trainings.staff.contract'
import { startTestApp } from '../../test/app'
import { startWork } from '../../test/browser'
import { messageRound } from '../../test/messages'
import { freshKey, openTraining, trainee } from '../../test/trainings'

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
  const { session } = await openTraining(app)
  const [seated, silent, reached] = [await trainee(app), await trainee(app), await trainee(app)]
  await wants(silent, [])
  for (const one of [seated, silent, reached]) {
    await one.trainings.signUp({ params: { id: session }, body: { mode: 'on-site' }, key: freshKey() })
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
  const inbox = silent.phone.client(messagesContract)
  const [message] = (await inbox.listMessages({ query: {} })).items
  expect(message).toMatchObject({ title: '有一个名额留给您', fates: [] })
  await inbox.readMessage({ params: { id: message?.id ?? '' } })
  expect(await standings()).toEqual(['offered ', 'offered ', 'seated '])
})
