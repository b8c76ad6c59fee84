import { applicationsContract } from '@tisc/shared/applications/applications.contract'
import { objectionsContract, objectorContract } from '@tisc/shared/applications/notice/objections.contract'
import { ownApplicationContract } from '@tisc/shared/applications/own/own.contract'
import { messagesContract } from '@tisc/shared/messages/messages.contract'
import { problemOf, startTestApp } from '../../../test/app'
import { applicant, atDesk, timesDone } from '../../../test/applications'
import { messageRound } from '../../../test/messages'
import { freshNumber, openPhone } from '../../../test/phone'
import { plansOf } from '../../../test/plans'
import { freshKey } from '../../../test/trainings'
import { personalParts } from '../../personal-parts'
import { inTransaction } from '../../platform/mongo'
import { Tries } from '../../platform/tries.model'
import { DataKeys } from '../../platform/vault/data-key.model'
import type { Visit } from '../../platform/visit'
import { Applications } from '../application.model'
import { createForgetOldApplications } from '../retention'
import { createEnrol } from './enrolling'
import { createObjecting } from './objecting.service'
import { NoticeObjections } from './objection.model'

const app = startTestApp()
const start = app.clock.now().toISOString()
beforeEach(async () => {
  app.clock.moveTo(start)
  await Tries.deleteMany({})
})
const body = { name: '异议人甲', phone: '0532-82881234', text: '他的工作经历和我知道的不一样' }

/** Somebody on public notice. */
const noticed = async () => {
  const who = await applicant(app)
  const { id } = await who.apply('expert')
  await Applications.updateOne({ _id: id }, { $set: { state: 'noticed', notice: { from: '2026-11-24', until: '2026-12-01' } } })
  return { ...who, id, params: { id } }
}
const anybody = () => openPhone(app).client(objectionsContract)
const object = (id: string, form = body, key = freshKey()) => anybody().objectToNotice({ params: { id }, body: form, key })
const member = async () => {
  const phone = openPhone(app)
  const number = freshNumber()
  await phone.signInByPhone(number)
  return { phone, number, objections: phone.client(objectionsContract) }
}

it('is made by anybody, lands at the desk without a name, and is followed at its address alone', async () => {
  const { id, params, applications, phone } = await noticed()
  const [listed] = (await app.client(applicationsContract).listNotices()).items.filter((one) => one.id === id)
  expect(listed).toBeDefined()
  const key = freshKey()
  const sent = await Promise.all(Array.from({ length: 8 }, () => object(id, body, key)))
  expect(new Set(sent.map(({ secret }) => secret)).size).toBe(1)
  const [{ secret, objection } = { secret: '', objection: { id: '' } }] = sent
  expect(await problemOf(object(id, { ...body, text: '别的理由别的理由别的' }, key))).toMatchObject({ status: 409 })
  expect(await anybody().getObjection({ params: { secret } })).toMatchObject({ state: 'open', text: body.text })
  expect((await problemOf(anybody().getObjection({ params: { secret: 'x'.repeat(43) } }))).status).toBe(404)
  const { desk, browser } = await atDesk(app, 'supervisor')
  const shown = await desk.openApplication({ params })
  expect(shown.objections).toMatchObject([{ by: '网上提交', text: body.text, online: objection.id }])
  expect(JSON.stringify(shown)).not.toContain(body.name)
  const objector = browser.client(objectorContract)
  expect(await objector.getObjector({ params: { id, objection: objection.id } })).toEqual({ name: body.name, phone: '053282881234' })
  const other = await noticed()
  expect((await problemOf(objector.getObjector({ params: { id: other.id, objection: objection.id } }))).status).toBe(404)
  // the applicant sees neither who objected nor what they said, also not in their archive, and nothing of it lies open
  expect(JSON.stringify(await applications.getApplication({ params }))).not.toMatch(/异议人甲|82881234|工作经历和我/)
  const { id: account } = await phone.accounts.getAccount()
  const parts = await Promise.all(personalParts.map(async (part) => part.collectSealed?.(account, app.house.vault)))
  expect(JSON.stringify(parts)).not.toMatch(/异议人甲|工作经历和我/)
  const stored = JSON.stringify([await NoticeObjections.find().lean(), await Applications.findById(id).lean()])
  expect(stored).not.toMatch(/异议人甲|82881234|工作经历和我/)
  expect(await timesDone('openApplication', id)).toBe(1)
})

