import { applicationsContract } from '@tisc/shared/applications/applications.contract'
import { ownApplicationContract } from '@tisc/shared/applications/own/own.contract'
import { sampleAnswers } from '@tisc/shared/applications/sample-answers'
import { shownReference } from '@tisc/shared/platform/reference'
import { problemOf, startTestApp } from '../../../test/app'
import { applicant, atDesk, joinPool, timesDone } from '../../../test/applications'
import { readPdf } from '../../../test/pdf'
import { openPhone } from '../../../test/phone'
import { plansOf } from '../../../test/plans'
import { freshKey } from '../../../test/trainings'
import { pdfOf, sha256Of, uploadFile } from '../../../test/uploads'
import { SealedFiles } from '../../platform/uploads/sealed-file.model'
import { createSweepFiles } from '../../platform/uploads/sweeping'
import { type ApplicationRecord, Applications } from '../application.model'
import { admitToPool } from '../pool/admitting'
import { PoolMembers } from '../pool/member.model'
import { ApplicationDeletions } from './deletion.model'
import { eraseRestoredApplications } from './deletion.service'

const app = startTestApp()
const pdf = pdfOf('canary-cv')
const named = (handle: string) => ({ handle, name: '简历.pdf', size: pdf.length })

/** Somebody who sent the expert's form, with a CV. */
const sent = async () => {
  const who = await applicant(app)
  const cv = named(await uploadFile(openPhone(app), 'application', '简历.pdf', pdf))
  const application = await who.apply('expert', { ...sampleAnswers.expert, cv: [cv] })
  return { ...who, own: who.phone.client(ownApplicationContract), application, params: { id: application.id } }
}

it('begins the next application with everything filled in, and the files where they are wanted, each a copy of its own', async () => {
  const { own, applications, phone, params, application } = await sent()
  expect((await problemOf(own.applyAgain({ params, body: { files: true } }))).status).toBe(409)
  await applications.withdrawApplication({ params })
  const begun = await own.applyAgain({ params, body: { files: true } })
  expect(begun.anew).toEqual(['volunteering', 'interests'])
  const { cv, volunteering, ...rest } = begun.answers
  const { volunteering: _, ...same } = sampleAnswers.expert
  expect(rest).toEqual(same)
  expect(volunteering).toEqual([{ from: '2024-01-01', to: '2026-11-24' }])
  const [copy] = cv as { handle: string; name: string }[]
  const [original] = application.answers.cv as { handle: string }[]
  expect([copy?.name, copy?.handle === original?.handle]).toEqual(['简历.pdf', false])
  // a double tap is the same draft; the copy stays as long as it does
  expect((await own.applyAgain({ params, body: { files: true } })).answers).toEqual(begun.answers)
  await createSweepFiles()(new Date(app.clock.now().getTime() + 20 * 86_400_000))
  await own.deleteApplication({ params })
  const { revision, answers } = begun
  const again = await applications.submitApplication({ params: { programme: 'expert' }, body: { revision, answers }, key: freshKey() })
  const [file] = (await own.listOwnFiles({ params: { id: again.id } })).items
  const saved = await phone.request('GET', `/api/applications/${again.id}/files/${file?.id}`)
  expect(sha256Of(new Uint8Array(await saved.arrayBuffer()))).toBe(sha256Of(pdf))
}, 30_000)

it('leaves the files where they are not wanted, and begins nothing beside what is under way', async () => {
  const { own, applications, params } = await sent()
  await applications.withdrawApplication({ params })
  const [one, two] = await Promise.all([1, 2].map(() => own.applyAgain({ params, body: { files: false } }).catch(() => undefined)))
  expect((one ?? two)?.answers.cv).toBeUndefined()
  expect(await Applications.countDocuments({ begunFrom: params.id })).toBe(1)
  const other = await joinPool(app)
  const stays = other.phone.client(ownApplicationContract).applyAgain({ params: other.params, body: { files: false } })
  expect((await problemOf(stays)).detail).toBe('您还在库里，任期快到的时候才能再申请')
  await Applications.updateOne({ _id: other.id }, { $set: { memberUntil: '2026-12-30' } })
  await other.phone.client(ownApplicationContract).applyAgain({ params: other.params, body: { files: false } })
})

it('hands over what was sent as a document in the order of the form, with what it can be checked by', async () => {
  const { phone, params, application } = await sent()
  const answer = await phone.request('GET', `/api/applications/${params.id}/answers.pdf`)
  expect(answer.headers.get('content-type')).toContain('application/pdf')
  const text = (await readPdf(new Uint8Array(await answer.arrayBuffer()))).join('').replace(/\s/g, '')
  const { facts } = await app
    .client(applicationsContract)
    .checkReceipt({ body: { receipt: application.receipt.replace(/(.{90})/g, '$1\n') } })
  const asked = ['姓名', '联系电话', '电子邮箱', '工作单位', '职务', '学历', '专业', '从事知识产权法律', '从事志愿服务工作的时间', '擅长的']
  const places = asked.map((one) => text.indexOf(one))
  expect(places).toEqual([...places].sort((one, two) => one - two))
  expect(places[0]).toBeGreaterThan(0)
  const told = [
    shownReference(application.reference ?? ''),
    facts?.answers,
    facts?.files?.[0],
    application.receipt,
    '2015-03-01—2020-02-29样例',
    '简历.pdf',
  ]
  for (const one of told) expect(text).toContain((one ?? '?').replace(/\s/g, ''))
})

