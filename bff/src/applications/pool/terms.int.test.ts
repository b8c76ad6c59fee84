import { poolDeskContract } from '@tisc/shared/applications/pool/pool.staff.contract'
import { sampleAnswers } from '@tisc/shared/applications/sample-answers'
import { problemOf, startTestApp } from '../../../test/app'
import { atDesk, joinPool } from '../../../test/applications'
import { Events } from '../../platform/events/event.model'
import { Applications } from '../application.model'
import { PoolMembers } from './member.model'
import { remindOfTerms } from './reminding'
import { tellTermEnds } from './telling'

const app = startTestApp()
let chief: Awaited<ReturnType<typeof atDesk>>
beforeAll(async () => {
  chief = await atDesk(app, 'supervisor')
})
const desk = () => chief.browser.client(poolDeskContract)
const named = (name: string) => joinPool(app, { ...sampleAnswers.expert, name })
const search = async (name: string, filters: { state?: 'left' } = {}) => {
  const { items } = await desk().searchPool({ body: { name, filters: filters as { state: 'left' }, limit: 50 } })
  return { names: items.map((item) => item.name) }
}

it('reminds of the end of a term twice, and renews it from there', async () => {
  const { params, id, pool } = await joinPool(app, { ...sampleAnswers.expert, name: '快到期' }, '2028-02-29')
  const told = () => Events.countDocuments({ name: 'pool-term', subject: `${id} 2028-02-29` })
  for (const [at, times] of [
    ['2027-12-30', 0],
    ['2027-12-31', 1],
    ['2028-01-01', 1],
    ['2028-02-14', 2],
    ['2028-02-29', 2],
  ] as const) {
    await remindOfTerms(new Date(`${at}T02:00:00.000Z`))
    expect([at, await told()]).toEqual([at, times])
  }
  expect((await pool.listMemberships()).items[0]).toMatchObject({ endsSoon: false })
  const { revision } = await desk().openMember({ params })
  expect(await desk().renewTerm({ params, body: { revision } })).toMatchObject({ until: '2030-02-28' })
  expect(await problemOf(desk().renewTerm({ params, body: { revision } }))).toMatchObject({ status: 409 })
  expect((await Applications.findById(id).lean())?.memberUntil).toBe('2030-02-28')
  expect(await tellTermEnds({ subject: `${id} 2028-02-29` })).toBeUndefined()
})

it('removes somebody with a reason they may object to, once', async () => {
  const { params, pool, id } = await named('被出库')
  const { revision } = await desk().openMember({ params })
  const remove = (reason: string, seen: number) => desk().removeMember({ params, body: { revision: seen, reason } })
  const removed = await remove('连续三次没有答复', revision)
  expect(removed).toMatchObject({ state: 'removed', said: '连续三次没有答复' })
  expect((await pool.listMemberships()).items[0]).toMatchObject({ state: 'removed', said: '连续三次没有答复', mayObject: true })
  expect((await search('被出库')).names).toEqual([])
  const object = () => pool.objectToRemoval({ params, body: { text: '那几天住院' } })
  const objected = await object()
  expect(objected).toMatchObject({ objection: '那几天住院', mayObject: false })
  expect(await problemOf(object())).toMatchObject({ status: 409 })
  const settle = (isRestored: boolean) =>
    desk().settleRemoval({ params, body: { revision: objected.revision, isRestored, reason: '有住院证明' } })
  expect(await settle(true)).toMatchObject({ state: 'active', said: '有住院证明' })
  expect(await problemOf(settle(false))).toMatchObject({ status: 409 })
  expect((await search('被出库')).names).toEqual(['被出库'])
  expect(JSON.stringify(await PoolMembers.findById(id).lean())).not.toMatch(/住院|没有答复/)
})

it('lets a member leave once nothing is at hand', async () => {
  const { params, pool, id } = await named('要退出')
  await PoolMembers.updateOne({ _id: id }, { $set: { load: 1 } })
  expect(await problemOf(pool.leavePool({ params }))).toMatchObject({ status: 409 })
  const { revision } = await desk().openMember({ params })
  expect(await problemOf(desk().removeMember({ params, body: { revision, reason: '样例' } }))).toMatchObject({ status: 409 })
  await PoolMembers.updateOne({ _id: id }, { $set: { load: 0 } })
  expect(await pool.leavePool({ params })).toMatchObject({ state: 'left' })
  expect((await search('要退出', { state: 'left' })).names).toEqual(['要退出'])
  expect(await problemOf(pool.leavePool({ params }))).toMatchObject({ status: 409 })
})
