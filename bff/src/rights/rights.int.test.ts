import { messagesContract } from '@tisc/shared/messages/messages.contract'
import { withCheckDigit } from '@tisc/shared/platform/reference'
import { casesContract } from '@tisc/shared/rights/cases.staff.contract'
import { hotlineContract } from '@tisc/shared/rights/hotline.contract'
import { queueContract } from '@tisc/shared/rights/queue/queue.contract'
import { rightsContract } from '@tisc/shared/rights/rights.contract'
import type { PersonAct } from '@tisc/shared/rights/rights.schema'
import { problemOf, startTestApp } from '../../test/app'
import { startWork } from '../../test/browser'
import { messageRound } from '../../test/messages'
import { freshNumber, openPhone } from '../../test/phone'
import { followedSecret } from '../../test/rights'
import { freshKey } from '../../test/trainings'
import { Alerts } from '../platform/alerts/alert.model'
import { ShownSms } from '../platform/sms/shown-sms.model'
import { Cases } from './case.model'
import { CaseEntries } from './case-entry.model'
import { createSendCaseNotices } from './notices.service'
import { createForgetOldCases, watchDeadlines } from './watching'

const app = startTestApp()
const start = app.clock.now().toISOString()
beforeEach(() => app.clock.moveTo(start))
const at = (local: string) => app.clock.moveTo(new Date(`${local}+08:00`).toISOString())

type Work = Awaited<ReturnType<typeof startWork>>
const desk = ({ browser }: Work) => browser.client({ ...queueContract, ...casesContract })
const slotOf = async (nth = 0) => (await app.client(rightsContract).listSlots()).days.flatMap(({ slots }) => slots)[nth]?.from ?? ''
let slots = 0
const ask = async (phone = freshNumber(), more: { key?: string; slot?: string; name?: string } = {}) => {
  const { key = freshKey(), name = '赵样例', slot = await slotOf((slots++ % 20) + 1) } = more
  const made = await openPhone(app).client(rightsContract).requestCallBack({ body: { name, phone, slot }, key })
  return { ...made, phone }
}
/** Follows a case without an account. */
const follow = async (made: { reference: string; phone: string }) => {
  const params = { secret: await followedSecret(app, made) }
  const rights = openPhone(app).client(rightsContract)
  const see = () => rights.getFollowedCase({ params })
  return {
    see,
    act: async (act: PersonAct) => rights.actOnFollowedCase({ params, body: { revision: (await see()).revision, act } }),
  }
}

describe('the line', () => {
  it('is open by the server’s clock, or says when it opens, over a weekend too', async () => {
    const line = app.client(hotlineContract)
    expect(await line.getHotline()).toMatchObject({ open: true, until: '2026-11-24T09:00:00.000Z', rightsLine: [], hoursConfirmed: false })
    at('2026-11-27T17:00')
    expect(await line.getHotline()).toMatchObject({
      open: false,
      provisional: false,
      until: '2026-11-30T01:00:00.000Z',
      earliestSlot: '2026-11-30T01:00:00.000Z',
    })
    expect((await app.client(rightsContract).listSlots()).days.map(({ day }) => day)).toEqual([
      '2026-11-30',
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-04',
    ])
  })
})

describe('asking to be called back', () => {
  it('makes a case with a reference at once, sealed, and the same submission again is the same case', async () => {
    const key = freshKey()
    const phone = freshNumber()
    const slot = await slotOf(3)
    const made = await ask(phone, { key, slot })
    expect(await ask(phone, { key, slot })).toEqual(made)
    expect(await problemOf(ask(phone, { key, slot, name: '别人' }))).toMatchObject({ status: 409 })
    const stored = await Cases.findOne({ reference: made.reference }).lean()
    expect(JSON.stringify(stored)).not.toMatch(new RegExp(`${phone}|赵样例`))
    expect(stored).toMatchObject({ state: 'received', isCallBackOpen: true, dueWhat: 'call' })
  })

  it('takes one open call-back a phone, and as many a slot as there are places, whoever comes at once', async () => {
    const phone = freshNumber()
    await ask(phone)
    expect(await problemOf(ask(phone))).toMatchObject({ status: 409, detail: expect.stringContaining('已经约了回电') })
    const slot = await slotOf(40)
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => ask(freshNumber(), { slot })))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    expect(await problemOf(ask(freshNumber(), { slot }))).toMatchObject({ status: 409, detail: '这个时间刚刚约满了，请换一个时间' })
    expect(await problemOf(ask(freshNumber(), { slot: '2026-11-24T18:00:00.000Z' }))).toMatchObject({ status: 422 })
  })
})

