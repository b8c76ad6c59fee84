import { organisationsContract } from '@tisc/shared/accounts/organisations.contract'
import mongoose from 'mongoose'
import { problemOf, startTestApp } from '../../../test/app'
import { freshCode } from '../../../test/credit-codes'
import { freshNumber, openPhone } from '../../../test/phone'
import { inTransaction } from '../../platform/mongo'
import { Memberships } from './membership.model'
import { forgetUnanswered, leaveAll } from './membership.service'

const app = startTestApp()
const code = freshCode()

const person = async (name: string) => {
  const number = freshNumber()
  const phone = openPhone(app)
  await phone.signInByPhone(number)
  await phone.accounts.changeAccount({ body: { name } })
  const { id } = await phone.accounts.getAccount()
  return { id, number, organisations: phone.client(organisationsContract), phone }
}

/** A new organisation with its owner. */
const founded = async () => {
  const owner = await person('负责人')
  const organisation = await owner.organisations.foundOrganisation({ body: { code: freshCode(), name: '样例精密机械' } })
  return { owner, organisation, params: { id: organisation.id } }
}

it('is owned by who enters its code first; everybody else asks, and sees nothing until let in', async () => {
  const [first, second] = [await person('甲'), await person('乙')]
  const body = { code, name: '样例精密机械' }
  expect(await first.organisations.foundOrganisation({ body })).toMatchObject({ role: 'owner', state: 'member', code })
  expect(await first.organisations.foundOrganisation({ body })).toMatchObject({ role: 'owner' })
  const asked = await second.organisations.foundOrganisation({ body: { ...body, name: '别的名字' } })
  expect(asked).toMatchObject({ role: 'colleague', state: 'asked', name: '样例精密机械' })
  const params = { id: asked.id }
  expect((await problemOf(second.organisations.listMembers({ params }))).status).toBe(404)
  expect((await problemOf(second.organisations.actFor({ body: { organisation: asked.id } }))).status).toBe(404)
  const { items } = await first.organisations.listMembers({ params })
  expect(items.map(({ name, state, self }) => [name, state, self])).toEqual([
    ['甲', 'member', true],
    ['乙', 'asked', false],
  ])
  await first.organisations.admitMember({ params: { ...params, membership: items[1]?.id ?? '' } })
  expect((await second.organisations.listMembers({ params })).items).toHaveLength(2)
})

it('has one owner when ten enter its code at once', async () => {
  const people = await Promise.all(Array.from({ length: 10 }, (_, at) => person(`同时${at}`)))
  const fresh = freshCode()
  const raced = await Promise.all(people.map((one) => one.organisations.foundOrganisation({ body: { code: fresh, name: '同时登记' } })))
  expect(raced.filter((answer) => answer.role === 'owner')).toHaveLength(1)
})

it('finds who is invited by their number, whenever they come, and nobody else', async () => {
  const { owner, organisation, params } = await founded()
  const colleague = await person('同事')
  const stranger = await person('外人')
  await owner.organisations.inviteMember({ params, body: { phone: colleague.number } })
  const { items } = await owner.organisations.inviteMember({ params, body: { phone: colleague.number } })
  expect(items.map(({ state, phone }) => [state, phone?.slice(-4)])).toEqual([
    ['member', owner.number.slice(-4)],
    ['invited', colleague.number.slice(-4)],
  ])
  expect(JSON.stringify(await Memberships.find().lean())).not.toContain(colleague.number)
  expect((await stranger.organisations.listOrganisations()).items).toEqual([])
  expect((await problemOf(stranger.organisations.joinOrganisation({ params }))).status).toBe(404)
  expect((await colleague.organisations.listOrganisations()).items).toMatchObject([{ id: organisation.id, state: 'invited' }])
  expect(await colleague.organisations.joinOrganisation({ params })).toMatchObject({ state: 'member', role: 'colleague' })
  expect((await problemOf(colleague.organisations.inviteMember({ params, body: { phone: freshNumber() } }))).status).toBe(403)
  expect((await problemOf(stranger.organisations.inviteMember({ params, body: { phone: freshNumber() } }))).status).toBe(404)
})

