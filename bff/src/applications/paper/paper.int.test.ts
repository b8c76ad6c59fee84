import { paperContract } from '@tisc/shared/applications/paper/paper.staff.contract'
import { sampleAnswers } from '@tisc/shared/applications/sample-answers'
import { settings } from '@tisc/shared/settings/settings.table'
import { problemOf, startTestApp } from '../../../test/app'
import { applicant, atDesk, countAccounts, linesOf } from '../../../test/applications'
import { agreement, codeSentTo, freshNumber, openPhone } from '../../../test/phone'
import { plansOf } from '../../../test/plans'
import { pdfOf, uploadFile } from '../../../test/uploads'
import { Events } from '../../platform/events/event.model'
import { DataKeys } from '../../platform/vault/data-key.model'
import { Applications } from '../application.model'
import { tellApplication } from '../desk/telling'
import { PaperEntries } from './paper-entry.model'
import { forgetPaper } from './retention'

const app = startTestApp()
const desk = async () => {
  const one = await atDesk(app, 'reviewer')
  return { ...one, paper: one.browser.client(paperContract) }
}
let one: Awaited<ReturnType<typeof desk>>
beforeAll(async () => {
  one = await desk()
})
/** A paper form that was typed in for somebody with this phone. */
const entered = async (phone = freshNumber(), change: object = {}) => {
  const answers = { ...sampleAnswers.expert, phone, ...change }
  const entry = await one.paper.enterPaper({ body: { programme: 'expert', answers } })
  return { phone, entry, params: { id: entry.id } }
}
const later = () => app.clock.moveTo(new Date(app.clock.now().getTime() + 61_000).toISOString())
/** A number gets one code a minute, whatever it is good for. */
const codeFor = async (phone: string, params: { id: string }) => {
  later()
  await one.paper.sendPaperCode({ params })
  return codeSentTo(phone)
}
const scanned = () => uploadFile(openPhone(app), 'application', '签字页.pdf', pdfOf('签了字的表'))

it('checks what is typed as an applicant’s own answers, and keeps it sealed and apart until it is confirmed', async () => {
  const bad = { ...sampleAnswers.expert, email: '不是邮箱', major: '' }
  const refused = await problemOf(one.paper.enterPaper({ body: { programme: 'expert', answers: bad } }))
  expect(refused.errors?.map(({ pointer }) => pointer).sort()).toEqual(['#/body/answers/email', '#/body/answers/major'])
  const before = await countAccounts()
  const { entry, params } = await entered()
  expect(entry).toMatchObject({ name: sampleAnswers.expert.name, by: one.name, isMobile: true, isVerified: false })
  expect((await one.paper.listPaper()).items).toMatchObject([{ id: entry.id, by: one.name }])
  expect(JSON.stringify(await PaperEntries.find().lean())).not.toMatch(/样例|901820|139000/)
  expect(await Applications.countDocuments()).toBe(0)
  expect((await one.desk.listInbox({ query: {} })).items).toEqual([])
  expect((await one.paper.changePaper({ params, body: { answers: { ...entry.answers, major: '改过的专业' } } })).answers.major).toBe(
    '改过的专业',
  )
  await one.paper.dropPaper({ params })
  expect(await problemOf(one.paper.openPaper({ params }))).toMatchObject({ status: 404 })
  expect(await DataKeys.countDocuments({ _id: /^paper / })).toBe(0)
  expect(await countAccounts()).toBe(before)
})

it('becomes an application by the code on the phone, and whoever signs in by that phone finds it', async () => {
  const { phone, params, entry } = await entered()
  const confirm = (code?: string) => one.paper.confirmPaper({ params, body: { way: 'code', agreed: true, ...(code && { code }) } })
  const code = await codeFor(phone, params)
  expect(await problemOf(confirm())).toMatchObject({ errors: [{ pointer: '#/body/code' }] })
  expect(await problemOf(confirm(code === '111111' ? '222222' : '111111'))).toMatchObject({ errors: [{ pointer: '#/body/code' }] })
  expect(await Applications.countDocuments({ 'paper.by': one.name })).toBe(0)
  // it signs nobody in
  const phoneAtHome = openPhone(app)
  expect(await problemOf(phoneAtHome.accounts.signInByPhone({ body: { phone, code, ...agreement } }).then(() => undefined))).toBeDefined()
  const { id } = await confirm(code)
  expect(await problemOf(one.paper.openPaper({ params }))).toMatchObject({ status: 404 })
  expect(await problemOf(confirm(code))).toMatchObject({ status: 404 })
  const seen = await one.desk.openApplication({ params: { id } })
  expect(seen).toMatchObject({ state: 'submitted', name: sampleAnswers.expert.name, paper: { way: 'code', by: one.name } })
  expect(seen.events).toMatchObject([{ move: 'submit', by: one.name }])
  later()
  const who = await applicant(app, phone)
  expect((await who.applications.listApplications()).items).toMatchObject([{ id, state: 'submitted' }])
  expect((await who.applications.getApplication({ params: { id } })).receipt).toMatch(/^ey/)
  const [event] = await Events.find({ name: 'application', subject: new RegExp(`^${id} `) }).lean()
  expect(await tellApplication({ subject: event?.subject ?? '' })).toMatchObject({ template: 'application-entered' })
  const lines = await linesOf(one.id, ['enterPaper', 'sendPaperCode', 'confirmPaper'])
  expect(
    lines
      .filter(({ subject, after }) => JSON.stringify([subject, after]).includes(entry.id))
      .map(({ what, outcome }) => `${what} ${outcome}`),
  ).toEqual(expect.arrayContaining(['enterPaper done', 'sendPaperCode done', 'confirmPaper done']))
  expect(JSON.stringify(lines)).not.toContain(phone)
})

