import { privacyContract } from '@tisc/shared/accounts/privacy.contract'
import { type Separate, separateConsents, separateNotice } from '@tisc/shared/accounts/separate-consents'
import { problemOf, startTestApp } from '../../test/app'
import { freshNumber, openPhone } from '../../test/phone'
import { inTransaction } from '../platform/mongo'
import { fieldsOf } from './account.service'
import { accountsPersonal } from './accounts.personal'
import { ConsentRecords } from './consent-record.model'
import {
  answerSeparate,
  askSeparateConsent,
  dropSeparateQuestions,
  requireSeparateConsent,
  separateStanding,
} from './separate-consent.service'
import { SeparateQuestions } from './separate-question.model'

const app = startTestApp()

const somebody = async () => {
  const phone = openPhone(app)
  await phone.signInByPhone(freshNumber())
  const { id } = await phone.accounts.getAccount()
  const privacy = phone.client(privacyContract)
  const ask = (separate: Separate) => askSeparateConsent(id, separate, { zh: '案件1', en: 'Case 1' }, app.clock.now())
  const first = async () => (await privacy.listSeparate()).items[0]
  const answer = async (agreed: boolean, question?: string, asked: number = version) =>
    privacy.answerSeparate({ params: { id: question ?? (await first())?.id ?? '' }, body: { agreed, version: asked } })
  return {
    id,
    privacy,
    ask,
    first,
    answer,
    records: () => ConsentRecords.find({ accountId: id, subject: 'case 1' }).sort({ _id: 1 }).lean(),
  }
}

/** Why it is refused. */
const refusalOf = async (call: Promise<unknown>): Promise<string | undefined> =>
  call.then(
    () => undefined,
    (error: { kind: string; detail: string }) => `${error.kind} ${error.detail}`,
  )

const handOn: Separate = { kind: 'passing-on', subject: 'case 1', to: '样例代理所' }
const version: number = separateConsents['passing-on'].version

it('is asked once for one thing and one receiver, counts for no other, and ends when it is taken back', async () => {
  const [one, other] = [await somebody(), await somebody()]
  expect(await separateStanding(one.id, handOn)).toBe('unasked')
  await Promise.all([one.ask(handOn), one.ask(handOn), other.ask(handOn)])
  expect((await one.privacy.listSeparate()).items).toMatchObject([{ ...handOn, about: { zh: '案件1', en: 'Case 1' }, version }])
  expect(await separateStanding(one.id, handOn)).toBe('open')
  expect(await refusalOf(requireSeparateConsent(one.id, handOn))).toBe('not-allowed 请先单独同意“转交给样例代理所”')
  await Promise.all([one.answer(true), one.answer(true), one.answer(true)])
  await requireSeparateConsent(one.id, handOn)
  for (const different of [
    { ...handOn, to: '别的所' },
    { ...handOn, subject: 'case 2' },
    { ...handOn, kind: 'abroad' as const },
  ]) {
    expect(await refusalOf(requireSeparateConsent(one.id, different))).toBeDefined()
  }
  expect(await refusalOf(requireSeparateConsent(other.id, handOn))).toBeDefined()
  for (let twice = 0; twice < 2; twice++) await one.answer(false)
  expect(await separateStanding(one.id, handOn)).toBe('refused')
  expect(await refusalOf(requireSeparateConsent(one.id, handOn))).toBeDefined()
  await one.answer(true)
  expect((await one.records()).map(({ given, to }) => [given, to])).toEqual([true, false, true].map((given) => [given, '样例代理所']))
})

it('is nobody else’s to answer, and only to today’s notice', async () => {
  const [one, other] = [await somebody(), await somebody()]
  await one.ask(handOn)
  const { id = '' } = (await one.first()) ?? {}
  expect((await problemOf(other.answer(true, id))).status).toBe(404)
  expect((await problemOf(one.answer(true, id, version + 1))).status).toBe(409)
  await one.answer(true)
  await SeparateQuestions.updateOne({ _id: id }, { $set: { 'answer.version': 0 } })
  expect(await separateStanding(one.id, handOn)).toBe('open')
  // whoever says no says it to any notice
  await one.answer(false, id, 0)
  expect(await separateStanding(one.id, handOn)).toBe('refused')
})

