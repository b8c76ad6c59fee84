import { applicationsContract } from '@tisc/shared/applications/applications.contract'
import { hoursContract } from '@tisc/shared/applications/hours/hours.contract'
import { hoursDeskContract } from '@tisc/shared/applications/hours/hours.staff.contract'
import { sampleAnswers } from '@tisc/shared/applications/sample-answers'
import { messagesContract } from '@tisc/shared/messages/messages.contract'
import { problemOf, startTestApp } from '../../../test/app'
import { atDesk, joinPool } from '../../../test/applications'
import { messageRound } from '../../../test/messages'
import { readPdf } from '../../../test/pdf'
import { plansOf } from '../../../test/plans'
import { personalParts } from '../../personal-parts'
import { inTransaction } from '../../platform/mongo'
import { PoolMembers } from '../pool/member.model'
import { losePool } from '../pool/pool-rows'
import { HourDays } from './hour-day.model'

const app = startTestApp()
const day = '2026-11-23'
const time = { day, from: '09:00', to: '11:30', what: '在窗口值班 canary-hours' }

/** Somebody in the pool since the beginning of the year. */
const volunteer = async () => {
  const joined = await joinPool(app)
  await PoolMembers.updateOne({ _id: joined.id }, { $set: { since: new Date('2026-01-01') } })
  return { ...joined, hours: joined.phone.client(hoursContract) }
}
const desk = async () => ({ desk: (await atDesk(app, 'reviewer')).browser.client(hoursDeskContract) })
const sayOf = async (call: Promise<unknown>) => (await problemOf(call)).errors?.[0]?.detail

it('is written down once, and overlaps with nothing, however many write at once', async () => {
  const { hours, params } = await volunteer()
  const tried = await Promise.allSettled(
    Array.from({ length: 12 }, (_, at) => hours.addHours({ params, body: { ...time, from: `09:${String(10 + at)}`, to: '11:30' } })),
  )
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const { items } = await hours.listOwnHours({ params })
  expect(items).toMatchObject([{ state: 'waiting', to: '11:30' }])
  // a lost answer: the same again is the same
  const again = { ...time, from: items[0]?.from ?? '' }
  expect((await hours.addHours({ params, body: again })).items).toHaveLength(1)
  expect(await sayOf(hours.addHours({ params, body: { ...time, from: '11:00', to: '12:00' } }))).toBe('和已经写的一段重叠了')
  expect(await sayOf(hours.addHours({ params, body: { ...time, from: '10:00', to: '09:00' } }))).toBe('结束要在开始以后')
  expect(await sayOf(hours.addHours({ params, body: { ...time, day: '2026-11-25' } }))).toBe('还没有做的时间不能写')
  expect(await sayOf(hours.addHours({ params, body: { ...time, day: '2025-11-25' } }))).toBe('入库以前的时间不能写')
  expect((await hours.addHours({ params, body: { ...time, from: '11:30', to: '24:00' } })).items).toHaveLength(2)
  expect(JSON.stringify(await HourDays.find().lean())).not.toContain('canary-hours')
})

it('is looked at by the desk: given back with a reason, mended, approved, corrected, and every step stays', async () => {
  const { hours, params, phone } = await volunteer()
  const { desk: staff } = await desk()
  const [{ id: entry, dayId, revision } = { id: '', dayId: '', revision: 0 }] = (await hours.addHours({ params, body: time })).items
  const waits = (await staff.listHours({ query: {} })).items.find((one) => one.id === entry)
  expect(waits).toMatchObject({ name: sampleAnswers.expert.name, minutes: 150 })
  const which = { params: { id: dayId, entry } }
  expect(await sayOf(staff.settleHours({ ...which, body: { revision, isFor: false, say: '' } }))).toBe('请写明为什么退回')
  await staff.settleHours({ ...which, body: { revision, isFor: false, say: '值班表上是10点开始' } })
  await messageRound(app)()
  const returned = (await hours.listOwnHours({ params })).items[0]
  expect(returned).toMatchObject({ state: 'returned', story: [{ say: '值班表上是10点开始' }, {}] })
  const mended = { from: '10:00', to: '11:30', what: time.what, revision: returned?.revision ?? 0 }
  const own = { params: { ...params, entry } }
  expect((await problemOf(hours.mendHours({ ...own, body: { ...mended, revision } }))).status).toBe(409)
  const { items } = await hours.mendHours({ ...own, body: mended })
  expect(items[0]).toMatchObject({ state: 'waiting', minutes: 90, story: [{ move: 'mend', before: { from: '09:00' } }, {}, {}] })
  const approved = await staff.settleHours({ ...which, body: { revision: items[0]?.revision ?? 0, isFor: true, say: '' } })
  expect((await problemOf(hours.withdrawHours({ ...own, body: { revision: approved.revision } }))).status).toBe(409)
  const correction = { from: '10:00', to: '11:00', what: time.what, say: '11点就结束了', revision: approved.revision }
  const both = await Promise.allSettled([1, 2].map(() => staff.correctHours({ ...which, body: correction })))
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const told = (await hours.listOwnHours({ params })).items[0]
  expect(told?.story.map(({ move }) => move)).toEqual(['correct', 'approve', 'mend', 'giveBack', 'add'])
  expect((await hours.listOwnHours({ params })).years).toEqual([{ year: 2026, minutes: 60 }])
  const { items: inbox } = await phone.client(messagesContract).listMessages({ query: {} })
  expect(inbox.map(({ title }) => title)).toContain('您的志愿服务时长核对过了')
})