it('is nobody else’s: another’s document, files and deletion are not found', async () => {
  const { params, own } = await sent()
  const [file] = (await own.listOwnFiles({ params })).items
  const stranger = await sent()
  for (const path of ['answers.pdf', 'files', `files/${file?.id}`, 'deletion'])
    expect((await stranger.phone.request('GET', `/api/applications/${params.id}/${path}`)).status).toBe(404)
  // one's own application does not lead to the file of another's
  expect((await stranger.phone.request('GET', `/api/applications/${stranger.params.id}/files/${file?.id}`)).status).toBe(404)
  expect((await problemOf(stranger.own.deleteApplication({ params }))).status).toBe(404)
  expect((await problemOf(stranger.own.applyAgain({ params, body: { files: true } }))).status).toBe(404)
  const saved = await own.getOwnFile({ params: { ...params, file: file?.id ?? '' } }).catch(() => undefined)
  expect(saved).toBeDefined()
})

it('is deleted at once, with what belongs to it, and what stays says nothing of anybody', async () => {
  const { own, applications, params, phone } = await sent()
  expect(await own.foreseeDeletion({ params })).toEqual({ goes: ['answers', 'files', 'reviews', 'work'], auditMonths: 36 })
  const both = await Promise.allSettled([own.deleteApplication({ params }), own.deleteApplication({ params })])
  expect(both.map(({ status }) => status)).toContain('fulfilled')
  expect((await problemOf(applications.getApplication({ params }))).status).toBe(404)
  expect(await Applications.countDocuments({ _id: params.id })).toBe(0)
  expect(await SealedFiles.countDocuments({ subject: `application ${params.id}` })).toBe(0)
  expect(await timesDone('deleteApplication', params.id)).toBe(1)
  expect(await ApplicationDeletions.countDocuments({ _id: params.id })).toBe(1)
  expect((await phone.request('GET', '/api/applications')).status).toBe(200)
})

it('waits while a notice runs or cases are at hand; a place in the pool goes with it', async () => {
  const { own, applications, params } = await sent()
  await Applications.updateOne({ _id: params.id }, { $set: { state: 'noticed', notice: { from: '2026-11-24', until: '2026-12-01' } } })
  expect(await own.foreseeDeletion({ params })).toMatchObject({ waitsFor: 'notice' })
  expect((await problemOf(own.deleteApplication({ params }))).detail).toContain('正在公示')
  expect((await applications.getApplication({ params })).state).toBe('noticed')
  const member = await joinPool(app)
  const place = member.phone.client(ownApplicationContract)
  await PoolMembers.updateOne({ _id: member.id }, { $set: { load: 1 } })
  expect(await place.foreseeDeletion({ params: member.params })).toMatchObject({ waitsFor: 'cases' })
  expect((await problemOf(place.deleteApplication({ params: member.params }))).detail).toContain('手上还有案子')
  await PoolMembers.updateOne({ _id: member.id }, { $set: { load: 0 } })
  expect((await place.foreseeDeletion({ params: member.params })).goes).toContain('place')
  await place.deleteApplication({ params: member.params })
  expect(await PoolMembers.countDocuments({ _id: member.id })).toBe(0)
})

it('takes the place of the term before when it leads to the next one, so that nobody stands in the pool twice', async () => {
  const who = await joinPool(app)
  const busy = await joinPool(app)
  await PoolMembers.updateOne({ _id: busy.id }, { $set: { load: 1 } })
  for (const one of [who, busy]) {
    await Applications.updateOne({ _id: one.id }, { $set: { memberUntil: '2026-12-30' } })
    const params = { programme: 'expert' } as const
    const begun = await one.phone.client(ownApplicationContract).applyAgain({ params: one.params, body: { files: false } })
    const { revision, answers } = begun
    const next = await one.applications.submitApplication({ params, body: { revision, answers }, key: freshKey() })
    const record = await Applications.findById(next.id).lean<ApplicationRecord>()
    if (record) await admitToPool(app.house.vault, record, '2028-12-30', '样例主管', app.clock.now())
  }
  const statesOf = async (pool: typeof who.pool) => (await pool.listMemberships()).items.map(({ state }) => state)
  expect(await statesOf(who.pool)).toEqual(['left', 'active'])
  // whoever has cases there ends them first
  expect(await statesOf(busy.pool)).toEqual(['active', 'active'])
})

it('is deleted again when a backup brings it back, without reading all that there is', async () => {
  const { own, params } = await sent()
  const record = await Applications.findById(params.id).lean()
  const plans = await plansOf(() => own.deleteApplication({ params }))
  expect(plans.filter(({ stages }) => stages.includes('COLLSCAN'))).toEqual([])
  await Applications.create([record as never])
  expect(await eraseRestoredApplications([params.id, 'f'.repeat(24)], app.clock.now())).toBe(1)
  const { desk } = await atDesk(app, 'supervisor')
  expect((await problemOf(desk.openApplication({ params }))).status).toBe(404)
})
