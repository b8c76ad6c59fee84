import { consents } from '@tisc/shared/accounts/consents'
import { organisationsContract } from '@tisc/shared/accounts/organisations.contract'
import { privacyContract } from '@tisc/shared/accounts/privacy.contract'
import type { Question } from '@tisc/shared/forms/question.schema'
import { messagesContract } from '@tisc/shared/messages/messages.contract'
import { certificatesContract } from '@tisc/shared/trainings/certificates/certificates.contract'
import { certificatesDeskContract } from '@tisc/shared/trainings/certificates/certificates.staff.contract'
import { doorContract } from '@tisc/shared/trainings/check-in/check-in.staff.contract'
import { creditsContract } from '@tisc/shared/trainings/credits/credits.contract'
import { creditsDeskContract } from '@tisc/shared/trainings/credits/credits.staff.contract'
import { groupsContract } from '@tisc/shared/trainings/groups/groups.contract'
import { trainingsContract } from '@tisc/shared/trainings/trainings.contract'
import { trainingsDeskContract } from '@tisc/shared/trainings/trainings.staff.contract'
import { problemOf, startTestApp } from '../../../test/app'
import { startWork } from '../../../test/browser'
import { freshCode } from '../../../test/credit-codes'
import { messageRound } from '../../../test/messages'
import { freshNumber, openPhone } from '../../../test/phone'
import { freshKey, openTraining, trainee } from '../../../test/trainings'
import { personalParts } from '../../personal-parts'
import { inTransaction } from '../../platform/mongo'
import { Bookings } from '../booking.model'
import { remindOfSessions } from '../calendar/reminding.service'
import { createIssueCertificates } from '../certificates/issuing'
import { settleMerged } from '../merging'
import { verifySession } from '../roster.service'
import { createTellGuests } from './telling'

const app = startTestApp()
type Trainee = Awaited<ReturnType<typeof trainee>>

/** Somebody who acts for an organisation. */
const contact = async () => {
  const who = await trainee(app)
  const organisations = who.phone.client(organisationsContract)
  const { id } = await organisations.foundOrganisation({ body: { code: freshCode(), name: '样例公司' } })
  await organisations.actFor({ body: { organisation: id } })
  return { ...who, groups: who.phone.client(groupsContract) }
}
const people = (...numbers: string[]) => numbers.map((phone, at) => ({ name: `同事${at + 1}`, phone }))
const signUp = (
  who: Awaited<ReturnType<typeof contact>>,
  session: string,
  numbers: string[],
  wish: 'all' | 'possible' = 'all',
  key = freshKey(),
) => who.groups.signUpGroup({ params: { id: session }, body: { mode: 'on-site', wish, people: people(...numbers) }, key })
const inboxOf = async ({ phone }: Pick<Trainee, 'phone'>) => (await phone.client(messagesContract).listMessages({ query: {} })).items
const withNumber = async () => {
  const phone = openPhone(app)
  const number = freshNumber()
  await phone.signInByPhone(number)
  return { phone, number }
}

it('signs several up at once, tells each who has an account, and is one submission under one key', async () => {
  const { session } = await openTraining(app, { 'on-site': 3 })
  const who = await contact()
  const colleague = await withNumber()
  const guest = freshNumber()
  const key = freshKey()
  const made = await signUp(who, session, [colleague.number, guest], 'all', key)
  expect(made.seats).toMatchObject([
    { state: 'seated', told: 'inbox' },
    { state: 'seated', told: 'waiting', name: '同事2', phone: `${guest.slice(0, 3)}****${guest.slice(-4)}` },
  ])
  expect((await signUp(who, session, [colleague.number, guest], 'all', key)).seats.map(({ id }) => id)).toEqual(
    made.seats.map(({ id }) => id),
  )
  expect(await problemOf(signUp(who, session, [colleague.number, freshNumber()], 'all', key))).toMatchObject({ status: 409 })
  await messageRound(app)()
  expect(await inboxOf(colleague)).toMatchObject([{ title: '有一场培训给您报了名', target: { params: { id: made.seats[0]?.id } } }])
  expect(await inboxOf(who)).toEqual([])
  expect((await verifySession(session)).differences).toEqual([])
  const { browser } = await startWork(app, '名单培训师', ['trainer'])
  const { items } = await browser.client(trainingsDeskContract).getRoster({ params: { id: session }, query: {} })
  expect(items.map(({ name, organisation }) => [name, organisation])).toEqual([
    [undefined, '样例公司'],
    ['同事2', '样例公司'],
  ])
})

