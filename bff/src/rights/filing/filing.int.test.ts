import { createHash } from 'node:crypto'
import { consents } from '@tisc/shared/accounts/consents'
import { privacyContract } from '@tisc/shared/accounts/privacy.contract'
import { applicationsContract } from '@tisc/shared/applications/applications.contract'
import { casesContract, type DeskAct } from '@tisc/shared/rights/cases.staff.contract'
import { filingContract } from '@tisc/shared/rights/filing/filing.contract'
import { sampleFiling, unsureFiling } from '@tisc/shared/rights/filing/sample-filing'
import { queueContract } from '@tisc/shared/rights/queue/queue.contract'
import { rightsContract } from '@tisc/shared/rights/rights.contract'
import type { PersonAct } from '@tisc/shared/rights/rights.schema'
import { problemOf, startTestApp } from '../../../test/app'
import { startWork } from '../../../test/browser'
import { freshNumber, openPhone } from '../../../test/phone'
import { followedSecret } from '../../../test/rights'
import { freshKey } from '../../../test/trainings'
import { Cases } from '../case.model'
import { createTakeBack } from '../handing-over/handing-over.staff.service'
import { CasePackets } from '../handing-over/packet.model'
import { CaseDrafts } from './case-draft.model'
import { forgetOldCaseDrafts } from './case-draft.service'

const app = startTestApp()
const start = app.clock.now().toISOString()
beforeEach(() => app.clock.moveTo(start))
const agreed = consents.cases.version
const door = () => openPhone(app).client(filingContract)

/** Somebody signed in who has agreed to the notice. */
const somebody = async () => {
  const phone = openPhone(app)
  await phone.signInByPhone(freshNumber())
  await phone.client(privacyContract).giveConsent({ params: { purpose: 'cases' }, body: { version: agreed } })
  return { phone, filing: phone.client(filingContract), rights: phone.client(rightsContract) }
}

it('says before the first question when somebody gets in touch, over a holiday too, and what is not known', async () => {
  app.clock.moveTo('2026-09-30T08:59:00.000Z')
  const info = await door().getFiling()
  expect(info).toMatchObject({ open: true, confirmed: false, firstContact: { at: '2026-10-08T04:59:00.000Z', provisional: false } })
  expect(info.firstContact.sumEn.join()).toContain('holiday')
  expect(info).not.toHaveProperty('who')
})

it('files a case without an account exactly once, sealed, with a receipt that anybody can check', async () => {
  const [key, phone] = [freshKey(), freshNumber()]
  const body = { agreed, answers: { ...sampleFiling, phone } }
  const made = await door().submitCase({ body, key })
  expect(await door().submitCase({ body, key })).toEqual(made)
  expect(await problemOf(door().submitCase({ body: { ...body, answers: unsureFiling }, key }))).toMatchObject({ status: 409 })
  const stored = await Cases.findOne({ reference: made.reference }).lean()
  expect(JSON.stringify(stored)).not.toMatch(new RegExp(`${phone}|样例|盗用`))
  expect(stored).toMatchObject({ source: 'online', ipType: 'copyright', role: 'holder', state: 'received', dueWhat: 'assign' })
  const receipts = app.client(applicationsContract)
  const { filed, facts } = await receipts.checkReceipt({ body: { receipt: made.receipt } })
  expect([filed, facts]).toEqual([
    { reference: made.reference, receivedAt: made.receivedAt, answers: expect.stringMatching(/^[\da-f]{64}$/) },
    undefined,
  ])
  const forged = made.receipt.replace(/^(.{70})(.)/, (_, before, one) => `${before}${one === 'A' ? 'B' : 'A'}`)
  expect(await receipts.checkReceipt({ body: { receipt: forged } })).toEqual({})
  const params = { secret: await followedSecret(app, { reference: made.reference, phone }) }
  const seen = await openPhone(app).client(rightsContract).getFollowedCase({ params })
  expect(seen).toMatchObject({ facts: { about: sampleFiling.about, isOverseas: false }, filed: { answers: { product: '样例牌水壶' } } })
})

it('takes “I don’t know” everywhere it can be, and names what is missing', async () => {
  await door().submitCase({ body: { agreed, answers: unsureFiling }, key: freshKey() })
  const { phone: _, ...answers } = sampleFiling
  const missing = await problemOf(door().submitCase({ body: { agreed, answers }, key: freshKey() }))
  expect(missing).toMatchObject({ status: 422, errors: [{ pointer: '#/body/answers/phone' }] })
  expect(await problemOf(door().submitCase({ body: { agreed: 0, answers: sampleFiling }, key: freshKey() }))).toMatchObject({ status: 422 })
})