describe('working on it', () => {
  let officer: Work
  let colleague: Work
  beforeAll(async () => {
    officer = await startWork(app, '承办样例', ['case-officer'])
    colleague = await startWork(app, '同事样例', ['case-officer'])
  })
  const act = async (who: Work, id: string, did: Parameters<ReturnType<typeof desk>['actOnCase']>[0]['body']['act']) => {
    const { revision } = await desk(who).getCase({ params: { id } })
    return desk(who).actOnCase({ params: { id }, body: { revision, act: did } })
  }

  it('leads from a missed call over new times to an answer, a rating, and back', async () => {
    const made = await ask()
    const { id } = made
    expect((await desk(officer).listCases({ query: { view: 'unassigned' } })).items.map((one) => one.id)).toContain(id)
    expect(await act(officer, id, { do: 'assign', to: officer.id })).toMatchObject({
      state: 'assigned',
      may: expect.arrayContaining(['reach', 'miss']),
    })
    await act(officer, id, { do: 'note', text: '内部记录样例' })
    expect(await problemOf(act(colleague, id, { do: 'reach', text: '样例' }))).toMatchObject({ status: 403 })
    const person = await follow(made)
    expect(await person.see()).toHaveProperty('slot')
    for (const tries of [1, 2])
      expect(await act(officer, id, { do: 'miss' })).toMatchObject({ state: 'assigned', tries, due: { what: 'call' } })
    const waiting = await person.see()
    expect(waiting).not.toHaveProperty('slot')
    expect(waiting.due).toMatchObject({ what: 'call', sum: expect.arrayContaining([expect.stringContaining('个工作小时')]) })
    expect(await act(officer, id, { do: 'miss' })).toMatchObject({ state: 'asked', asked: 'slot', notice: 'waiting' })
    await createSendCaseNotices(app.house.vault, app.house.sms)(app.clock.now())
    const notice = (await ShownSms.findOne({ phone: made.phone }).sort({ _id: -1 }).lean())?.text ?? ''
    expect(notice).toContain('有新进展')
    expect((await desk(officer).getCase({ params: { id } })).notice).toBe('sent')
    expect(await person.see()).toMatchObject({ state: 'asked', may: expect.arrayContaining(['choose-slot']) })
    expect(await person.act({ do: 'choose-slot', slot: await slotOf(50) })).toMatchObject({ state: 'assigned', due: { what: 'call' } })
    expect(await act(officer, id, { do: 'reach', text: '已接通，了解情况' })).toMatchObject({ state: 'working', due: { what: 'answer' } })
    expect(await act(officer, id, { do: 'ask', text: '请补购买凭证' })).toMatchObject({ state: 'asked', due: { what: 'person' } })
    expect(await person.act({ do: 'reply', text: '订单页已发' })).toMatchObject({ state: 'working' })
    await act(officer, id, { do: 'answer', text: '书面意见样例' })
    const closed = await act(officer, id, { do: 'close', outcome: 'settled' })
    expect(closed).toMatchObject({ state: 'closed', outcome: 'settled', due: { what: 'follow-up' } })
    const rated = await person.act({ do: 'rate', stars: 5 })
    expect(rated.may).toEqual(['reopen'])
    expect(rated.story.map(({ kind }) => kind).reverse()).toEqual(
      'received assigned missed missed slot-asked slot-chosen reached asked replied answered closed rated'.split(' '),
    )
    expect(JSON.stringify(rated)).not.toContain('内部记录样例')
    expect(await person.act({ do: 'reopen', text: '对方又开始卖了' })).toMatchObject({ state: 'working' })
  })

  it('takes an answer by phone too, and one that was written while the officer made a note', async () => {
    const made = await ask()
    const { id } = made
    for (const did of [
      { do: 'assign', to: officer.id },
      { do: 'reach', text: '已接通' },
      { do: 'ask', text: '请补购买凭证' },
    ] as const)
      await act(officer, id, did)
    const params = { secret: await followedSecret(app, made) }
    const rights = openPhone(app).client(rightsContract)
    const { revision } = await rights.getFollowedCase({ params })
    await act(officer, id, { do: 'note', text: '内部记录样例' })
    const { due } = await rights.getFollowedCase({ params })
    expect([due?.sum[0], due?.sumEn[0]]).toEqual([expect.stringMatching(/10个工作日$/), expect.stringMatching(/^10 working days/)])
    at('2026-11-24T10:20')
    const replied = await rights.actOnFollowedCase({ params, body: { revision, act: { do: 'reply', text: '订单页已发' } } })
    expect(replied).toMatchObject({ state: 'working' })
    expect(replied.due?.sumEn.join()).toContain('clock stopped: waiting for the person')
    await act(officer, id, { do: 'ask', text: '还有一件' })
    expect(await act(officer, id, { do: 'reach', text: '电话里答了' })).toMatchObject({ state: 'working', due: { what: 'answer' } })
    expect((await Cases.findById(id).lean())?.stops.every(({ to }) => to)).toBe(true)
  })

  it('counts anew for a case that was withdrawn before anybody had it and is opened again', async () => {
    const [phone, number] = [openPhone(app), freshNumber()]
    await phone.signInByPhone(number)
    const rights = phone.client(rightsContract)
    const body = { name: '周样例', phone: freshNumber(), slot: await slotOf(45) }
    const params = { id: (await rights.requestOwnCallBack({ body, key: freshKey() })).id }
    await rights.actOnOwnCase({ params, body: { revision: 1, act: { do: 'withdraw' } } })
    at('2026-11-25T10:00')
    await phone.signInByPhone(number)
    const again = await rights.actOnOwnCase({ params, body: { revision: 2, act: { do: 'reopen', text: '又需要了' } } })
    expect(again).toMatchObject({ state: 'received', due: { what: 'assign', at: '2026-11-25T06:00:00.000Z' } })
  })

  it('refuses a change on what somebody else has changed, and leaves the case as it is', async () => {
    const { id } = await ask()
    const seen = await desk(officer).getCase({ params: { id } })
    await act(colleague, id, { do: 'assign', to: colleague.id })
    const late = desk(officer).actOnCase({ params: { id }, body: { revision: seen.revision, act: { do: 'assign', to: officer.id } } })
    expect(await problemOf(late)).toMatchObject({ status: 409, detail: expect.stringContaining('别人刚改过') })
    expect((await desk(officer).getCase({ params: { id } })).owner).toEqual({ id: colleague.id, name: '同事样例' })
  })

  it('writes a call down as a case of one’s own, with the caller’s earlier cases beside', async () => {
    const { phone, id } = await ask()
    expect((await desk(officer).findCaller({ body: { phone } })).items.map((one) => one.id)).toEqual([id])
    const facts = { about: '网店盗用照片', ipType: 'copyright', role: 'holder', isOverseas: false } as const
    const body = { name: '钱样例', phone, facts, text: '来电说明情况', noticeRead: true } as const
    const key = freshKey()
    const logged = await desk(officer).logCall({ body, key })
    expect(logged).toMatchObject({ state: 'working', owner: { name: '承办样例' }, source: 'phone', facts })
    expect((await desk(officer).logCall({ body, key })).id).toBe(logged.id)
    expect(await CaseEntries.countDocuments({ caseId: logged.id })).toBe(2)
  })

  it('tells of a deadline that was missed, and takes it back once it is met', async () => {
    const { id } = await ask()
    const open = () => Alerts.countDocuments({ kind: 'deadline', open: true })
    await Cases.updateMany({ _id: { $ne: id } }, { $set: { orderAt: new Date('2030-01-01') } })
    await watchDeadlines(app.clock.now())
    expect(await open()).toBe(0)
    app.clock.moveTo('2026-12-10T02:00:00.000Z')
    await watchDeadlines(app.clock.now())
    expect(await open()).toBe(1)
    const supervisor = await startWork(app, '主管样例', ['supervisor'])
    const { items } = await desk(supervisor).listCases({ query: { view: 'open' } })
    expect(items[0]).toMatchObject({ id, isLate: true })
    await Cases.updateOne({ _id: id }, { $set: { orderAt: new Date('2030-01-01') } })
    await watchDeadlines(app.clock.now())
    expect(await open()).toBe(0)
  })
})