it('asks what the trainer asks of each: sealed with whose it is, told in the roster, and theirs once they have an account', async () => {
  const questions: Question[] = [{ key: 'meal', ask: { zh: '午饭' }, kind: 'text' }]
  const { session } = await openTraining(app, { 'on-site': 3 }, { questions })
  const who = await contact()
  const [colleague, guest] = [await withNumber(), freshNumber()]
  const key = freshKey()
  const send = (...meals: (string | undefined)[]) =>
    who.groups.signUpGroup({
      params: { id: session },
      body: {
        mode: 'on-site',
        wish: 'all',
        people: people(colleague.number, guest).map((one, at) => ({ ...one, ...(meals[at] && { answers: { meal: meals[at] } }) })),
      },
      key,
    })
  expect(await problemOf(send('素'))).toMatchObject({ errors: [{ pointer: '#/body/people/1/answers/meal', detail: '请回答“午饭”' }] })
  const made = await send('素', '清真')
  expect((await send('素', '清真')).seats.map(({ id }) => id)).toEqual(made.seats.map(({ id }) => id))
  expect(await problemOf(send('素', '不吃'))).toMatchObject({ status: 409 })
  const desk = (await startWork(app, '问答培训师', ['trainer'])).browser.client(trainingsDeskContract)
  const answers = async () => (await desk.getRoster({ params: { id: session }, query: {} })).items.map((line) => line.answers)
  expect(await answers()).toEqual([['素'], ['清真']])
  expect(JSON.stringify(await Bookings.find({ sessionId: session }).lean())).not.toContain('清真')
  const later = openPhone(app)
  await later.signInByPhone(guest)
  await later.client(trainingsContract).listBookings({ query: {} })
  await settleMerged(app.clock.now())
  expect(await answers()).toEqual([['素'], ['清真']])
})

it('tells who has no account by SMS once, or says that nobody could', async () => {
  const { session } = await openTraining(app, { 'on-site': 3 })
  const who = await contact()
  const number = freshNumber()
  await signUp(who, session, [number])
  const sent: string[] = []
  const tell = createTellGuests(app.house.vault, { isOpen: true, send: async (phone) => void sent.push(phone) })
  await tell()
  await tell()
  expect(sent.filter((one) => one === number)).toEqual([number])
  expect((await who.groups.listGroups()).items[0]?.seats).toMatchObject([{ told: 'sms' }])
  await signUp(who, (await openTraining(app)).session, [freshNumber()])
  await createTellGuests(app.house.vault, { isOpen: false, send: async () => undefined })()
  expect((await who.groups.listGroups()).items.flatMap(({ seats }) => seats.map(({ told }) => told)).sort()).toEqual(['not-told', 'sms'])
})

it('lets everybody decline: whoever has an account by it, whoever gets one later by the number, and the contact for them', async () => {
  const { session } = await openTraining(app, { 'on-site': 3 })
  const who = await contact()
  const colleague = await withNumber()
  const number = freshNumber()
  const made = await signUp(who, session, [colleague.number, number, freshNumber()])
  const [mine, theirs, last] = made.seats.map(({ id }) => id) as [string, string, string]
  const own = colleague.phone.client(trainingsContract)
  expect(await own.cancelBooking({ params: { id: mine } })).toMatchObject({ state: 'cancelled' })
  expect(await problemOf(own.cancelBooking({ params: { id: theirs } }))).toMatchObject({ status: 404 })
  const later = openPhone(app)
  await later.signInByPhone(number)
  const found = later.client(trainingsContract)
  expect((await found.listBookings({ query: {} })).items).toMatchObject([{ id: theirs, state: 'seated' }])
  await later.client(privacyContract).giveConsent({ params: { purpose: 'trainings' }, body: { version: consents.trainings.version } })
  const twice = found.signUp({ params: { id: session }, body: { mode: 'on-site' }, key: freshKey() })
  expect(await problemOf(twice)).toMatchObject({ status: 409, detail: expect.stringContaining('已经报过') })
  await settleMerged(app.clock.now())
  expect(await problemOf(found.signUp({ params: { id: session }, body: { mode: 'on-site' }, key: freshKey() }))).toMatchObject({
    status: 409,
  })
  expect(await found.cancelBooking({ params: { id: theirs } })).toMatchObject({ state: 'cancelled' })
  expect(await found.signUp({ params: { id: session }, body: { mode: 'on-site' }, key: freshKey() })).toMatchObject({ state: 'seated' })
  expect((await verifySession(session)).differences).toEqual([])
  expect(await who.trainings.cancelBooking({ params: { id: last } })).toMatchObject({ state: 'cancelled' })
})

