import { consents } from '@tisc/shared/accounts/consents'
import { invitationsContract } from '@tisc/shared/applications/pool/invitations.contract'
import { withCheckDigit } from '@tisc/shared/platform/reference'
import { casesContract } from '@tisc/shared/rights/cases.staff.contract'
import { evidenceContract } from '@tisc/shared/rights/evidence/evidence.contract'
import { filingContract } from '@tisc/shared/rights/filing/filing.contract'
import { sampleFiling } from '@tisc/shared/rights/filing/sample-filing'
import type { Role } from '@tisc/shared/staff/permissions'
import mongoose from 'mongoose'
import { PoolInvitations } from '../src/applications/pool/invitation.model'
import { PoolMembers } from '../src/applications/pool/member.model'
import { AuditLines } from '../src/audit/audit-line.model'
import { Cases } from '../src/rights/case.model'
import { CaseEntries } from '../src/rights/case-entry.model'
import { startTestApp } from './app'
import { joinPool } from './applications'
import { type Browser, startWork } from './browser'
import { missingId } from './matrix/make'
import { freshNumber, openPhone } from './phone'
import { followedSecret, makeCase } from './rights'
import { freshKey } from './trainings'
import { pdfOf, uploadFile } from './uploads'

const app = startTestApp()

/** A case with a file, filed without an account against the other side named. */
const fileCase = async (other: string) => {
  const phone = freshNumber()
  const handle = await uploadFile(openPhone(app), 'evidence', '合同.pdf', pdfOf('canary'))
  const evidence = [{ handle, name: '合同.pdf', size: pdfOf('canary').length }]
  const body = { agreed: consents.cases.version, answers: { ...sampleFiling, phone, 'other-party': other, evidence } }
  const { id, reference } = await openPhone(app).client(filingContract).submitCase({ body, key: freshKey() })
  const params = { secret: await followedSecret(app, { reference, phone }) }
  const [file] = (await openPhone(app).client(evidenceContract).listFollowedEvidence({ params })).files
  return { id, reference, phone, file: file?.id ?? '' }
}
type Filed = Awaited<ReturnType<typeof fileCase>>

const signedIn = async (number = freshNumber()): Promise<Browser> => {
  // one message a minute and number, whatever it is for
  app.clock.moveTo(new Date(app.clock.now().getTime() + 61_000).toISOString())
  const phone = openPhone(app)
  await phone.signInByPhone(number)
  return phone
}

/** An expert who was asked for this case and has not answered. */
const invitedTo = async ({ id: caseId }: Filed): Promise<Browser> => {
  const { id, phone } = await joinPool(app)
  const { accountId, _id: memberId } = (await PoolMembers.findById(id).lean()) ?? {}
  const at = app.clock.now()
  const asked = { caseId, memberId, accountId, state: 'invited', isOpen: true, at, by: { id: missingId, name: '样例专员' } }
  const invitation = { ...asked, _id: new mongoose.Types.ObjectId(), answerBy: '2999-01-01', agreed: 'phone', checkedAt: at }
  await PoolInvitations.create([invitation as never])
  const [shown] = (await phone.client(invitationsContract).listInvitations()).items
  expect(JSON.stringify(shown)).not.toMatch(/样例网店|样例·提交人|canary/)
  return phone
}

type Asked = { status: number; length: string | null; said: string; looked: string[] }

/** What is answered, and what the server looked for until it did. */
const asking = async (ask: () => Promise<Response>): Promise<Asked> => {
  const looked: string[] = []
  mongoose.set('debug', (collection: string, method: string) => void looked.push(`${collection}.${method}`))
  const answer = await ask().finally(() => mongoose.set('debug', false))
  const said = (await answer.text()).replace(/"instance":"[\w-]+"/, '')
  return { status: answer.status, length: answer.headers.get('content-length'), said, looked }
}

const act = { revision: 1, act: { do: 'say', text: '样例' } }
const added = { files: [], link: { url: 'https://example.com/a', about: '样例' } }
/** Every way to a case of one’s own. */
const waysTo = (id: string, file: string): [string, string, unknown?][] => [
  ['GET', `/api/rights/me/cases/${id}`],
  ['POST', `/api/rights/me/cases/${id}/acts`, act],
  ['GET', `/api/rights/me/cases/${id}/evidence`],
  ['POST', `/api/rights/me/cases/${id}/evidence`, added],
  ['GET', `/api/rights/me/cases/${id}/evidence/${file}`],
]

