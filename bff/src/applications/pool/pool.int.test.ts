import { accountsContract } from '@tisc/shared/accounts/accounts.contract'
import { poolDeskContract } from '@tisc/shared/applications/pool/pool.staff.contract'
import { sampleAnswers } from '@tisc/shared/applications/sample-answers'
import mongoose from 'mongoose'
import { problemOf, startTestApp } from '../../../test/app'
import { atDesk, joinPool, underReview } from '../../../test/applications'
import { plansOf } from '../../../test/plans'
import { fieldsOf } from '../../accounts/account.service'
import { Applications } from '../application.model'
import { forgetOldApplications } from '../retention'
import { PoolMembers } from './member.model'
import { poolPersonal } from './pool.personal'

const app = startTestApp()
type Desk = Awaited<ReturnType<typeof atDesk>>
let [one, two, chief] = [] as unknown as [Desk, Desk, Desk]
beforeAll(async () => {
  one = await atDesk(app, 'reviewer')
  two = await atDesk(app, 'reviewer')
  chief = await atDesk(app, 'supervisor')
})
const desk = () => chief.browser.client(poolDeskContract)
const search = async (name: string, filters: object = {}) => {
  const found = await desk().searchPool({ body: { ...(name && { name }), filters: filters as { state?: 'active' }, limit: 50 } })
  return { ...found, names: found.items.map((item) => item.name).sort() }
}
const named = (name: string, more: object = {}) => joinPool(app, { ...sampleAnswers.expert, name, ...more })

it('takes in whoever the desk accepts, and nobody else', async () => {
  const { params, id } = await underReview(app, one, two)
  const mark = { version: 1, points: { 专业能力: 4, 实务经验: 4, 投入时间: 4 }, isFor: true, reason: '样例理由' }
  for (const { desk: at } of [one, two]) await at.markApplication({ params, body: mark })
  expect(await PoolMembers.countDocuments({ _id: id })).toBe(0)
  await chief.desk.decideApplication({ params, body: { isFor: true, reason: '样例理由' } })
  const { until } = await desk().openMember({ params })
  expect(await Applications.findById(id).lean()).toMatchObject({ state: 'member', memberUntil: until })
  expect(await desk().openMember({ params })).toMatchObject({
    ...{ state: 'active', name: sampleAnswers.expert.name, load: 0 },
    checked: {
      employer: '样例单位',
      title: '样例职务',
      ipTypes: ['patent', 'trademark'],
      jurisdictions: ['us', 'eu'],
      languages: ['zh', 'en'],
    },
    own: { isOpen: true, interests: ['样例公司甲', '样例公司乙'], formerEmployers: ['样例'] },
  })
})

it('is found by name, in Chinese and pinyin, and its names are sealed', async () => {
  await named('单于晓曾')
  await named('Anne-Marie Ångström')
  expect((await search('单于')).names).toEqual(['单于晓曾'])
  expect((await search('chan yu')).names).toEqual(['单于晓曾'])
  expect((await search('marie')).names).toEqual(['Anne-Marie Ångström'])
  expect((await search('·')).names).toEqual([])
  expect(JSON.stringify(await PoolMembers.find().lean())).not.toMatch(/单于|样例单位|样例职务|样例公司|Anne/)
})

it('is narrowed by facets, each counted as if it alone were chosen anew', async () => {
  await named('样例甲', { 'ip-types': ['copyright'], jurisdictions: ['japan'], languages: ['ja'] })
  await named('样例乙', { 'ip-types': ['copyright', 'plant'], jurisdictions: ['korea'], languages: ['ko'] })
  const found = await search('样例', { ipType: 'copyright' })
  expect(found.names).toEqual(['样例乙', '样例甲'])
  expect(found.facets).toMatchObject({ jurisdiction: { japan: 1, korea: 1 }, availability: { free: 2 } })
  expect(found.facets.ipType).toMatchObject({ copyright: 2, plant: 1 })
  const one = await search('样例', { ipType: 'copyright', jurisdiction: 'japan' })
  expect(one).toMatchObject({ names: ['样例甲'], total: 1, facets: { jurisdiction: { japan: 1, korea: 1 }, language: { ja: 1 } } })
})