it('counts wrong codes whatever becomes of the call, so that five are all', async () => {
  const { phone, params } = await entered()
  const code = await codeFor(phone, params)
  const wrong = code === '111111' ? '222222' : '111111'
  for (let at = 0; at < 5; at += 1) await problemOf(one.paper.confirmPaper({ params, body: { way: 'code', agreed: true, code: wrong } }))
  expect(await problemOf(one.paper.confirmPaper({ params, body: { way: 'code', agreed: true, code } }))).toMatchObject({ status: 422 })
})

it('keeps a code that was right for what it confirmed: mended afterwards, it is asked for again', async () => {
  const { phone, params, entry } = await entered()
  const who = await applicant(app, phone)
  const draft = await who.applications.saveDraft({ params: { programme: 'expert' }, body: { revision: 0, answers: {} } })
  const code = await codeFor(phone, params)
  // somebody’s own draft is not taken from them
  expect(await problemOf(one.paper.confirmPaper({ params, body: { way: 'code', agreed: true, code } }))).toMatchObject({ status: 409 })
  expect((await who.applications.getDraft({ params: { programme: 'expert' } })).draft?.id).toBe(draft.id)
  expect((await one.paper.openPaper({ params })).isVerified).toBe(true)
  expect((await one.paper.changePaper({ params, body: { answers: { ...entry.answers, title: '另一个职务' } } })).isVerified).toBe(false)
  await who.applications.discardDraft({ params: { programme: 'expert' } })
  expect(await problemOf(one.paper.confirmPaper({ params, body: { way: 'code', agreed: true } }))).toMatchObject({ status: 422 })
})

it('becomes an application by the signed paper, of which the scan is kept with it', async () => {
  const { params } = await entered('+49 30 901821')
  expect((await one.paper.openPaper({ params })).isMobile).toBe(false)
  expect(await problemOf(one.paper.sendPaperCode({ params }))).toMatchObject({ status: 409 })
  const sign = (scan?: string) => one.paper.confirmPaper({ params, body: { way: 'signature', agreed: true, ...(scan && { scan }) } })
  expect(await problemOf(sign())).toMatchObject({ errors: [{ pointer: '#/body/scan' }] })
  expect(await problemOf(sign('x'.repeat(43)))).toMatchObject({ errors: [{ pointer: '#/body/scan' }] })
  expect(await Applications.countDocuments({ 'paper.way': 'signature' })).toBe(0)
  const { id } = await sign(await scanned())
  const { paper, marks } = await one.desk.openApplication({ params: { id } })
  expect([paper?.way, marks]).toEqual(['signature', 0])
  const { items } = await one.desk.listApplicationFiles({ params: { id } })
  expect(items).toMatchObject([{ id: paper?.scan, question: 'signed-paper', name: '签字页.pdf', by: { who: 'staff', name: one.name } }])
  const file = await one.browser.request('GET', `/api/applications/desk/${id}/files/${paper?.scan}`)
  expect(file.status).toBe(200)
})

it('makes one application, though two confirm it at the same moment', async () => {
  const { params } = await entered()
  const before = await Applications.countDocuments({ submission: { $exists: true } })
  const scans = [await scanned(), await scanned(), await scanned()]
  const done = await Promise.allSettled(
    scans.map((scan) => one.paper.confirmPaper({ params, body: { way: 'signature', agreed: true, scan } })),
  )
  const refused = done.flatMap((one) => (one.status === 'rejected' ? [one.reason.problem?.status ?? String(one.reason)] : []))
  // who comes later finds the form gone, or the application there
  expect(refused.filter((status) => status === 404 || status === 409)).toHaveLength(2)
  expect(await Applications.countDocuments({ submission: { $exists: true } })).toBe(before + 1)
})

it('forgets what nobody confirmed, with its key, and lists by an index', async () => {
  const { params } = await entered()
  const kept = settings.draftDays.value * 86_400_000
  await forgetPaper(app.house.vault, new Date(app.clock.now().getTime() - kept))
  expect((await one.paper.openPaper({ params })).id).toBe(params.id)
  const plans = await plansOf(async () => {
    await one.paper.listPaper()
    await forgetPaper(app.house.vault, app.clock.now())
  })
  expect(await problemOf(one.paper.openPaper({ params }))).toMatchObject({ status: 404 })
  expect(await DataKeys.countDocuments({ _id: `paper ${params.id}` })).toBe(0)
  for (const { collection, stages } of plans) if (/paper/i.test(collection)) expect(stages).not.toMatch(/COLLSCAN|"SORT"/)
})