it('keeps nothing that is about a national-defence patent', async () => {
  const { filing } = await somebody()
  const answers = { ...sampleFiling, 'ip-type': 'defence' }
  const before = await Cases.countDocuments()
  for (const refused of [
    () => filing.saveCaseDraft({ body: { revision: 0, answers } }),
    () => filing.submitOwnCase({ body: { revision: 0, answers }, key: freshKey() }),
    () => door().submitCase({ body: { agreed, answers }, key: freshKey() }),
  ])
    expect(await problemOf(refused())).toMatchObject({ status: 422, errors: [{ detail: expect.stringContaining('窗口') }] })
  expect([await filing.getCaseDraft(), await Cases.countDocuments()]).toEqual([{}, before])
})

it('keeps a draft in the account, sealed, and makes one case of it, however many send it', async () => {
  const { filing, rights } = await somebody()
  const { revision } = await filing.saveCaseDraft({ body: { revision: 0, answers: { about: sampleFiling.about } } })
  expect(await problemOf(filing.saveCaseDraft({ body: { revision: 0, answers: {} } }))).toMatchObject({ status: 409 })
  const saved = await filing.saveCaseDraft({ body: { revision, answers: sampleFiling } })
  expect(JSON.stringify(await CaseDrafts.find().lean())).not.toContain('盗用')
  expect((await filing.getCaseDraft()).draft).toMatchObject({ revision: 2, answers: sampleFiling })
  const body = { revision: saved.revision, answers: sampleFiling }
  const key = freshKey()
  const tries = await Promise.allSettled([key, key, freshKey(), freshKey()].map((one) => filing.submitOwnCase({ body, key: one })))
  const made = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value.id] : []))
  expect(new Set(made).size).toBe(1)
  expect([await filing.getCaseDraft(), (await rights.listOwnCases()).items.map(({ id }) => id)]).toEqual([{}, [made[0]]])
  expect(await rights.getOwnCase({ params: { id: made[0] ?? '' } })).toMatchObject({ filed: { receipt: expect.any(String) } })
})

it('asks for the consent before it keeps anything, and lets go of a draft with it, or in its time', async () => {
  const stranger = openPhone(app)
  await stranger.signInByPhone(freshNumber())
  const unasked = stranger.client(filingContract).saveCaseDraft({ body: { revision: 0, answers: {} } })
  expect(await problemOf(unasked)).toMatchObject({ status: 403 })
  const [one, other] = [await somebody(), await somebody()]
  for (const { filing } of [one, other]) await filing.saveCaseDraft({ body: { revision: 0, answers: { about: '样例' } } })
  await one.phone.client(privacyContract).withdrawConsent({ params: { purpose: 'cases' } })
  expect(await one.filing.getCaseDraft()).toEqual({})
  await forgetOldCaseDrafts(new Date(Date.parse(start) + 89 * 86_400_000))
  expect(await other.filing.getCaseDraft()).toHaveProperty('draft')
  await forgetOldCaseDrafts(new Date(Date.parse(start) + 91 * 86_400_000))
  expect(await other.filing.getCaseDraft()).toEqual({})
})

it('brings forward what is due where a day is near, and says so in the sum', async () => {
  const phone = freshNumber()
  app.clock.moveTo('2026-11-27T08:00:00.000Z')
  const answers = { ...sampleFiling, phone, urgency: 'exhibition', 'urgent-day': '2026-11-28' }
  const { due } = await door().submitCase({ body: { agreed, answers }, key: freshKey() })
  expect(due).toMatchObject({ what: 'assign', at: '2026-11-27T09:00:00.000Z' })
  expect(due?.sum.at(-1)).toBe('2026-11-28要用，提前到那天以前最后一次下班：11月27日（周五）17:00')
})