it('goes page by page through all of them once', async () => {
  const seen: string[] = []
  for (let cursor: string | undefined; ; ) {
    const { items, next } = await desk().searchPool({ body: { filters: {} as { state?: 'active' }, limit: 2, ...(cursor && { cursor }) } })
    seen.push(...items.map(({ id }) => id))
    if (!next) break
    cursor = next
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.length).toBe((await search('')).total)
})

it('lets members say when they have time at once, and has what was checked looked at again', async () => {
  const { pool, params, id } = await named('改资料')
  const [before] = (await pool.listMemberships()).items
  const own = {
    isOpen: false,
    openFrom: '2027-01-04',
    most: 2,
    region: '370200',
    formerNames: ['旧名'],
    formerEmployers: [],
    interests: ['样例公司丙'],
  }
  expect((await pool.changeOwnFacts({ params, body: own })).own).toEqual(own)
  expect((await search('改资料')).items[0]).toMatchObject({ availability: 'paused', region: '370200', most: 2 })
  const checked = { ...(before?.checked as NonNullable<typeof before>['checked']), employer: '新单位', languages: ['zh' as const] }
  const asked = await pool.proposeFacts({ params, body: checked })
  expect(asked).toMatchObject({ checked: { employer: '样例单位' }, proposed: { facts: checked } })
  expect((await search('', { waiting: '1' })).names).toEqual(['改资料'])
  const settle = (revision: number, isFor: boolean, say = '') => desk().settleFacts({ params, body: { revision, isFor, say } })
  expect(await problemOf(settle(asked.revision, false))).toMatchObject({ status: 422 })
  expect(await problemOf(settle(asked.revision - 1, true))).toMatchObject({ status: 409 })
  await settle(asked.revision, false, '请附上聘书')
  expect((await pool.listMemberships()).items[0]).toMatchObject({ checked: { employer: '样例单位' }, said: '请附上聘书' })
  const again = await pool.proposeFacts({ params, body: checked })
  expect(again).not.toHaveProperty('said')
  expect(await settle(again.revision, true)).toMatchObject({ checked: { employer: '新单位', languages: ['zh'] } })
  expect((await search('', { waiting: '1' })).names).toEqual([])
  expect(JSON.stringify(await PoolMembers.findById(id).lean())).not.toMatch(/新单位|旧名|聘书/)
  const stranger = await named('外人')
  expect(await problemOf(stranger.pool.changeOwnFacts({ params, body: own }))).toMatchObject({ status: 404 })
})

it('goes with the account and with the term, and moves with the account', async () => {
  const { phone, id } = await named('要走的')
  const other = await named('留下的')
  const [from, into] = await Promise.all([phone, other.phone].map((at) => at.client(accountsContract).getAccount()))
  const keys = { from: await fieldsOf(app.house.vault, from?.id ?? ''), into: await fieldsOf(app.house.vault, into?.id ?? '') }
  await mongoose.connection.transaction((session) => poolPersonal.merge(from?.id ?? '', into?.id ?? '', session, keys))
  expect((await other.pool.listMemberships()).items.map(({ name }) => name).sort()).toEqual(['留下的', '要走的'])
  expect(JSON.stringify(await poolPersonal.collect(into?.id ?? '', keys.into))).toContain('要走的')
  await PoolMembers.updateOne({ _id: id }, { $set: { until: '2026-11-23' } })
  await forgetOldApplications(app.clock.now())
  expect((await search('要走的')).names).toEqual([])
  await mongoose.connection.transaction((session) => poolPersonal.erase(into?.id ?? '', app.clock.now(), session))
  expect(await PoolMembers.countDocuments({ accountId: into?.id ?? '' })).toBe(0)
})

it('looks everything up by an index', async () => {
  const { pool, params } = await named('按索引')
  const plans = await plansOf(async () => {
    await search('按索引')
    const { items } = await pool.listMemberships()
    const [mine] = items
    if (mine) await pool.proposeFacts({ params, body: mine.checked })
    await desk().openMember({ params })
    await forgetOldApplications(app.clock.now())
  })
  expect(plans.filter(({ collection }) => collection === 'poolMembers').length).toBeGreaterThan(5)
  for (const { stages } of plans) expect(stages).not.toMatch(/COLLSCAN|"SORT"/)
})
