import { accountsContract } from '@tisc/shared/accounts/accounts.contract'
import { invitationsContract } from '@tisc/shared/applications/pool/invitations.contract'
import { matchingContract } from '@tisc/shared/applications/pool/matching.staff.contract'
import { poolDeskContract } from '@tisc/shared/applications/pool/pool.staff.contract'
import { sampleAnswers } from '@tisc/shared/applications/sample-answers'
import { casesContract } from '@tisc/shared/rights/cases.staff.contract'
import mongoose from 'mongoose'
import { problemOf, startTestApp } from '../../../test/app'
import { atDesk, joinPool, underReview } from '../../../test/applications'
import { freshNumber } from '../../../test/phone'
import { plansOf } from '../../../test/plans'
import { freshKey } from '../../../test/trainings'
import { fieldsOf } from '../../accounts/account.service'
import { Applications } from '../application.model'
import { createForgetOldApplications } from '../retention'
import { PoolInvitations } from './invitation.model'
import { PoolMembers } from './member.model'
import { poolPersonal } from './pool.personal'
import { remindOfTerms } from './reminding'
import { createSettleInvitations } from './settling-invitations'

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
  const { params, id } = await underReview(app, one, two, 'volunteer')
  const mark = { version: 1, points: { 专业能力: 4, 实务经验: 4, 投入时间: 4 }, isFor: true, reason: '样例理由' }
  for (const { desk: at } of [one, two]) await at.markApplication({ params, body: mark })
  expect(await PoolMembers.countDocuments({ _id: id })).toBe(0)
  await chief.desk.decideApplication({ params, body: { isFor: true, reason: '样例理由' } })
  const { until } = await desk().openMember({ params })
  expect(await Applications.findById(id).lean()).toMatchObject({ state: 'member', memberUntil: until })
  expect(await desk().openMember({ params })).toMatchObject({
    ...{ state: 'active', name: sampleAnswers.volunteer.name, load: 0 },
    checked: { employer: '', ipTypes: ['copyright'], jurisdictions: [], languages: ['zh'] },
  })
  const joined = await named('有回避的')
  expect(await desk().openMember({ params: joined.params })).toMatchObject({
    checked: { employer: '样例单位', title: '样例职务', ipTypes: ['patent', 'trademark'], jurisdictions: ['us', 'eu'] },
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
  await named('面板甲', { 'ip-types': ['copyright'], jurisdictions: ['japan'], languages: ['ja'] })
  await named('面板乙', { 'ip-types': ['copyright', 'secret'], jurisdictions: ['korea'], languages: ['ko'] })
  const found = await search('面板', { ipType: 'copyright' })
  expect(found.names).toEqual(['面板乙', '面板甲'])
  expect(found.facets).toMatchObject({ jurisdiction: { japan: 1, korea: 1 }, availability: { free: 2 } })
  expect(found.facets.ipType).toMatchObject({ copyright: 2, secret: 1 })
  const one = await search('面板', { ipType: 'copyright', jurisdiction: 'japan' })
  expect(one).toMatchObject({ names: ['面板甲'], total: 1, facets: { jurisdiction: { japan: 1, korea: 1 }, language: { ja: 1 } } })
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

/** A case that a call began, for a right that nobody else in this file knows. */
const caseOf = async (ipType: 'plant' | 'circuit', name = '当事人甲') => {
  const facts = { about: '样例品种被繁育', ipType, role: 'holder', isOverseas: false } as const
  const body = { name, phone: freshNumber(), facts, text: '样例', noticeRead: true } as const
  const { id } = await chief.browser.client(casesContract).logCall({ body, key: freshKey() })
  const matching = chief.browser.client(matchingContract)
  const params = { id }
  return {
    id,
    matching,
    see: () => matching.getMatching({ params }),
    parties: (...names: string[]) => matching.setParties({ params, body: { names } }),
    invite: (member: string, judged?: string) =>
      matching.inviteMember({ params, body: { member, agreed: 'phone', ...(judged && { judged }) } }),
    story: async () => (await chief.browser.client(casesContract).getCase({ params })).story.map(({ text }) => text),
  }
}
const growers = (name: string, more: object = {}) => {
  const free = { employer: '某某大学', practice: [{ from: '2015-03-01' }], interests: '无' }
  return named(name, { 'ip-types': ['plant'], jurisdictions: ['china'], ...free, ...more })
}
const invitationsOf = ({ phone }: Awaited<ReturnType<typeof joinPool>>) => phone.client(invitationsContract)

it('finds who fits a case, asks the first, and shows them what it is about once they took it', async () => {
  const [first, second] = [await growers('育种甲'), await growers('育种乙')]
  const { see, invite, story } = await caseOf('plant')
  const { candidates } = await see()
  const two = candidates.slice(0, 2)
  expect(two.map(({ name }) => name).sort()).toEqual(['育种乙', '育种甲'])
  expect(two[0]).toMatchObject({ reasons: { knowsType: true, load: 0, asked: 0 }, conflicts: [] })
  expect(candidates[2]?.reasons.knowsType).toBe(false)
  const [chosen, other] = two[0]?.id === first.id ? [first, second] : [second, first]
  const after = await invite(chosen.id)
  expect(after).toMatchObject({ invitations: [{ state: 'invited', answerBy: '2026-11-27', isAgreed: true }], left: { asked: 1 } })
  expect(after.candidates[0]?.id).toBe(other.id)
  const { items } = await invitationsOf(chosen).listInvitations()
  expect(items).toMatchObject([{ state: 'invited', ipType: 'plant', isOverseas: false }])
  expect(JSON.stringify(items)).not.toMatch(/当事人甲|被繁育|样例主管/)
  const params = { id: items[0]?.id ?? '' }
  expect(await problemOf(invitationsOf(other).acceptInvitation({ params }))).toMatchObject({ status: 404 })
  const taken = await invitationsOf(chosen).acceptInvitation({ params })
  expect(taken).toMatchObject({ state: 'accepted', details: { about: '样例品种被繁育', parties: ['当事人甲'] } })
  expect(await problemOf(invitationsOf(chosen).declineInvitation({ params, body: { reason: '晚了' } }))).toMatchObject({ status: 409 })
  expect((await story()).slice(0, 2).join()).toMatch(/接受了邀请.*邀请专家/)
  expect((await search(chosen === first ? '育种甲' : '育种乙')).items[0]).toMatchObject({ load: 1 })
})

it('blocks whoever has an interest in a party, and has near names judged by a person', async () => {
  const tied = await growers('回避的', { interests: '样例种业股份有限公司' })
  const near = await growers('相近的', { employer: '样例农科院种子研究所' })
  const { parties, invite } = await caseOf('plant')
  const { candidates } = await parties('样例种业有限公司', '样例农科院种子研究室')
  const conflictsWith = (id: string) =>
    candidates.find((one) => one.id === id)?.conflicts.map(({ kind, likeness }) => `${kind} ${likeness}`)
  expect([conflictsWith(tied.id), conflictsWith(near.id)]).toEqual([['interests same'], ['employer near']])
  expect(await problemOf(invite(tied.id, '没有关系'))).toMatchObject({ status: 409, detail: '他要回避“样例种业有限公司”，不能邀请' })
  expect(await problemOf(invite(near.id))).toMatchObject({ status: 422 })
  expect((await invite(near.id, '是另一家单位')).invitations).toMatchObject([{ member: { id: near.id }, judged: '是另一家单位' }])
  expect(JSON.stringify(await PoolInvitations.find().lean())).not.toContain('另一家单位')
})

it('asks nobody twice for a case, and nobody beyond what they have time for, however many ask at once', async () => {
  const busy = await growers('只办一件')
  const [mine] = (await busy.pool.listMemberships()).items
  if (mine) await busy.pool.changeOwnFacts({ params: busy.params, body: { ...mine.own, most: 1 } })
  const cases = await Promise.all([1, 2, 3].map(() => caseOf('plant')))
  const done = await Promise.allSettled([...cases, ...cases].map(({ invite }) => invite(busy.id)))
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await PoolMembers.findById(busy.id).lean()).toMatchObject({ load: 1, asked: 1 })
  expect(await PoolInvitations.countDocuments({ memberId: busy.id })).toBe(1)
})

it('frees who declines, does not answer, is replaced, or whose case is closed', async () => {
  const grower = await growers('释放的')
  const load = async () => (await PoolMembers.findById(grower.id).lean())?.load
  const invited = async () => {
    const made = await caseOf('plant')
    const { invitations } = await made.invite(grower.id)
    return { ...made, params: { id: invitations[0]?.id ?? '' } }
  }
  const settle = (at: string) => createSettleInvitations(app.house.vault)(new Date(at))
  const declined = await invited()
  await invitationsOf(grower).declineInvitation({ params: declined.params, body: { reason: '那周出差' } })
  expect([await load(), (await declined.see()).invitations[0]]).toMatchObject([0, { state: 'declined', said: '那周出差' }])
  expect(await problemOf(declined.invite(grower.id))).toMatchObject({ status: 409 })
  const replaced = await invited()
  await invitationsOf(grower).acceptInvitation({ params: replaced.params })
  await replaced.matching.replaceMember({ params: replaced.params, body: { reason: '当事人撤回了同意' } })
  const seen = await invitationsOf(grower).getInvitation({ params: replaced.params })
  expect([await load(), seen]).toMatchObject([0, { state: 'replaced', said: '当事人撤回了同意' }])
  expect(seen).not.toHaveProperty('details')
  const late = await invited()
  await settle('2026-11-27T15:59:59.000Z')
  expect(await load()).toBe(1)
  await settle('2026-11-27T16:00:00.000Z')
  expect([await load(), (await late.see()).invitations[0]?.state]).toEqual([0, 'lapsed'])
  const closed = await invited()
  await invitationsOf(grower).acceptInvitation({ params: closed.params })
  await mongoose.connection.collection('cases').updateOne({ _id: new mongoose.Types.ObjectId(closed.id) }, { $set: { isOpen: false } })
  await settle('2026-11-24T02:20:00.000Z')
  expect([await load(), await problemOf(closed.invite(grower.id))]).toMatchObject([0, { detail: '案件已经结案' }])
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
  await createForgetOldApplications(app.house.vault)(app.clock.now())
  expect((await search('要走的')).names).toEqual([])
  await mongoose.connection.transaction((session) => poolPersonal.erase(into?.id ?? '', app.clock.now(), session))
  expect(await PoolMembers.countDocuments({ accountId: into?.id ?? '' })).toBe(0)
})

it('looks everything up by an index', async () => {
  const grower = await growers('按索引')
  const { pool, params } = grower
  const plans = await plansOf(async () => {
    await search('按索引')
    const { items } = await pool.listMemberships()
    const [mine] = items
    if (mine) await pool.proposeFacts({ params, body: mine.checked })
    await desk().openMember({ params })
    await createForgetOldApplications(app.house.vault)(app.clock.now())
    await remindOfTerms(app.clock.now())
    const { see, parties, invite } = await caseOf('circuit')
    await parties('别的单位')
    await invite(params.id)
    await see()
    await invitationsOf(grower).listInvitations()
    await createSettleInvitations(app.house.vault)(new Date('2027-02-01T00:00:00.000Z'))
  })
  expect(plans.filter(({ collection }) => collection === 'poolMembers').length).toBeGreaterThan(5)
  for (const { stages } of plans) expect(stages).not.toMatch(/COLLSCAN|"SORT"/)
})
