import type { Question } from '@tisc/shared/forms/question.schema'
import { trainingsContract } from '@tisc/shared/trainings/trainings.contract'
import { trainingsDeskContract } from '@tisc/shared/trainings/trainings.staff.contract'
import { problemOf, startTestApp } from '../../test/app'
import { startWork } from '../../test/browser'
import { freshKey, openTraining, trainee } from '../../test/trainings'
import { fieldsOf } from '../accounts/account.service'
import { inTransaction } from '../platform/mongo'
import { Bookings } from './booking.model'
import { trainingsPersonal } from './trainings.personal'

const app = startTestApp()

const option = (value: string) => ({ value, words: { zh: value } })
const questions: Question[] = [
  { key: 'meal', ask: { zh: '午饭', en: 'Lunch' }, kind: 'one', options: [option('要'), option('不要')] },
  { key: 'diet', ask: { zh: '忌口' }, kind: 'text', when: { key: 'meal', is: ['要'] } },
  { key: 'plate', ask: { zh: '车牌' }, kind: 'text', optional: true },
]
const canary = '花生过敏金丝雀'

const signUp = (who: Awaited<ReturnType<typeof trainee>>, session: string, answers: Record<string, string>, key = freshKey()) =>
  who.trainings.signUp({ params: { id: session }, body: { mode: 'on-site', answers }, key })

it('asks what the trainer asks: names each question that is not answered, and not those that do not arise', async () => {
  const { session, id } = await openTraining(app, { 'on-site': 5 }, { questions })
  expect((await app.client(trainingsContract).getTraining({ params: { id } })).questions).toEqual(questions)
  const who = await trainee(app)
  expect(await problemOf(signUp(who, session, {}))).toMatchObject({
    status: 422,
    errors: [{ pointer: '#/body/answers/meal', detail: '请选“午饭”' }],
  })
  expect(await problemOf(signUp(who, session, { meal: '要' }))).toMatchObject({
    errors: [{ pointer: '#/body/answers/diet', detail: '请回答“忌口”' }],
  })
  expect(await signUp(who, session, { meal: '不要', diet: '问不到的' })).toMatchObject({ state: 'seated' })
  const kept = await trainingsPersonal.collect(await accountOf(who), await fieldsOf(app.house.vault, await accountOf(who)))
  expect(kept.bookings).toMatchObject([{ answers: [{ question: '午饭', answer: '不要' }] }])
})

const accountOf = async (who: Awaited<ReturnType<typeof trainee>>): Promise<string> => {
  const { items } = await who.trainings.listBookings({ query: {} })
  return (await Bookings.findById(items[0]?.id))?.accountId.toHexString() ?? ''
}

it('takes the same answers under one key once, and refuses others under it', async () => {
  const { session } = await openTraining(app, { 'on-site': 5 }, { questions })
  const who = await trainee(app)
  const key = freshKey()
  const first = await signUp(who, session, { meal: '不要' }, key)
  expect(await signUp(who, session, { meal: '不要' }, key)).toMatchObject({ id: first.id })
  expect(await problemOf(signUp(who, session, { meal: '不要', plate: '鲁B1' }, key))).toMatchObject({ status: 409 })
})

it('keeps answers sealed, shows them to the trainer, also at once', async () => {
  const { session } = await openTraining(app, { 'on-site': 5 }, { questions })
  const who = await trainee(app)
  await who.phone.accounts.changeAccount({ body: { name: '周明远' } })
  await signUp(who, session, { meal: '要', diet: canary, plate: '=1+1' })
  expect(JSON.stringify(await Bookings.find().lean())).not.toContain(canary)
  const { browser } = await startWork(app, '培训师', ['trainer'])
  const desk = browser.client(trainingsDeskContract)
  const params = { id: session }
  expect(await desk.getRoster({ params, query: {} })).toMatchObject({
    asked: ['午饭', '忌口', '车牌'],
    items: [{ answers: ['要', canary, '=1+1'] }],
  })
  expect(await desk.exportRoster({ params })).toMatchObject({ total: 1, items: [{ name: '周明远', answers: ['要', canary, '=1+1'] }] })
})

it('carries answers over to the account that another becomes part of', async () => {
  const { session } = await openTraining(app, { 'on-site': 5 }, { questions })
  const other = await openTraining(app)
  const [from, into] = [await trainee(app), await trainee(app)]
  await signUp(from, session, { meal: '要', diet: canary })
  await into.trainings.signUp({ params: { id: other.session }, body: { mode: 'on-site' }, key: freshKey() })
  const [old, now] = [await accountOf(from), await accountOf(into)]
  const keys = { from: await fieldsOf(app.house.vault, old), into: await fieldsOf(app.house.vault, now) }
  await inTransaction((tx) => trainingsPersonal.merge(old, now, tx, keys))
  const { bookings } = (await trainingsPersonal.collect(now, keys.into)) as { bookings: unknown[] }
  expect(JSON.stringify(bookings)).toContain(canary)
})