it('tells the feature in the transaction of the answer, and an unanswered question goes with its need', async () => {
  const one = await somebody()
  await one.ask(handOn)
  const heard: unknown[] = []
  const { id = '' } = (await one.first()) ?? {}
  const part = { ...accountsPersonal, answered: async (...[, about, agreed]: unknown[]) => void heard.push([about, agreed]) }
  await answerSeparate(app.house.vault, [part], one.id, id, { agreed: true, version }, app.clock.now())
  await answerSeparate(app.house.vault, [part], one.id, id, { agreed: true, version }, app.clock.now())
  expect(heard).toEqual([[handOn, true]])
  const failing = { ...accountsPersonal, answered: () => Promise.reject(new Error('planted')) }
  await expect(answerSeparate(app.house.vault, [failing], one.id, id, { agreed: false, version }, app.clock.now())).rejects.toThrow(
    'planted',
  )
  expect(await separateStanding(one.id, handOn)).toBe('agreed')
  await one.ask({ ...handOn, to: '别的所' })
  await dropSeparateQuestions(one.id, 'case 1')
  expect((await one.privacy.listSeparate()).items).toMatchObject([{ to: '样例代理所' }])
})

it('stands in one’s own data in words, with who got it, moves with a merged account and goes with the account', async () => {
  const [one, other] = [await somebody(), await somebody()]
  for (const person of [one, other]) await person.ask(handOn)
  await one.ask({ ...handOn, kind: 'abroad' })
  await other.answer(true)
  const collected = () => fieldsOf(app.house.vault, other.id).then((fields) => accountsPersonal.collect(other.id, fields))
  expect((await collected()).consents).toContainEqual(expect.objectContaining({ purpose: '转交给样例代理所', about: '案件1', given: true }))
  const keys = { from: await fieldsOf(app.house.vault, one.id), into: await fieldsOf(app.house.vault, other.id) }
  await inTransaction((session) => accountsPersonal.merge(one.id, other.id, session, keys))
  expect((await other.privacy.listSeparate()).items).toHaveLength(2)
  expect(await separateStanding(other.id, handOn)).toBe('agreed')
  expect((await collected()).questions).toMatchObject([{ purpose: '传到境外的样例代理所', about: '案件1' }])
  await inTransaction((session) => accountsPersonal.erase(other.id, app.clock.now(), session))
  expect(await SeparateQuestions.countDocuments({ accountId: other.id })).toBe(0)
})

it('keeps the name of a person who gets it sealed, shows it to whoever is asked, and seals it anew in a merged account', async () => {
  const [one, other] = [await somebody(), await somebody()]
  const { vault } = app.house
  const separate: Separate = { kind: 'passing-on', subject: 'case 1', to: 'expert 1' }
  await askSeparateConsent(one.id, separate, { zh: '案件1', en: 'Case 1' }, app.clock.now(), { vault, name: '样例专家' })
  expect(await one.first()).toMatchObject({ to: '样例专家' })
  await one.answer(true)
  await requireSeparateConsent(one.id, separate)
  const stored = async () => JSON.stringify([await SeparateQuestions.find().lean(), await ConsentRecords.find().lean()])
  expect(await stored()).not.toContain('样例专家')
  expect(await refusalOf(requireSeparateConsent(other.id, separate, '样例专家'))).toMatch(/转交给样例专家/)
  const keys = { from: await fieldsOf(vault, one.id), into: await fieldsOf(vault, other.id) }
  await inTransaction((session) => accountsPersonal.merge(one.id, other.id, session, keys))
  const { consents } = await accountsPersonal.collect(other.id, keys.into)
  expect(consents).toContainEqual(expect.objectContaining({ purpose: '转交给样例专家', given: true }))
  expect(await other.first()).toMatchObject({ to: '样例专家' })
})

it.each(Object.keys(separateConsents) as (keyof typeof separateConsents)[])(
  'says of %s what, why, how long, to whom, in both languages',
  (kind) => {
    for (const language of ['zh', 'en'] as const) {
      const notice = separateNotice({ kind, to: '样例代理所' }, language)
      expect(Object.values(notice).every((text) => text.trim() !== '' && !text.includes('{'))).toBe(true)
    }
  },
)
