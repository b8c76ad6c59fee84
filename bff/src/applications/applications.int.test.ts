import { accountsContract } from '@tisc/shared/accounts/accounts.contract'
import { privacyContract } from '@tisc/shared/accounts/privacy.contract'
import { applicationsContract } from '@tisc/shared/applications/applications.contract'
import { sampleAnswers } from '@tisc/shared/applications/sample-answers'
import { strFromU8, unzipSync } from 'fflate'
import mongoose from 'mongoose'
import sharp from 'sharp'
import { problemOf, startTestApp } from '../../test/app'
import { applicant, atDesk } from '../../test/applications'
import { freshNumber, openPhone } from '../../test/phone'
import { plansOf } from '../../test/plans'
import { freshKey } from '../../test/trainings'
import { pdfOf, sha256Of, uploadFile } from '../../test/uploads'
import { personalParts } from '../personal-parts'
import { References } from '../platform/references/reference.model'
import { SealedFiles } from '../platform/uploads/sealed-file.model'
import { createSweepFiles } from '../platform/uploads/sweeping'
import { Applications } from './application.model'
import { createForgetOldApplications } from './retention'

const app = startTestApp({ instances: 2 })
const params = { programme: 'expert' } as const
const answers = sampleAnswers.expert

it('keeps a draft as one goes, on one device after another, and shows who was later', async () => {
  const number = freshNumber()
  const { applications: phone } = await applicant(app, number)
  app.clock.moveTo('2026-11-24T02:05:00.000Z')
  const { applications: laptop } = await applicant(app, number)
  expect(await phone.getDraft({ params })).toEqual({})
  const begun = await phone.saveDraft({ params, body: { revision: 0, answers: { name: '阿依努尔·买买提' } } })
  expect(begun).toMatchObject({ revision: 1, answers: { name: '阿依努尔·买买提' } })
  // the answer was lost: the same again is the same
  expect(await phone.saveDraft({ params, body: { revision: 0, answers: { name: '阿依努尔·买买提' } } })).toEqual(begun)
  const found = (await laptop.getDraft({ params })).draft
  expect(found).toEqual(begun)
  await laptop.saveDraft({ params, body: { revision: 1, answers: { name: '阿依努尔', phone: '+49 30 901820' } } })
  expect(await problemOf(phone.saveDraft({ params, body: { revision: 1, answers: { name: '别的' } } }))).toMatchObject({
    status: 409,
    detail: '另一台设备上有更新的内容',
  })
  expect((await phone.getDraft({ params })).draft).toMatchObject({ revision: 2, answers: { name: '阿依努尔' } })
  expect(JSON.stringify(await Applications.find().lean())).not.toContain('阿依努尔')
  await phone.discardDraft({ params })
  expect(await laptop.getDraft({ params })).toEqual({})
})

it('keeps nothing on the server without the consent', async () => {
  const phone = openPhone(app)
  await phone.signInByPhone(freshNumber())
  const applications = phone.client(applicationsContract)
  expect(await problemOf(applications.saveDraft({ params, body: { revision: 0, answers: {} } }))).toMatchObject({ status: 403 })
})

it('keeps no draft once the consent is taken back; what was sent stays until it is withdrawn itself', async () => {
  const { phone, applications, apply } = await applicant(app)
  const { id } = await apply('volunteer')
  await applications.saveDraft({ params, body: { revision: 0, answers: { name: '样例' } } })
  await phone.client(privacyContract).withdrawConsent({ params: { purpose: 'applications' } })
  expect(await applications.getDraft({ params })).toEqual({})
  expect(await applications.getApplication({ params: { id } })).toMatchObject({ state: 'submitted' })
  // nor one that another tab saves at the same moment
  for (let round = 0; round < 4; round++) {
    const other = await applicant(app)
    const saving = other.applications.saveDraft({ params, body: { revision: 0, answers: { name: '样例' } } }).catch(() => undefined)
    await Promise.all([saving, other.phone.client(privacyContract).withdrawConsent({ params: { purpose: 'applications' } })])
    expect(await other.applications.getDraft({ params })).toEqual({})
  }
})