it('holds the notice until it is decided, and whoever objected is told the result', async () => {
  const { id, params } = await noticed()
  const who = await member()
  const { secret } = await object(id)
  const own = await who.objections.objectAsMember({ params, body, key: freshKey() })
  expect(await problemOf(who.objections.objectAsMember({ params, body, key: freshKey() }))).toMatchObject({ status: 409 })
  app.clock.moveTo('2026-12-02T02:00:00.000Z')
  await createEnrol(app.house.vault)(app.clock.now())
  expect(await Applications.findById(id).lean()).toMatchObject({ state: 'noticed', openObjections: 2 })
  expect((await problemOf(object(id))).detail).toContain('公示已经结束')
  const { desk } = await atDesk(app, 'supervisor')
  await desk.settleObjections({ params, body: { isUpheld: true, reason: '经历核对不上' } })
  expect(await anybody().getObjection({ params: { secret } })).toMatchObject({ state: 'upheld', settledAt: '2026-12-02T02:00:00.000Z' })
  await who.phone.signInByPhone(who.number)
  const [mine] = (await who.objections.listOwnObjections()).items
  expect(mine).toMatchObject({ id: own.objection.id, state: 'upheld' })
  await messageRound(app)()
  expect((await who.phone.client(messagesContract).listMessages({ query: {} })).items.map(({ title }) => title)).toContain(
    '您对公示提的异议有了结果',
  )
})

it('goes on with the notice where it is not upheld, and ends where the applicant takes it back or has it deleted', async () => {
  const one = await noticed()
  const { secret } = await object(one.id)
  const { desk } = await atDesk(app, 'supervisor')
  await desk.settleObjections({ params: one.params, body: { isUpheld: false, reason: '核对过了' } })
  expect(await anybody().getObjection({ params: { secret } })).toMatchObject({ state: 'dismissed' })
  const second = await object(one.id)
  await one.applications.withdrawApplication({ params: one.params })
  expect(await anybody().getObjection({ params: { secret: second.secret } })).toMatchObject({ state: 'moot', text: body.text })
  await one.phone.client(ownApplicationContract).deleteApplication({ params: one.params })
  const left = await anybody().getObjection({ params: { secret } })
  expect([left.state, left.text]).toEqual(['dismissed', undefined])
})

it('is no flood: five a day from one place, and none to what is not on notice', async () => {
  const { id } = await noticed()
  const strict = createObjecting(app.house.vault, 1)
  const from = (network: string) => strict.object({ id, form: body, key: freshKey(), now: app.clock.now() }, { network } as Visit)
  for (let times = 0; times < 5; times++) await from('203.0.113.7')
  await from('203.0.113.8')
  await expect(from('203.0.113.7')).rejects.toMatchObject({ kind: 'too-many-requests' })
  await Tries.deleteMany({})
  const other = await applicant(app)
  const { id: sent } = await other.apply()
  expect((await problemOf(object(sent))).status).toBe(409)
  expect((await problemOf(object('f'.repeat(24)))).status).toBe(404)
  await Applications.updateOne({ _id: id }, { $set: { openObjections: 200 } })
  expect(await problemOf(object(id))).toMatchObject({ status: 429, detail: expect.stringContaining('请打电话') })
})

it('goes with its maker, is forgotten a year after it was decided, and reads no whole collection', async () => {
  const { id, params } = await noticed()
  const who = await member()
  const { objection } = await who.objections.objectAsMember({ params, body, key: freshKey() })
  const { secret, objection: stays } = await object(id)
  const plans = await plansOf(async () => {
    await who.objections.listOwnObjections()
    await anybody().getObjection({ params: { secret } })
  })
  expect(plans.filter(({ stages }) => stages.includes('COLLSCAN'))).toEqual([])
  const { id: account } = await who.phone.accounts.getAccount()
  const part = personalParts.find(({ name }) => name === 'objections')
  await inTransaction(async (session) => part?.erase(account, app.clock.now(), session))
  expect(await DataKeys.countDocuments({ _id: `objection ${objection.id}` })).toBe(0)
  expect(await Applications.findById(id).lean()).toMatchObject({ openObjections: 2 })
  const { desk } = await atDesk(app, 'supervisor')
  await desk.settleObjections({ params, body: { isUpheld: false, reason: '核对过了' } })
  await createForgetOldApplications(app.house.vault)(new Date(Date.parse(start) + 364 * 86_400_000))
  expect(await DataKeys.countDocuments({ _id: `objection ${stays.id}` })).toBe(1)
  await createForgetOldApplications(app.house.vault)(new Date(Date.parse(start) + 366 * 86_400_000))
  expect(await DataKeys.countDocuments({ _id: `objection ${stays.id}` })).toBe(0)
  expect((await problemOf(anybody().getObjection({ params: { secret } }))).status).toBe(404)
})