describe('handing over', () => {
  let officer: Awaited<ReturnType<typeof startWork>>
  beforeAll(async () => {
    officer = await startWork(app, '承办样例', ['case-officer'])
  })
  const desk = () => officer.browser.client(casesContract)
  const act = async (id: string, did: DeskAct) => {
    const { revision } = await desk().getCase({ params: { id } })
    return desk().actOnCase({ params: { id }, body: { revision, act: did } })
  }
  const taken = async (id: string) => {
    await act(id, { do: 'assign', to: officer.id })
    await act(id, { do: 'note', text: '内部记录样例' })
    return act(id, { do: 'reach', text: '电话里说清楚了' })
  }

  it('asks whoever has no account on the case’s own page, then hands over a packet whose digests fit', async () => {
    const phone = freshNumber()
    const made = await door().submitCase({ body: { agreed, answers: { ...sampleFiling, phone } }, key: freshKey() })
    const { id, reference } = made
    const { routes } = await taken(id)
    expect(routes).toEqual([{ agency: 'culture', why: expect.stringContaining('文化和旅游局'), isAssumed: false }])
    expect(await problemOf(act(id, { do: 'offer', agency: '没有的部门' }))).toMatchObject({ status: 422 })
    expect(await problemOf(act(id, { do: 'hand-over', text: '样例' }))).toMatchObject({ status: 409 })
    expect(await act(id, { do: 'offer', agency: 'culture' })).toMatchObject({ state: 'asked', asked: 'consent', due: { what: 'person' } })
    const params = { secret: await followedSecret(app, { reference, phone }) }
    const rights = openPhone(app).client(rightsContract)
    const answer = async (said: PersonAct) => {
      const { revision } = await rights.getFollowedCase({ params })
      return rights.actOnFollowedCase({ params, body: { revision, act: said } })
    }
    const { version = 0, to } = (await rights.getFollowedCase({ params })).handOver ?? {}
    expect(to).toBe('文化和旅游局')
    expect(await problemOf(answer({ do: 'agree', version: version + 1 }))).toMatchObject({ status: 409 })
    expect(await answer({ do: 'agree', version })).toMatchObject({ state: 'working', may: expect.arrayContaining(['decline']) })
    const handed = await act(id, { do: 'hand-over', text: '当面交给文化和旅游局' })
    expect(handed).toMatchObject({ state: 'handed', due: { what: 'acknowledge', at: '2026-12-01T09:00:00.000Z' } })
    const file = async (name: string) =>
      Buffer.from(await (await officer.browser.request('GET', `/api/rights/desk/cases/${id}/${name}`)).arrayBuffer())
    const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
    const [pdf, json] = [await file('packet.pdf'), await file('packet.json')]
    expect(handed.handOver?.packet).toMatchObject({ pdf: sha256(pdf), json: sha256(json) })
    expect([pdf.subarray(0, 5).toString(), json.toString()]).toEqual(['%PDF-', expect.stringContaining('电话里说清楚了')])
    expect(json.toString()).not.toContain('内部记录样例')
    expect(JSON.stringify(await CasePackets.find().lean())).not.toMatch(new RegExp(`${phone}|样例|盗用`))
    expect(await act(id, { do: 'acknowledge', text: '文化和旅游局已签收' })).toMatchObject({ state: 'answered' })
    expect((await rights.getFollowedCase({ params })).story.map(({ kind }) => kind).slice(0, 4)).toEqual([
      'acknowledged',
      'handed',
      'agreed',
      'offered',
    ])
  })

  it('asks whoever has an account beside their other consents, minds what they take back, and takes back what nobody acknowledged', async () => {
    const { filing, phone } = await somebody()
    const { revision } = await filing.saveCaseDraft({ body: { revision: 0, answers: sampleFiling } })
    const { id } = await filing.submitOwnCase({ body: { revision, answers: sampleFiling }, key: freshKey() })
    await taken(id)
    await act(id, { do: 'offer', agency: 'culture' })
    expect(await problemOf(act(id, { do: 'agree', text: '电话里同意', noticeRead: true }))).toMatchObject({ status: 409 })
    const privacy = phone.client(privacyContract)
    const question = (await privacy.listSeparate()).items.find(({ subject }) => subject === `case ${id}`)
    const answer = (yes: boolean) =>
      privacy.answerSeparate({ params: { id: question?.id ?? '' }, body: { agreed: yes, version: question?.version ?? 0 } })
    await answer(true)
    expect(await desk().getCase({ params: { id } })).toMatchObject({ state: 'working', handOver: { agreedAt: expect.any(String) } })
    await answer(false)
    expect(await problemOf(act(id, { do: 'hand-over', text: '样例' }))).toMatchObject({ status: 409 })
    await answer(true)
    expect((await act(id, { do: 'offer', agency: 'culture' })).handOver).toHaveProperty('agreedAt')
    await act(id, { do: 'hand-over', text: '样例' })
    const takeBack = createTakeBack(app.house)
    await takeBack(new Date('2026-12-01T08:59:00.000Z'))
    expect((await Cases.findById(id).lean())?.state).toBe('handed')
    await takeBack(new Date('2026-12-01T09:00:00.000Z'))
    const after = await desk().getCase({ params: { id } })
    const kinds = 'taken-back handed agreed offered declined agreed offered'.split(' ')
    expect([after.state, after.story.map(({ kind }) => kind).slice(0, 7)]).toEqual(['working', kinds])
  })

  it('lets an answer that needs a second pair of eyes out past another officer alone, and tells nobody of the draft', async () => {
    const phone = freshNumber()
    const answers = { ...sampleFiling, phone, place: 'overseas', country: 'eu' }
    const { id, reference } = await door().submitCase({ body: { agreed, answers }, key: freshKey() })
    const { secondEyes, may } = await taken(id)
    expect([secondEyes, may.includes('answer'), may.includes('propose')]).toEqual([['涉外'], false, true])
    expect(await problemOf(act(id, { do: 'answer', text: '样例' }))).toMatchObject({
      status: 409,
      detail: expect.stringContaining('另一位同事'),
    })
    await act(id, { do: 'propose', text: '建议先保留证据' })
    expect(await problemOf(act(id, { do: 'approve' }))).toMatchObject({ status: 403 })
    const params = { secret: await followedSecret(app, { reference, phone }) }
    const seen = await openPhone(app).client(rightsContract).getFollowedCase({ params })
    expect(JSON.stringify(seen)).not.toContain('建议先保留证据')
    const other = await startWork(app, '复核样例', ['case-officer'])
    const review = async (did: DeskAct) => {
      const cases = other.browser.client(casesContract)
      const { revision } = await cases.getCase({ params: { id } })
      return cases.actOnCase({ params: { id }, body: { revision, act: did } })
    }
    expect((await review({ do: 'send-back', text: '请写明期限' })).proposed).toBeUndefined()
    await act(id, { do: 'propose', text: '建议先保留证据，期限是月底' })
    // whoever wrote it is no second pair of eyes, also when the case is another's by now
    await act(id, { do: 'assign', to: other.id })
    expect(await problemOf(act(id, { do: 'approve' }))).toMatchObject({ status: 409, detail: expect.stringContaining('您写的') })
    await review({ do: 'assign', to: officer.id })
    expect(await review({ do: 'approve' })).toMatchObject({
      state: 'answered',
      story: expect.arrayContaining([expect.objectContaining({ kind: 'answered', text: '建议先保留证据，期限是月底' })]),
    })
  })

  it('brings a case before a supervisor, keeps a passphrase sealed, and finds what belongs together', async () => {
    const [one, two] = [freshNumber(), freshNumber()]
    const file = (phone: string, product: string) =>
      door().submitCase({ body: { agreed, answers: { ...sampleFiling, phone, product, 'other-party': `对方${phone}` } }, key: freshKey() })
    const [{ id }, { id: same }, { id: caller }] = [
      await file(one, '样例牌 水壶'),
      await file(two, '样例牌水壶！'),
      await file(one, '别的'),
    ]
    const related = (await desk().listRelated({ params: { id } })).items.filter((row) => [same, caller].includes(row.id))
    expect(related.map((row) => [row.id, row.by])).toEqual([
      [caller, ['phone', 'other-party']],
      [same, ['product']],
    ])
    await act(id, { do: 'passphrase', words: '海边的白鹭' })
    expect((await desk().getCase({ params: { id } })).passphrase).toBe('海边的白鹭')
    expect(JSON.stringify(await Cases.findById(id).lean())).not.toContain('白鹭')
    await act(id, { do: 'escalate', text: '金额很大，请主管看' })
    expect(await problemOf(act(id, { do: 'settle', text: '样例' }))).toMatchObject({ status: 403 })
    const supervisor = (await startWork(app, '主管样例', ['supervisor'])).browser.client({ ...queueContract, ...casesContract })
    const { items } = await supervisor.listCases({ query: { view: 'escalated' } })
    expect(items.map((row) => [row.id, row.isEscalated])).toEqual([[id, true]])
    const { revision } = await supervisor.getCase({ params: { id } })
    const settled = await supervisor.actOnCase({ params: { id }, body: { revision, act: { do: 'settle', text: '继续办' } } })
    expect(settled.isEscalated).toBe(false)
  })
})
