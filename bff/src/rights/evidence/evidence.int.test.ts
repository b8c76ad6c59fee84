import { consents } from '@tisc/shared/accounts/consents'
import { privacyContract } from '@tisc/shared/accounts/privacy.contract'
import { applicationsContract } from '@tisc/shared/applications/applications.contract'
import { casesContract } from '@tisc/shared/rights/cases.staff.contract'
import { evidenceContract } from '@tisc/shared/rights/evidence/evidence.contract'
import { filingContract } from '@tisc/shared/rights/filing/filing.contract'
import { sampleFiling } from '@tisc/shared/rights/filing/sample-filing'
import { rightsContract } from '@tisc/shared/rights/rights.contract'
import { problemOf, startTestApp } from '../../../test/app'
import { startWork } from '../../../test/browser'
import { sampleImage } from '../../../test/matrix/things'
import { freshNumber, openPhone } from '../../../test/phone'
import { plansOf } from '../../../test/plans'
import { followedSecret } from '../../../test/rights'
import { freshKey } from '../../../test/trainings'
import { pdfOf, sha256Of, uploadFile } from '../../../test/uploads'
import { personalParts } from '../../personal-parts'
import { SealedFiles } from '../../platform/uploads/sealed-file.model'
import { createSweepFiles } from '../../platform/uploads/sweeping'
import { Cases } from '../case.model'
import { createForgetOldCases } from '../watching'
import { EvidenceLinks } from './evidence-link.model'

const app = startTestApp()
const pdf = pdfOf('canary-contract')
const named = (handle: string) => ({ handle, name: '合同.pdf', size: pdf.length })
const upload = (name = '合同.pdf', bytes: Uint8Array = pdf) => uploadFile(openPhone(app), 'evidence', name, bytes)

/** Somebody signed in who has agreed to the notice. */
const somebody = async () => {
  const phone = openPhone(app)
  await phone.signInByPhone(freshNumber())
  await phone.client(privacyContract).giveConsent({ params: { purpose: 'cases' }, body: { version: consents.cases.version } })
  return { phone, filing: phone.client(filingContract), evidence: phone.client(evidenceContract), rights: phone.client(rightsContract) }
}
const filed = async (who: Awaited<ReturnType<typeof somebody>>, ...handles: string[]) => {
  const answers = { ...sampleFiling, ...(handles.length > 0 && { evidence: handles.map(named) }) }
  const { revision } = await who.filing.saveCaseDraft({ body: { revision: 0, answers } })
  return who.filing.submitOwnCase({ body: { revision, answers }, key: freshKey() })
}

it('comes with the form, stays with its draft, and stands in the receipt by its hash', async () => {
  const me = await somebody()
  const handle = await upload()
  const answers = { ...sampleFiling, evidence: [named(handle)] }
  const { revision } = await me.filing.saveCaseDraft({ body: { revision: 0, answers } })
  await createSweepFiles()(new Date(app.clock.now().getTime() + 20 * 86_400_000))
  const { id, receipt } = await me.filing.submitOwnCase({ body: { revision, answers }, key: freshKey() })
  const { filed: told } = await app.client(applicationsContract).checkReceipt({ body: { receipt } })
  expect(told?.files).toEqual([sha256Of(pdf)])
  const shown = await me.evidence.listOwnEvidence({ params: { id } })
  expect(shown).toMatchObject({ files: [{ name: '合同.pdf', sha256: sha256Of(pdf), by: { who: 'person' } }], links: [], mayAdd: true })
  const [file] = shown.files
  const saved = await me.phone.request('GET', `/api/rights/me/cases/${id}/evidence/${file?.id}`)
  expect(sha256Of(new Uint8Array(await saved.arrayBuffer()))).toBe(sha256Of(pdf))
  const draft = { revision: 0, answers: { ...sampleFiling, evidence: [named(await upload())] } }
  await me.filing.saveCaseDraft({ body: draft })
  await me.filing.discardCaseDraft()
  expect(await SealedFiles.countDocuments({ subject: /^case-draft/ })).toBe(0)
  expect((await problemOf(filed(await somebody(), handle))).errors?.[0]?.pointer).toBe('#/body/answers/evidence')
})

it('is added until the case is over, with a line in its story, all of it or nothing', async () => {
  const me = await somebody()
  const { id } = await filed(me)
  const params = { id }
  const picture = await upload('现场.png', (await sampleImage()).bytes as Uint8Array)
  const link = { url: 'https://shop.example/a?x=1', about: '对方的网店' }
  const before = (await me.rights.getOwnCase({ params })).story.length
  expect((await problemOf(me.evidence.addOwnEvidence({ params, body: { files: [picture, 'x'.repeat(43)], link } }))).status).toBe(422)
  expect(await me.evidence.listOwnEvidence({ params })).toMatchObject({ files: [], links: [] })
  for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'https://'])
    expect((await problemOf(me.evidence.addOwnEvidence({ params, body: { files: [], link: { url, about: '' } } }))).status).toBe(422)
  await me.evidence.addOwnEvidence({ params, body: { files: [picture], link } })
  const again = await me.evidence.addOwnEvidence({ params, body: { files: [picture] } })
  expect(again).toMatchObject({ files: [{ name: '现场.png', copy: 'picture' }], links: [link] })
  const { story, revision } = await me.rights.getOwnCase({ params })
  expect([story.length - before, story[0]?.text]).toEqual([1, '补充了证据：现场.png、一个网址'])
  expect(JSON.stringify(await EvidenceLinks.find().lean())).not.toMatch(/shop\.example|网店/)
  await me.rights.actOnOwnCase({ params, body: { revision, act: { do: 'withdraw' } } })
  const late = me.evidence.addOwnEvidence({ params, body: { files: [await upload()] } })
  expect((await problemOf(late)).status).toBe(409)
  expect(await me.evidence.listOwnEvidence({ params })).toMatchObject({ files: [{}], mayAdd: false })
})