it('offers a group what is free, and its contact says whether fewer come', async () => {
  const { session } = await openTraining(app, { 'on-site': 2 })
  const who = await contact()
  const made = await signUp(who, session, [freshNumber(), freshNumber(), freshNumber()], 'all')
  expect(made.seats.map(({ state }) => state)).toEqual(['offered', 'offered', 'waiting'])
  await messageRound(app)()
  expect((await inboxOf(who)).map(({ title }) => title)).toEqual(['有一个名额留给您', '有一个名额留给您'])
  expect(await who.trainings.acceptOffer({ params: { id: made.seats[0]?.id ?? '' } })).toMatchObject({ state: 'seated' })
  await who.trainings.declineOffer({ params: { id: made.seats[1]?.id ?? '' } })
  expect((await who.groups.listGroups()).items[0]?.seats.map(({ state }) => state)).toEqual(['seated', 'declined', 'offered'])
  const other = await contact()
  expect((await other.groups.listGroups()).items).toEqual([])
  expect(await problemOf(other.trainings.acceptOffer({ params: { id: made.seats[2]?.id ?? '' } }))).toMatchObject({ status: 404 })
})

it('takes as many as possible where that is asked, and says who was there already', async () => {
  const { session } = await openTraining(app, { 'on-site': 2 })
  const who = await contact()
  const colleague = await withNumber()
  await signUp(who, session, [colleague.number])
  const made = await signUp(who, session, [colleague.number, freshNumber(), freshNumber()], 'possible')
  expect(made).toMatchObject({ skipped: ['同事1'], seats: [{ state: 'seated' }, { state: 'waiting', position: 1 }] })
})

it('needs somebody who acts for an organisation, each number once, and no more than fifty', async () => {
  const { session } = await openTraining(app)
  const alone = await trainee(app)
  const groups = alone.phone.client(groupsContract)
  const form = { mode: 'on-site' as const, wish: 'all' as const, people: people(freshNumber()) }
  expect(await problemOf(groups.signUpGroup({ params: { id: session }, body: form, key: freshKey() }))).toMatchObject({
    status: 409,
    detail: '请先在“我的单位”里选代表哪个单位',
  })
  const who = await contact()
  const number = freshNumber()
  expect(await problemOf(signUp(who, session, [number, number]))).toMatchObject({
    errors: [{ pointer: '#/body/people/1/phone', detail: '这个号码前面填过了' }],
  })
  expect(await problemOf(signUp(who, session, Array.from({ length: 51 }, freshNumber)))).toMatchObject({ status: 422 })
})

it('reminds the contact for whoever has no account', async () => {
  const { session, training } = await openTraining(app, { 'on-site': 3 })
  const who = await contact()
  await signUp(who, session, [freshNumber()])
  app.clock.moveTo(new Date(Date.parse(training.sessions[0]?.startsAt ?? '') - 3_600_000).toISOString())
  await remindOfSessions(app.clock.now())
  await messageRound(app)()
  await who.phone.accounts.refresh({ body: {} })
  expect((await inboxOf(who)).map(({ title }) => title)).toContain('您的培训一小时内开始')
})

it('is the organisation’s: it stays when the contact’s account goes', async () => {
  const { session } = await openTraining(app, { 'on-site': 3 })
  const who = await contact()
  const made = await signUp(who, session, [freshNumber()])
  const record = await Bookings.findById(made.seats[0]?.id).lean()
  const part = personalParts.find(({ name }) => name === 'trainings')
  await inTransaction((tx) => part?.erase(String(record?.byId), app.clock.now(), tx) ?? Promise.resolve())
  const after = await Bookings.findById(made.seats[0]?.id).lean()
  expect([after?.byId, String(after?.organisationId)]).toEqual([undefined, String(record?.organisationId)])
})

it('gives whoever gets an account later what came of their seat: the credits, booked once, and the certificate', async () => {
  const { id, session, training } = await openTraining(app, { 'on-site': 3 }, { creditHours: 3 })
  const who = await contact()
  const number = freshNumber()
  const [seat] = (await signUp(who, session, [number])).seats
  app.clock.moveTo(training.sessions[0]?.endsAt ?? '')
  const { browser } = await startWork(app, '学时培训师', ['trainer'])
  const tick = { booking: seat?.id ?? '', kind: 'in' as const, device: 'device-test', key: freshKey() }
  await browser.client(doorContract).tickName({ params: { id: session }, body: tick })
  const desk = browser.client(creditsDeskContract)
  expect(await desk.grantCredits({ params: { id } })).toMatchObject({ granted: 1 })
  await browser.client(certificatesDeskContract).issueCertificates({ params: { id } })
  await createIssueCertificates(app.house)(app.clock.now())
  const later = openPhone(app)
  await later.signInByPhone(number)
  await later.client(trainingsContract).listBookings({ query: {} })
  expect(await later.client(creditsContract).getCredits({ params: { year: 2026 } })).toMatchObject({ total: 3 })
  expect((await later.client(certificatesContract).listCertificates()).items).toHaveLength(1)
  expect(await desk.grantCredits({ params: { id } })).toMatchObject({ granted: 0 })
  expect((await browser.client(certificatesDeskContract).issueCertificates({ params: { id } })).run).toMatchObject({ total: 0 })
})
