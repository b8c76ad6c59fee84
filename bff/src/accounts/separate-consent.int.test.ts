import { type Separate, separateConsents, separateNotice } from '@tisc/shared/accounts/separate-consents'
import { startTestApp } from '../../test/app'

import { freshNumber, openPhone } from '../../test/phone'
import type { ProblemError } from '../platform/problem-error'
import { fieldsOf } from './account.service'
import { accountsPersonal } from './accounts.personal'
import { ConsentRecords } from './consent-record.model'
import { giveSeparateConsent, requireSeparateConsent, withdrawSeparateConsent } from './separate-consent.service'

const app = startTestApp()

const somebody = async () => {
  const phone = openPhone(app)
  await phone.signInByPhone(freshNumber())
  return (await phone.accounts.getAccount()).id
}

/** Why it is refused. */
const refusalOf = (call: Promise<unknown>): Promise<string | undefined> =>
  call.then(
    () => undefined,
    (error: ProblemError) => `${error.kind} ${error.detail}`,
  )

const handOn: Separate = { kind: 'passing-on', subject: 'case 1', to: '样例代理所' }
const { version } = separateConsents['passing-on']

it('is asked for one thing and one receiver, counts for no other, and ends when it is taken back', async () => {
  const [one, other] = [await somebody(), await somebody()]
  const now = app.clock.now()
  expect(await refusalOf(requireSeparateConsent(one, handOn))).toBe('not-allowed 请先单独同意“转交给样例代理所”')
  for (let twice = 0; twice < 2; twice++) await giveSeparateConsent(one, handOn, version, now)
  await requireSeparateConsent(one, handOn)
  for (const different of [
    { ...handOn, to: '别的所' },
    { ...handOn, subject: 'case 2' },
    { ...handOn, kind: 'abroad' as const },
  ]) {
    expect(await refusalOf(requireSeparateConsent(one, different))).toBeDefined()
  }
  expect(await refusalOf(requireSeparateConsent(other, handOn))).toBeDefined()
  for (let twice = 0; twice < 2; twice++) await withdrawSeparateConsent(one, handOn, now)
  expect(await refusalOf(requireSeparateConsent(one, handOn))).toBeDefined()
  await giveSeparateConsent(one, handOn, version, now)
  await requireSeparateConsent(one, handOn)
  expect((await ConsentRecords.find({ accountId: one, subject: 'case 1' }).sort({ _id: 1 })).map(({ given }) => given)).toEqual([
    true,
    false,
    true,
  ])
})

it('counts only for today’s notice', async () => {
  const one = await somebody()
  expect(await refusalOf(giveSeparateConsent(one, handOn, version + 1, app.clock.now()))).toMatch(/^conflict /)
  await giveSeparateConsent(one, handOn, version, app.clock.now())
  await ConsentRecords.updateMany({ accountId: one, subject: 'case 1' }, { $set: { version: 0 } })
  expect(await refusalOf(requireSeparateConsent(one, handOn))).toBeDefined()
})

it('stands in one’s own data in words, with who got it', async () => {
  const one = await somebody()
  await giveSeparateConsent(one, handOn, version, app.clock.now())
  const { consents } = await accountsPersonal.collect(one, await fieldsOf(app.house.vault, one))
  expect(consents).toContainEqual(expect.objectContaining({ purpose: '转交给样例代理所', about: 'case 1', given: true }))
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