it('lets one decline, and take an application back, by what their own list names', async () => {
  const { owner, organisation, params } = await founded()
  const [invited, asking] = [await person('受邀'), await person('申请')]
  await owner.organisations.inviteMember({ params, body: { phone: invited.number } })
  await asking.organisations.foundOrganisation({ body: { code: organisation.code, name: '随便写的' } })
  for (const one of [invited, asking]) {
    const [mine] = (await one.organisations.listOrganisations()).items
    await one.organisations.removeMember({ params: { ...params, membership: mine?.membership ?? '' } })
    expect((await one.organisations.listOrganisations()).items).toEqual([])
  }
  expect((await owner.organisations.listMembers({ params })).items).toHaveLength(1)
})

it('is acted for where chosen, on this device, until the membership ends', async () => {
  const { owner, organisation, params } = await founded()
  const colleague = await person('同事')
  await owner.organisations.inviteMember({ params, body: { phone: colleague.number } })
  await colleague.organisations.joinOrganisation({ params })
  expect((await colleague.organisations.actFor({ body: { organisation: organisation.id } })).items).toMatchObject([{ acting: true }])
  expect((await colleague.organisations.listOrganisations()).items).toMatchObject([{ acting: true }])
  const { items } = await owner.organisations.listMembers({ params })
  const membership = items.find(({ self }) => !self)?.id ?? ''
  expect((await problemOf(colleague.organisations.removeMember({ params: { ...params, membership: items[0]?.id ?? '' } }))).status).toBe(
    403,
  )
  await owner.organisations.removeMember({ params: { ...params, membership } })
  expect((await colleague.organisations.listOrganisations()).items).toEqual([])
  expect((await problemOf(colleague.organisations.actFor({ body: { organisation: organisation.id } }))).status).toBe(404)
  expect((await colleague.organisations.actFor({ body: { organisation: null } })).items).toEqual([])
})

it('is never left without an owner while somebody is there', async () => {
  const { owner, params } = await founded()
  const colleague = await person('同事')
  await owner.organisations.inviteMember({ params, body: { phone: colleague.number } })
  await colleague.organisations.joinOrganisation({ params })
  const { items } = await owner.organisations.listMembers({ params })
  const [mine, theirs] = [items.find(({ self }) => self)?.id ?? '', items.find(({ self }) => !self)?.id ?? '']
  expect((await problemOf(owner.organisations.removeMember({ params: { ...params, membership: mine } }))).status).toBe(409)
  await owner.organisations.handOver({ params: { ...params, membership: theirs } })
  expect((await colleague.organisations.listOrganisations()).items).toMatchObject([{ role: 'owner' }])
  await owner.organisations.removeMember({ params: { ...params, membership: mine } })
  expect((await owner.organisations.listOrganisations()).items).toEqual([])
  await colleague.organisations.removeMember({ params: { ...params, membership: theirs } })
})

it('forgets after ninety days whom nobody answered, and nobody else', async () => {
  const { owner, organisation, params } = await founded()
  const asking = await person('申请')
  await asking.organisations.foundOrganisation({ body: { code: organisation.code, name: organisation.name } })
  await owner.organisations.inviteMember({ params, body: { phone: freshNumber() } })
  const days = (count: number) => new Date(app.clock.now().getTime() + count * 86_400_000)
  const organisationId = new mongoose.Types.ObjectId(organisation.id)
  await forgetUnanswered(days(89))
  expect(await Memberships.countDocuments({ organisationId })).toBe(3)
  await forgetUnanswered(days(91))
  expect(await Memberships.countDocuments({ organisationId })).toBe(1)
})

it('passes to the longest-serving colleague when its only owner’s account goes', async () => {
  const { owner, params } = await founded()
  const [elder, younger] = [await person('早来'), await person('晚来')]
  for (const one of [elder, younger]) {
    await owner.organisations.inviteMember({ params, body: { phone: one.number } })
    await one.organisations.joinOrganisation({ params })
    app.clock.moveTo(new Date(app.clock.now().getTime() + 60_000).toISOString())
  }
  await inTransaction((session) => leaveAll(owner.id, session))
  expect((await elder.organisations.listOrganisations()).items).toMatchObject([{ role: 'owner' }])
  expect((await younger.organisations.listOrganisations()).items).toMatchObject([{ role: 'colleague' }])
  expect(await Memberships.countDocuments({ accountId: new mongoose.Types.ObjectId(owner.id) })).toBe(0)
})