it('is sent exactly once, from a hundred places at a time', async () => {
  const { applications, phone } = await applicant(app)
  const other = phone.at(app.second).client(applicationsContract)
  const { revision } = await applications.saveDraft({ params, body: { revision: 0, answers } })
  const { id: account } = await phone.client(accountsContract).getAccount()
  const own = { accountId: new mongoose.Types.ObjectId(account) }
  const keys = Array.from({ length: 100 }, freshKey)
  const send = (key: string, at: number) => (at % 2 ? other : applications).submitApplication({ params, body: { revision, answers }, key })
  const done = await Promise.allSettled(keys.map(send))
  // a machine out of breath may say so, and is asked again: that changes nothing
  for (const one of done) if (one.status === 'rejected') expect([409, 503]).toContain(one.reason.problem.status)
  const again = await Promise.allSettled(keys.slice(0, 10).map(send))
  expect([...done, ...again].filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(2)
  expect(await Applications.countDocuments({ ...own, state: 'submitted' })).toBe(1)
  expect((await Applications.findOne(own).lean())?.versions).toHaveLength(1)
}, 60_000)

it('is the same submission under the same key, and none with other answers', async () => {
  const { applications } = await applicant(app)
  const { revision } = await applications.saveDraft({ params, body: { revision: 0, answers } })
  const key = freshKey()
  const send = (name = answers.name) => applications.submitApplication({ params, body: { revision, answers: { ...answers, name } }, key })
  const made = await Promise.all(Array.from({ length: 20 }, () => send()))
  expect(new Set(made.map(({ reference }) => reference)).size).toBe(1)
  expect(made[0]).toMatchObject({ state: 'submitted', version: 1, dueOn: '2026-12-01', answers: { name: answers.name } })
  expect(await References.exists({ _id: made[0]?.reference ?? '', kind: 'application' })).not.toBeNull()
  expect(await problemOf(send('别人'))).toMatchObject({ status: 409 })
  expect(await problemOf(applications.saveDraft({ params, body: { revision: 0, answers } }))).toMatchObject({ status: 409 })
}, 60_000)

it('says of each answer what is missing, and sends nothing', async () => {
  const { applications } = await applicant(app)
  const wrong = { ...answers, email: 'name@', practice: [{ from: '2026-12-01' }], name: '\u202E' }
  const { revision } = await applications.saveDraft({ params, body: { revision: 0, answers: wrong } })
  const told = await problemOf(applications.submitApplication({ params, body: { revision, answers: wrong }, key: freshKey() }))
  expect(told.errors?.map(({ pointer }) => pointer)).toEqual([
    '#/body/answers/name',
    '#/body/answers/email',
    '#/body/answers/practice/0/from',
  ])
  expect((await applications.getDraft({ params })).draft?.answers).toEqual(wrong)
})

it('is amended before it is accepted, version by version, and withdrawn', async () => {
  const { applications, apply } = await applicant(app)
  const first = await apply('expert')
  const one = { params: { id: first.id } }
  const second = await applications.amendApplication({ ...one, body: { version: 1, answers: { ...answers, title: '新职务' } } })
  expect(second).toMatchObject({ version: 2, reference: first.reference, answers: { title: '新职务' } })
  expect(await problemOf(applications.amendApplication({ ...one, body: { version: 1, answers } }))).toMatchObject({ status: 409 })
  expect((await Applications.findById(first.id).lean())?.versions.map(({ version }) => version)).toEqual([1, 2])
  const withdrawn = await applications.withdrawApplication(one)
  expect(withdrawn.state).toBe('withdrawn')
  expect(withdrawn.events.map(({ move }) => move)).toEqual(['withdraw', 'amend', 'submit'])
  expect(await problemOf(applications.withdrawApplication(one))).toMatchObject({ status: 409 })
  // and again, from the start
  expect((await apply('expert')).reference).not.toBe(first.reference)
})

it('opens only what was asked for when it was returned', async () => {
  const { applications, apply } = await applicant(app)
  const { id } = await apply('expert')
  const fields = (await Applications.findById(id).lean())?.events
  expect(fields).toHaveLength(1)
  await Applications.updateOne({ _id: id }, { $set: { state: 'returned', 'asked.keys': ['major'], 'asked.until': '2026-12-15' } })
  const body = { version: 1, answers: { ...answers, major: '新专业', name: '换了个人' } }
  expect(await applications.amendApplication({ params: { id }, body })).toMatchObject({
    state: 'submitted',
    version: 2,
    answers: { major: '新专业', name: answers.name },
  })
})

it('gives a receipt that anybody can check and nobody can forge', async () => {
  const { apply } = await applicant(app)
  const { receipt, reference, submittedAt } = await apply('expert')
  const stranger = app.client(applicationsContract)
  expect(await stranger.checkReceipt({ body: { receipt: ` ${receipt}\n` } })).toMatchObject({
    facts: { reference, programme: 'expert', version: 1, receivedAt: submittedAt },
  })
  const [head, , signature] = receipt.split('.')
  const forged = Buffer.from(JSON.stringify({ reference, programme: 'expert', version: 9, receivedAt: submittedAt, answers: '' }))
  expect(await stranger.checkReceipt({ body: { receipt: `${head}.${forged.toString('base64url')}.${signature}` } })).toEqual({})
  expect(await stranger.checkReceipt({ body: { receipt: await app.house.signer.sign('certificate', { reference }) } })).toEqual({})
})

it('belongs to nobody else', async () => {
  const { apply } = await applicant(app)
  const { id } = await apply()
  const { applications } = await applicant(app)
  for (const call of [applications.getApplication({ params: { id } }), applications.withdrawApplication({ params: { id } })]) {
    expect(await problemOf(call)).toMatchObject({ status: 404 })
  }
  const version = { version: 1, answers: sampleAnswers.volunteer }
  expect(await problemOf(applications.amendApplication({ params: { id }, body: version }))).toMatchObject({ status: 404 })
})

it('goes with the account, and moves with it', async () => {
  const { phone, apply } = await applicant(app)
  await apply('expert')
  const data = await phone.request('GET', '/api/accounts/me/data.zip')
  expect(data.status).toBe(200)
  const { applicationsPersonal } = await import('./applications.personal')
  const { fieldsOf } = await import('../accounts/account.service')
  const { id } = await phone.client(accountsContract).getAccount()
  const other = await applicant(app)
  const { id: into } = await other.phone.client(accountsContract).getAccount()
  await other.applications.saveDraft({ params, body: { revision: 0, answers: { name: '草稿' } } })
  const keys = { from: await fieldsOf(app.house.vault, id), into: await fieldsOf(app.house.vault, into) }
  await mongoose.connection.transaction((session) => applicationsPersonal.merge(id, into, session, keys))
  const { items } = await other.applications.listApplications()
  expect(items.map(({ state }) => state)).toEqual(['submitted'])
  const moved = await other.applications.getApplication({ params: { id: items[0]?.id ?? '' } })
  expect(moved.answers).toEqual(answers)
  expect(JSON.stringify(await applicationsPersonal.collect(into, keys.into))).toContain(answers.name)
  await mongoose.connection.transaction((session) => applicationsPersonal.erase(into, app.clock.now(), session))
  expect(await Applications.countDocuments({ accountId: into })).toBe(0)
})

it('forgets drafts and what came to nothing once they were kept long enough', async () => {
  const { applications, apply } = await applicant(app)
  const { id } = await apply('volunteer')
  await applications.withdrawApplication({ params: { id } })
  await applications.saveDraft({ params, body: { revision: 0, answers: {} } })
  const other = await applicant(app)
  const kept = await other.apply()
  await createForgetOldApplications(app.house.vault)(new Date('2027-02-21T02:00:00.000Z'))
  expect((await applications.listApplications()).items).toHaveLength(2)
  await createForgetOldApplications(app.house.vault)(new Date('2027-02-23T02:00:00.000Z'))
  expect((await applications.listApplications()).items.map((one) => one.id)).toEqual([id])
  await createForgetOldApplications(app.house.vault)(new Date('2027-11-25T02:00:00.000Z'))
  expect((await applications.listApplications()).items).toEqual([])
  expect((await other.applications.listApplications()).items).toMatchObject([{ id: kept.id }])
})

it('keeps who is in the pool until the last day of their term, as the notice says', async () => {
  const { applications, apply } = await applicant(app)
  const { id } = await apply('volunteer')
  await Applications.updateOne({ _id: id }, { $set: { state: 'member', isOpen: false, memberUntil: '2028-11-24' } })
  await createForgetOldApplications(app.house.vault)(new Date('2028-11-24T15:59:59.000Z'))
  expect((await applications.listApplications()).items).toMatchObject([{ id }])
  await createForgetOldApplications(app.house.vault)(new Date('2028-11-24T16:00:00.000Z'))
  expect((await applications.listApplications()).items).toEqual([])
})

it('looks everything up by an index', async () => {
  const { applications, apply } = await applicant(app)
  const plans = await plansOf(async () => {
    const { id } = await apply('expert')
    await applications.listApplications()
    await applications.amendApplication({ params: { id }, body: { version: 1, answers } })
    await applications.withdrawApplication({ params: { id } })
    await applications.saveDraft({ params, body: { revision: 0, answers: {} } })
    await applications.saveDraft({ params, body: { revision: 1, answers } })
    await applications.discardDraft({ params })
    await createForgetOldApplications(app.house.vault)(app.clock.now())
  })
  expect(plans.length).toBeGreaterThan(10)
  for (const { stages } of plans) expect(stages).not.toMatch(/COLLSCAN|"SORT"/)
})

describe('files', () => {
  const cv = pdfOf('canary-cv')
  const photo = () =>
    sharp({ create: { width: 20, height: 9, channels: 3, background: '#a33' } })
      .withExif({ IFD3: { GPSLatitude: '36/1 4/1 0/1', GPSLatitudeRef: 'N' } })
      .jpeg()
      .toBuffer()
  const named = (handle: string, name: string, { length }: Uint8Array) => ({ handle, name, size: length })

  it('come with an application, and go to its desk alone, to be saved as they came or seen drawn anew', async () => {
    const { phone, applications } = await applicant(app)
    const picture = await photo()
    const [one, two] = [await uploadFile(phone, 'application', '简历.pdf', cv), await uploadFile(phone, 'application', '证书.jpg', picture)]
    const given = { ...answers, cv: [named(one, '简历.pdf', cv)], certificates: [named(two, '证书.jpg', picture)] }
    const { revision } = await applications.saveDraft({ params, body: { revision: 0, answers: given } })
    const { id, receipt } = await applications.submitApplication({ params, body: { revision, answers: given }, key: freshKey() })
    const { facts } = await applications.checkReceipt({ body: { receipt } })
    expect(facts?.files).toEqual([sha256Of(cv), sha256Of(picture)])
    const { desk, browser } = await atDesk(app, 'reviewer')
    const { items } = await desk.listApplicationFiles({ params: { id } })
    expect(items).toMatchObject([
      { question: 'cv', name: '简历.pdf', kind: 'pdf', size: cv.length, sha256: sha256Of(cv) },
      { question: 'certificates', name: '证书.jpg', kind: 'image', copy: 'picture' },
    ])
    const [paper = '', scan = ''] = items.map(({ id: file }) => `/api/applications/desk/${id}/files/${file}`)
    const saved = await browser.request('GET', paper)
    expect(Object.fromEntries(saved.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="??.pdf"; filename*=UTF-8''${encodeURIComponent('简历.pdf')}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-length': String(cv.length),
    })
    expect(sha256Of(new Uint8Array(await saved.arrayBuffer()))).toBe(sha256Of(cv))
    const seen = await browser.request('GET', `${scan}/view`)
    expect(seen.headers.get('content-type')).toBe('image/jpeg')
    expect((await sharp(await seen.arrayBuffer()).metadata()).exif).toBeUndefined()
    const { id: other } = await (await applicant(app)).apply()
    expect((await browser.request('GET', paper.replace(id, other))).status).toBe(404)
    expect((await phone.request('GET', paper)).status).toBe(401)
    const archive = unzipSync(new Uint8Array(await (await phone.request('GET', '/api/accounts/me/data.zip')).arrayBuffer()))
    // what is kept at the same instant has no order
    const inArchive = Object.keys(archive).find((name) => /^applications\/files-1\/[12]-简历\.pdf$/.test(name)) ?? ''
    expect(strFromU8(archive[inArchive] ?? new Uint8Array())).toContain('canary-cv')
    const account = (await phone.client(accountsContract).getAccount()).id
    const part = personalParts.find(({ name }) => name === 'applications')
    await mongoose.connection.transaction((session) => part?.erase(account, app.clock.now(), session) ?? Promise.resolve())
    expect(await SealedFiles.countDocuments({ subject: `application ${id}` })).toBe(0)
  })

  it('stay as long as their draft, and go when it names them no longer', async () => {
    const { phone, applications } = await applicant(app)
    const file = named(await uploadFile(phone, 'application', '简历.pdf', cv), '简历.pdf', cv)
    const late = named(await uploadFile(phone, 'application', '证书.pdf', cv), '证书.pdf', cv)
    const draft = await applications.saveDraft({ params, body: { revision: 0, answers: { ...answers, cv: [file] } } })
    const subject = `application ${draft.id}`
    await createSweepFiles()(new Date(app.clock.now().getTime() + 30 * 86_400_000))
    expect(await SealedFiles.countDocuments({ subject })).toBe(1)
    const body = { revision: 1, answers: { ...answers, cv: [file], certificates: [late] } }
    const problem = await problemOf(applications.submitApplication({ params, body, key: freshKey() }))
    expect(problem).toMatchObject({ status: 422, errors: [{ pointer: '#/body/answers/certificates' }] })
    await applications.saveDraft({ params, body: { revision: 1, answers } })
    expect(await SealedFiles.countDocuments({ subject })).toBe(0)
  })
})
