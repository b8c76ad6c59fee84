import { createHash } from 'node:crypto'
import { consents } from '@tisc/shared/accounts/consents'
import { privacyContract } from '@tisc/shared/accounts/privacy.contract'
import { casesContract, type DeskAct } from '@tisc/shared/rights/cases.staff.contract'
import { evidenceContract } from '@tisc/shared/rights/evidence/evidence.contract'
import { filingContract } from '@tisc/shared/rights/filing/filing.contract'
import { sampleFiling } from '@tisc/shared/rights/filing/sample-filing'
import { rightsContract } from '@tisc/shared/rights/rights.contract'
import { unzipSync } from 'fflate'
import { problemOf, startTestApp } from '../../../test/app'
import { startWork } from '../../../test/browser'
import { freshNumber, openPhone } from '../../../test/phone'
import { followedSecret } from '../../../test/rights'
import { freshKey } from '../../../test/trainings'
import { pdfOf, uploadFile } from '../../../test/uploads'
import { Cases } from '../case.model'

const app = startTestApp()
const agreed = consents.cases.version
const door = () => openPhone(app).client(filingContract)

let officer: Awaited<ReturnType<typeof startWork>>
beforeAll(async () => {
  officer = await startWork(app, '承办样例', ['case-officer'])
})
const act = async (id: string, did: DeskAct) => {
  const desk = officer.browser.client(casesContract)
  const { revision } = await desk.getCase({ params: { id } })
  return desk.actOnCase({ params: { id }, body: { revision, act: did } })
}
const taken = async (id: string) => {
  await act(id, { do: 'assign', to: officer.id })
  await act(id, { do: 'reach', text: '电话里说清楚了' })
}
const listed = async (id: string) => (await officer.browser.client(evidenceContract).listEvidence({ params: { id } })).files
const archiveOf = async (id: string) => {
  const answer = await officer.browser.request('GET', `/api/rights/desk/cases/${id}/packet.zip`)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect(answer.headers.get('content-length')).toBe(String(bytes.length))
  return unzipSync(bytes)
}
const bring = async (...names: string[]) => {
  const brought = names.map(async (name) => {
    const bytes = pdfOf(`canary of ${name}`)
    return { handle: await uploadFile(openPhone(app), 'evidence', name, bytes), name, size: bytes.length }
  })
  return Promise.all(brought)
}

it('passes on the files that were chosen and named before the consent, in one archive, and no other', async () => {
  const phone = freshNumber()
  const evidence = await bring('合同.pdf', '别人的事.pdf', '合同.pdf')
  const { id, reference } = await door().submitCase({ body: { agreed, answers: { ...sampleFiling, phone, evidence } }, key: freshKey() })
  await taken(id)
  const files = (await listed(id)).filter(({ name }) => name === '合同.pdf')
  const chosen = files.map((file) => file.id)
  expect(await problemOf(act(id, { do: 'offer', agency: 'culture', files: [...chosen, 'a'.repeat(24)] }))).toMatchObject({ status: 422 })
  await act(id, { do: 'offer', agency: 'culture', files: chosen })
  const params = { secret: await followedSecret(app, { reference, phone }) }
  const { handOver } = await openPhone(app).client(rightsContract).getFollowedCase({ params })
  expect(handOver?.files.map(({ name }) => name)).toEqual(['合同.pdf', '合同.pdf'])
  expect(JSON.stringify(await Cases.findById(id).lean())).not.toContain('合同.pdf')
  await act(id, { do: 'agree', text: '电话里同意', noticeRead: true })
  await openPhone(app)
    .client(evidenceContract)
    .addFollowedEvidence({ params, body: { files: [(await bring('后来的.pdf'))[0]?.handle ?? ''] } })
  const { handOver: handed } = await act(id, { do: 'hand-over', text: '样例' })
  const archive = await archiveOf(id)
  const data = archive[`${reference}.json`] ?? new Uint8Array()
  const sha256 = (bytes: Uint8Array | undefined) =>
    createHash('sha256')
      .update(bytes ?? '')
      .digest('hex')
  const told = (JSON.parse(Buffer.from(data).toString()) as { evidence: { file: string; sha256: string }[] }).evidence
  expect(told.map(({ file }) => file)).toEqual(['evidence/001-合同.pdf', 'evidence/002-合同.pdf'])
  expect(Object.keys(archive).sort()).toEqual([`${reference}.json`, `${reference}.pdf`, ...told.map(({ file }) => file)])
  expect(told.map((one) => sha256(archive[one.file]))).toEqual(told.map((one) => one.sha256))
  expect([sha256(archive[`${reference}.pdf`]), sha256(data)]).toEqual([handed?.packet?.pdf, handed?.packet?.json])
})

it('asks anew where more files are to go along than somebody agreed to, and not for fewer', async () => {
  const phone = openPhone(app)
  await phone.signInByPhone(freshNumber())
  await phone.client(privacyContract).giveConsent({ params: { purpose: 'cases' }, body: { version: agreed } })
  const filing = phone.client(filingContract)
  const answers = { ...sampleFiling, evidence: await bring('一.pdf', '二.pdf') }
  const { revision } = await filing.saveCaseDraft({ body: { revision: 0, answers } })
  const { id } = await filing.submitOwnCase({ body: { revision, answers }, key: freshKey() })
  await taken(id)
  // files of one instant stand in no order
  const files = await listed(id)
  const [one, two] = ['一.pdf', '二.pdf'].map((name) => files.find((file) => file.name === name)?.id ?? '') as [string, string]
  const offered = (...files: string[]) => act(id, { do: 'offer', agency: 'culture', files })
  const privacy = phone.client(privacyContract)
  const answer = async () => {
    const question = (await privacy.listSeparate()).items.find(({ subject }) => subject === `case ${id}`)
    expect(question).not.toHaveProperty('answer')
    return privacy.answerSeparate({ params: { id: question?.id ?? '' }, body: { agreed: true, version: question?.version ?? 0 } })
  }
  expect(await offered(one)).toMatchObject({ state: 'asked' })
  await answer()
  expect(await offered(one, two)).toMatchObject({ state: 'asked' })
  await answer()
  expect(await offered(two)).toMatchObject({ state: 'working', handOver: { agreedAt: expect.any(String), files: [{ name: '二.pdf' }] } })
})