describe('following', () => {
  it('says the same of a case, of another phone and of nothing, and opens with all three alone', async () => {
    const { reference, phone } = await ask()
    const rights = openPhone(app).client(rightsContract)
    const other = freshNumber()
    const nothing = withCheckDigit('261199999')
    expect(await Cases.exists({ reference: nothing })).toBeNull()
    const answers = []
    for (const body of [
      { reference, phone },
      { reference, phone: other },
      { reference: nothing, phone: other },
    ])
      answers.push(await rights.sendFollowCode({ body }))
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(await ShownSms.countDocuments({ phone: other })).toBe(0)
    const wrong = (body: { reference: string; phone: string }) => problemOf(rights.followCase({ body: { ...body, code: '000000' } }))
    const one = await wrong({ reference, phone })
    expect(one.status).toBe(422)
    for (const body of [
      { reference, phone: other },
      { reference: nothing, phone: other },
    ]) {
      const { status, errors } = await wrong(body)
      expect([status, errors]).toEqual([one.status, one.errors])
    }
    expect(await problemOf(rights.getFollowedCase({ params: { secret: 'x'.repeat(43) } }))).toMatchObject({ status: 404 })
  })

  it('sends no code to a landline, which could not read it, and answers as ever', async () => {
    const phone = '053288880001'
    const { reference } = await ask(phone)
    expect(await openPhone(app).client(rightsContract).sendFollowCode({ body: { reference, phone } })).toEqual({ waitSeconds: 60 })
    await followedSecret(app, await ask())
    expect(await ShownSms.countDocuments({ phone })).toBe(0)
  })

  it('ends after half an hour', async () => {
    const person = await follow(await ask())
    await person.see()
    app.clock.moveTo(new Date(app.clock.now().getTime() + 1_800_001).toISOString())
    expect(await problemOf(person.see())).toMatchObject({ status: 404 })
  })
})