it('is entered for all who took part, and says who cannot have been there', async () => {
  const [one, two, three] = [await volunteer(), await volunteer(), await volunteer()]
  await two?.hours.addHours({ params: two.params, body: time })
  const { desk: staff } = await desk()
  const members = [one, two, three].map(({ id }) => id)
  const body = { ...time, from: '10:00', to: '12:00', what: '进校园宣讲', members: [...members, one.id] }
  expect(await staff.enterHours({ body })).toEqual({
    entered: 2,
    refused: [{ name: sampleAnswers.expert.name, why: '和已经写的一段重叠了' }],
  })
  expect((await one.hours.listOwnHours({ params: one.params })).items).toMatchObject([{ state: 'approved', what: '进校园宣讲' }])
  expect((await problemOf(staff.enterHours({ body: { ...body, members: ['f'.repeat(24)] } }))).status).toBe(404)
})

it('is stated on paper with a signature that the public page checks, and no change passes', async () => {
  const { hours, params, phone, id } = await volunteer()
  const { desk: staff } = await desk()
  await staff.enterHours({ body: { ...time, members: [id] } })
  await hours.addHours({ params, body: { ...time, from: '13:00', to: '14:00', what: '还没有核对的' } })
  const answer = await phone.request('GET', `/api/applications/pool/mine/${id}/hours/2026/statement.pdf`)
  const text = (await readPdf(new Uint8Array(await answer.arrayBuffer()))).join('').replace(/\s/g, '')
  expect(text).toContain('2小时30分')
  expect(text).not.toContain('还没有核对的')
  const [receipt = ''] = /eyJ[\w-]+\.[\w-]+\.[\w-]{86}/.exec(text) ?? []
  const check = (one: string) => app.client(applicationsContract).checkReceipt({ body: { receipt: one } })
  const until = '2026-11-24'
  expect((await check(receipt)).hours).toMatchObject({ name: sampleAnswers.expert.name, minutes: 150, count: 1, from: '2026-01-01', until })
  const [head, body = '', signature] = receipt.split('.')
  const forged = Buffer.from(Buffer.from(body, 'base64url').toString().replace('"minutes":150', '"minutes":950')).toString('base64url')
  expect(await check(`${head}.${forged}.${signature}`)).toEqual({})
  const stranger = await volunteer()
  expect((await stranger.phone.request('GET', `/api/applications/pool/mine/${id}/hours/2026/statement.pdf`)).status).toBe(404)
  expect((await problemOf(stranger.hours.listOwnHours({ params }))).status).toBe(404)
})

it('goes with the place in the pool, is in the archive, and reads no whole collection', async () => {
  const { hours, params, phone, id } = await volunteer()
  const plans = await plansOf(async () => {
    await hours.addHours({ params, body: time })
    await hours.listOwnHours({ params })
  })
  const { desk: staff } = await desk()
  plans.push(...(await plansOf(() => staff.listHours({ query: { state: 'waiting' } }))))
  expect(plans.filter(({ stages }) => stages.includes('COLLSCAN'))).toEqual([])
  const { id: account } = await phone.accounts.getAccount()
  const fields = await app.house.vault.open(`account ${account}`)
  const part = personalParts.find(({ name }) => name === 'hours')
  expect(JSON.stringify(fields && (await part?.collect(account, fields)))).toContain('canary-hours')
  await inTransaction((session) => losePool(app.clock.now(), { _id: id }, session))
  expect(await HourDays.countDocuments({ memberId: id })).toBe(0)
})