it('is the case’s alone: for its desk, and for who follows it without an account', async () => {
  const phone = freshNumber()
  const answers = { ...sampleFiling, phone }
  const door = openPhone(app)
  const made = await door.client(filingContract).submitCase({ body: { agreed: consents.cases.version, answers }, key: freshKey() })
  const params = { secret: await followedSecret(app, { reference: made.reference, phone }) }
  const evidence = door.client(evidenceContract)
  await evidence.addFollowedEvidence({ params, body: { files: [await upload('现场.png', (await sampleImage()).bytes as Uint8Array)] } })
  const [file] = (await evidence.listFollowedEvidence({ params })).files
  const { browser } = await startWork(app, '承办样例', ['case-officer'])
  const address = `/api/rights/desk/cases/${made.id}/evidence/${file?.id}`
  expect(await browser.client(evidenceContract).listEvidence({ params: { id: made.id } })).toMatchObject({ files: [file] })
  expect((await browser.request('GET', `${address}/view`)).headers.get('content-type')).toBe('image/jpeg')
  expect((await browser.request('GET', address)).headers.get('content-disposition')).toContain('attachment')
  const other = await filed(await somebody())
  expect((await browser.request('GET', address.replace(made.id, other.id))).status).toBe(404)
  const stranger = await somebody()
  expect((await problemOf(stranger.evidence.listOwnEvidence({ params: { id: made.id } }))).status).toBe(404)
  const plans = await plansOf(() => browser.client(evidenceContract).listEvidence({ params: { id: made.id } }))
  expect(plans.filter(({ stages }) => stages.includes('COLLSCAN'))).toEqual([])
})

it('is added at the desk too, marked as the staff’s, once, while the case is open', async () => {
  const me = await somebody()
  const { id } = await filed(me)
  const { browser } = await startWork(app, '窗口样例', ['case-officer'])
  const [evidence, params] = [browser.client(evidenceContract), { id }]
  const body = { files: [await upload('收据.pdf')], link: { url: 'https://shop.example/b', about: '样例' }, how: 'window' as const }
  await evidence.addEvidence({ params, body })
  const { link: _, ...again } = body
  expect(await evidence.addEvidence({ params, body: again })).toMatchObject({
    files: [{ name: '收据.pdf', by: { who: 'staff', name: '窗口样例' } }],
    links: [{ by: { who: 'staff' } }],
  })
  const { story } = await browser.client(casesContract).getCase({ params })
  expect(story.filter(({ kind }) => kind === 'note').map(({ text }) => text)).toEqual([
    '添加了证据（当事人到窗口交来）：收据.pdf、一个网址',
  ])
  const seen = await me.rights.getOwnCase({ params })
  expect(JSON.stringify(seen)).not.toContain('窗口')
  expect((await me.evidence.listOwnEvidence({ params })).files).toMatchObject([{ by: { who: 'staff' } }])
  await me.rights.actOnOwnCase({ params, body: { revision: seen.revision, act: { do: 'withdraw' } } })
  expect((await problemOf(evidence.addEvidence({ params, body }))).status).toBe(409)
})

it('goes with its case, and a person’s archive has it', async () => {
  const me = await somebody()
  const { id } = await filed(me, await upload())
  const { id: account } = await me.phone.accounts.getAccount()
  const part = personalParts.find(({ name }) => name === 'rights')
  const collected = (await part?.collectSealed?.(account, app.house.vault)) ?? {}
  const [name = ''] = Object.keys(collected).filter((one) => one.endsWith('合同.pdf'))
  expect(Buffer.from(collected[name] as Uint8Array).toString()).toContain('canary-contract')
  await Cases.updateOne({ _id: id }, { $set: { closedAt: app.clock.now() } })
  await createForgetOldCases(app.house.vault)(new Date(app.clock.now().getTime() + 6 * 366 * 86_400_000))
  expect(await SealedFiles.countDocuments({ subject: `case ${id}` })).toBe(0)
  expect(await browserlessDesk(id)).toBe(404)
})

const browserlessDesk = async (id: string): Promise<number> => {
  const { browser } = await startWork(app, '承办样例二', ['case-officer'])
  return (await problemOf(browser.client(casesContract).getCase({ params: { id } }))).status
}