it('shows members their cases, nobody else’s, and tells them in the inbox', async () => {
  const [mine, others] = [openPhone(app), openPhone(app)]
  for (const phone of [mine, others]) await phone.signInByPhone(freshNumber())
  const body = { name: '孙样例', phone: freshNumber(), slot: await slotOf(30) }
  const { id } = await mine.client(rightsContract).requestOwnCallBack({ body, key: freshKey() })
  expect((await mine.client(rightsContract).listOwnCases()).items.map((one) => one.id)).toEqual([id])
  expect(await problemOf(others.client(rightsContract).getOwnCase({ params: { id } }))).toMatchObject({ status: 404 })
  const officer = await startWork(app, '三号样例', ['case-officer'])
  const act = async (did: { do: 'assign'; to: string } | { do: 'say'; text: string }) =>
    desk(officer).actOnCase({ params: { id }, body: { revision: (await desk(officer).getCase({ params: { id } })).revision, act: did } })
  await act({ do: 'assign', to: officer.id })
  await act({ do: 'say', text: '我们今天下午回电' })
  await messageRound(app)()
  const told = (await mine.client(messagesContract).listMessages({ query: {} })).items
  expect(told).toHaveLength(1)
  expect(JSON.stringify(told)).not.toContain('下午')
  expect((await mine.client(rightsContract).getOwnCase({ params: { id } })).story[0]).toMatchObject({
    kind: 'told',
    text: '我们今天下午回电',
  })
})

it('forgets what has been closed for its term', async () => {
  const made = await ask()
  const person = await follow(made)
  await person.act({ do: 'withdraw' })
  await createForgetOldCases(app.house.vault)(new Date('2031-11-01T00:00:00.000Z'))
  expect(await Cases.countDocuments({ _id: made.id })).toBe(1)
  await createForgetOldCases(app.house.vault)(new Date('2031-12-01T00:00:00.000Z'))
  expect((await Cases.countDocuments({ _id: made.id })) + (await CaseEntries.countDocuments({ caseId: made.id }))).toBe(0)
})