describe('whoever has nothing to do with a case, or not yet', () => {
  let filed: Filed
  beforeAll(async () => {
    filed = await fileCase('样例网店')
  })
  const people: [string, () => Promise<Browser>][] = [
    ['the other party', () => signedIn()],
    ['somebody who has signed in with the very phone of the case', () => signedIn(filed.phone)],
    ['an expert who was invited and has not accepted', () => invitedTo(filed)],
  ]

  it.each(people)('%s gets nothing: the answer of a case that is not there, after the same work', async (_who, come) => {
    const [phone, stored] = [await come(), JSON.stringify(await Cases.findById(filed.id).lean())]
    for (const [at, [method, path, body]] of waysTo(filed.id, filed.file).entries()) {
      const theirs = await asking(() => phone.request(method, path, body))
      const [, missing = ''] = waysTo(missingId, missingId)[at] ?? []
      expect(theirs).toEqual(await asking(() => phone.request(method, missing, body)))
      expect([theirs.status, theirs.length]).toEqual([404, expect.stringMatching(/^\d+$/)])
    }
    expect(JSON.stringify(await Cases.findById(filed.id).lean())).toBe(stored)
  })

  it.each(['editor', 'trainer', 'reviewer', 'auditor', 'administrator'] satisfies Role[])(
    'the %s is refused at the desk, whether there is a case or not, and it is logged',
    async (role) => {
      const { browser, name } = await startWork(app, `样例${role}`, [role])
      const ways = (id: string) => [`/api/rights/desk/cases/${id}`, `/api/rights/desk/cases/${id}/evidence`]
      for (const [at, path] of ways(filed.id).entries()) {
        const theirs = await asking(() => browser.request('GET', path))
        const missing = await asking(() => browser.request('GET', ways(missingId)[at] ?? ''))
        expect([theirs.status, theirs.said, theirs.length]).toEqual([403, missing.said, missing.length])
      }
      const refused = { 'who.name': name, outcome: 'refused' } as const
      for (const what of ['getCase', 'listEvidence']) expect(await AuditLines.countDocuments({ ...refused, what })).toBe(2)
    },
  )

  it('an officer who has another queue does nothing with a case that is a colleague’s, and the try is logged', async () => {
    const [owner, other] = [await startWork(app, '承办样例', ['case-officer']), await startWork(app, '另一位样例', ['case-officer'])]
    const { id } = filed
    const [desk, theirs] = [owner.browser.client(casesContract), other.browser.client(casesContract)]
    const { revision } = await desk.actOnCase({ params: { id }, body: { revision: 1, act: { do: 'assign', to: owner.id } } })
    const lines = await CaseEntries.countDocuments({ caseId: id })
    for (const did of [{ do: 'reach', text: '样例' }, { do: 'miss' }, { do: 'say', text: '样例' }] as const)
      await expect(theirs.actOnCase({ params: { id }, body: { revision, act: did } })).rejects.toMatchObject({ problem: { status: 403 } })
    expect(await CaseEntries.countDocuments({ caseId: id })).toBe(lines)
    expect(await AuditLines.countDocuments({ 'who.name': '另一位样例', what: 'actOnCase', outcome: 'refused' })).toBe(3)
  })
})

describe('at the door', () => {
  it('a phone with another’s reference, a reference with another’s phone and a reference of nobody are one answer', async () => {
    const [mine, theirs] = [await makeCase(app), await makeCase(app)]
    await followedSecret(app, mine)
    const guesses = [
      { reference: theirs.reference, phone: mine.phone },
      { reference: mine.reference, phone: theirs.phone },
      { reference: withCheckDigit('261199998'), phone: theirs.phone },
      { reference: mine.reference, phone: mine.phone },
    ]
    const answers: Asked[] = []
    for (const guess of guesses)
      answers.push(await asking(() => openPhone(app).request('POST', '/api/rights/follow', { ...guess, code: '000000' })))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]?.status).toBe(422)
    const sent: string[] = []
    for (const guess of guesses.slice(0, 3))
      sent.push((await asking(() => openPhone(app).request('POST', '/api/rights/follow/code', guess))).said)
    expect(new Set(sent).size).toBe(1)
  })
})
