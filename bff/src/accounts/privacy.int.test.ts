import { membersContract } from '@tisc/shared/accounts/accounts.staff.contract'
import { privacyContract } from '@tisc/shared/accounts/privacy.contract'
import { strFromU8, unzipSync } from 'fflate'
import mongoose from 'mongoose'
import { problemOf, startTestApp } from '../../test/app'
import { startWork } from '../../test/browser'
import { sampleImage } from '../../test/matrix/things'
import { freshNumber, openPhone } from '../../test/phone'
import { personalParts } from '../personal-parts'
import { DataKeys } from '../platform/vault/data-key.model'
import { Accounts } from './account.model'
import { ConsentRecords } from './consent-record.model'
import { createEraseDue } from './leaving.service'

const app = startTestApp()
const days = (count: number) => app.clock.moveTo(new Date(app.clock.now().getTime() + count * 86_400_000).toISOString())

/** Everything in the database as one text, but for some collections. */
const everythingStored = async (without: string[]): Promise<string> => {
  const collections = (await mongoose.connection.db?.listCollections().toArray()) ?? []
  const names = collections.map(({ name }) => name).filter((name) => !without.includes(name))
  const contents = await Promise.all(names.map((name) => mongoose.connection.collection(name).find().toArray()))
  return JSON.stringify(contents)
}

const signedIn = async () => {
  const number = freshNumber()
  const phone = openPhone(app)
  await phone.signInByPhone(number)
  const { id } = await phone.accounts.getAccount()
  return { number, phone, id, privacy: phone.client(privacyContract) }
}

describe('consent', () => {
  it('is given to today’s notice, purpose by purpose, once, and taken back at once', async () => {
    const { privacy, id } = await signedIn()
    const purposeOf = async (purpose: string) => (await privacy.listConsents()).items.find((item) => item.purpose === purpose)
    expect((await purposeOf('account'))?.given).toBeDefined()
    expect((await purposeOf('cases'))?.given).toBeUndefined()
    expect((await problemOf(privacy.giveConsent({ params: { purpose: 'cases' }, body: { version: 99 } }))).status).toBe(409)
    const give = () => privacy.giveConsent({ params: { purpose: 'cases' }, body: { version: 1 } })
    await Promise.all([give(), give(), give()])
    expect((await purposeOf('cases'))?.given).toMatchObject({ version: 1 })
    await privacy.withdrawConsent({ params: { purpose: 'cases' } })
    await privacy.withdrawConsent({ params: { purpose: 'cases' } })
    expect((await purposeOf('cases'))?.given).toBeUndefined()
    const log = await ConsentRecords.find({ accountId: new mongoose.Types.ObjectId(id), purpose: 'cases' })
      .sort({ _id: 1 })
      .lean()
    expect(log.map(({ given }) => given)).toEqual([true, false])
    expect((await problemOf(privacy.withdrawConsent({ params: { purpose: 'account' } }))).status).toBe(409)
  })
})

describe('today’s notice of the account', () => {
  it('counts as agreed to by signing in again after it has changed', async () => {
    const { number, id } = await signedIn()
    const older = { version: 0, at: app.clock.now() }
    await Accounts.updateOne({ _id: id }, { $set: { 'consents.account': older } })
    days(1)
    const again = openPhone(app)
    await again.signInByPhone(number)
    const { items } = await again.client(privacyContract).listConsents()
    expect(items.find(({ purpose }) => purpose === 'account')?.given).toMatchObject({ version: 1, at: app.clock.now().toISOString() })
  })
})

describe('one’s data', () => {
  it('comes as a zip of readable JSON', async () => {
    const { phone, number } = await signedIn()
    await phone.accounts.changeAccount({ body: { name: '周明远', employer: '样例精密机械' } })
    await phone.accounts.setPhoto({ upload: await sampleImage() })
    const answer = await phone.request('GET', '/api/accounts/me/data.zip')
    expect(answer.headers.get('content-type')).toBe('application/zip')
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
    const read = (name: string) => JSON.parse(strFromU8(files[name] ?? new Uint8Array()))
    expect(Object.keys(files).sort().slice(0, 5)).toEqual([
      'README.txt',
      'accounts/account.json',
      'accounts/consents.json',
      'accounts/photo.jpg',
      'accounts/sessions.json',
    ])
    expect(read('accounts/account.json')).toMatchObject({ name: '周明远', employer: '样例精密机械', phone: number })
    expect([...(files['accounts/photo.jpg'] ?? [])].slice(0, 2)).toEqual([0xff, 0xd8])
    expect(read('accounts/consents.json')).toHaveLength(1)
  })
})

describe('leaving', () => {
  const eraseDue = () => createEraseDue(app.house.vault, personalParts)(app.clock.now())

  it('can be taken back for seven days', async () => {
    const { phone, privacy, id } = await signedIn()
    const { leavesAt } = await privacy.leave()
    expect(new Date(leavesAt ?? 0).getTime() - app.clock.now().getTime()).toBe(7 * 86_400_000)
    days(6.9)
    await eraseDue()
    await phone.accounts.refresh({ body: {} })
    expect((await privacy.stay()).leavesAt).toBeUndefined()
    days(1)
    await eraseDue()
    expect(await Accounts.countDocuments({ _id: id })).toBe(1)
  })

  it('then leaves nothing: no account, no key, no session, and the number is free again', async () => {
    const { phone, privacy, id, number } = await signedIn()
    await phone.accounts.changeAccount({ body: { name: '周明远' } })
    const token = await app.house.vault.token('phone', number)
    await privacy.leave()
    days(7.1)
    await Promise.all([eraseDue(), eraseDue()])
    expect((await problemOf(phone.accounts.getAccount())).status).toBe(401)
    expect(await Accounts.countDocuments({ _id: id })).toBe(0)
    expect(await DataKeys.countDocuments({ _id: `account ${id}` })).toBe(0)
    // What is thrown away by the hour and by the day: the development page, and how often a code was asked for.
    const stored = await everythingStored(['shownSms', 'tries'])
    expect(stored).not.toContain(number)
    expect(stored).not.toContain(token)
    const again = openPhone(app)
    expect(await again.signInByPhone(number)).toEqual({ isNew: true })
    expect((await again.accounts.getAccount()).id).not.toBe(id)
  })
})

describe('an account that asked to be deleted and is disabled meanwhile', () => {
  it('is still asked to be deleted when it is admitted again, and is deleted when it is not', async () => {
    const [one, other] = [await signedIn(), await signedIn()]
    const staff = (await startWork(app, '主管丙', ['supervisor'])).browser.client(membersContract)
    for (const { privacy, id } of [one, other]) {
      await privacy.leave()
      expect(await staff.disableMember({ params: { id } })).toMatchObject({ state: 'disabled', leavesAt: expect.any(String) })
    }
    expect(await staff.enableMember({ params: { id: one.id } })).toMatchObject({ state: 'leaving', leavesAt: expect.any(String) })
    days(0.01)
    const back = openPhone(app)
    await back.signInByPhone(one.number)
    await back.client(privacyContract).stay()
    days(7.1)
    await createEraseDue(app.house.vault, personalParts)(app.clock.now())
    expect(await Accounts.find({ _id: { $in: [one.id, other.id] } }, { state: 1 }).lean()).toMatchObject([{ state: 'active' }])
  })
})

describe('two accounts of one person', () => {
  it('become one with their agreement, and nobody is signed out', async () => {
    const { phone: browser, number, id: old } = await signedIn()
    await browser.accounts.changeAccount({ body: { name: '周明远', employer: '样例精密机械' } })
    await browser.client(privacyContract).giveConsent({ params: { purpose: 'trainings' }, body: { version: 2 } })
    const wechat = openPhone(app, 'weapp')
    await wechat.signInByWechat('o-merge')
    await wechat.accounts.changeAccount({ body: { name: '老周' } })
    const code = await app.wechat.phoneCode(number)
    const { merge = '' } = await wechat.accounts.setPhoneByWechat({ body: { code } })
    expect((await wechat.accounts.getAccount()).phone).toBeUndefined()
    const thief = openPhone(app, 'weapp')
    await thief.signInByWechat('o-thief')
    expect((await problemOf(thief.accounts.mergeAccounts({ body: { merge } }))).status).toBe(422)
    const merged = await wechat.accounts.mergeAccounts({ body: { merge } })
    expect(merged).toMatchObject({ name: '老周', employer: '样例精密机械', hasWechat: true, phone: expect.stringMatching(/^139/) })
    const { items } = await wechat.client(privacyContract).listConsents()
    expect(items.filter((item) => item.given).map((item) => item.purpose)).toEqual(['account', 'trainings'])
    await browser.accounts.refresh({ body: {} })
    expect((await browser.accounts.getAccount()).id).toBe(merged.id)
    expect(await Accounts.countDocuments({ _id: old })).toBe(0)
    expect((await problemOf(wechat.accounts.mergeAccounts({ body: { merge } }))).status).toBe(409)
  })

  it('are kept apart while one of them is on its way out', async () => {
    const { number, privacy } = await signedIn()
    const wechat = openPhone(app, 'weapp')
    await wechat.signInByWechat('o-leaving')
    const merge = async () => {
      const { merge: ticket = '' } = await wechat.accounts.setPhoneByWechat({ body: { code: await app.wechat.phoneCode(number) } })
      return problemOf(wechat.accounts.mergeAccounts({ body: { merge: ticket } }))
    }
    await privacy.leave()
    expect(await merge()).toMatchObject({ status: 409, detail: expect.stringContaining('另一个账号正在注销') })
    await privacy.stay()
    await wechat.client(privacyContract).leave()
    expect(await merge()).toMatchObject({ status: 409, detail: expect.stringContaining('这个账号正在注销') })
  })

  it('are not offered for a number nobody has, and not after ten minutes', async () => {
    const wechat = openPhone(app, 'weapp')
    await wechat.signInByWechat('o-late')
    const free = await wechat.accounts.setPhoneByWechat({ body: { code: await app.wechat.phoneCode(freshNumber()) } })
    expect(free.merge).toBeUndefined()
    const { number } = await signedIn()
    const { merge = '' } = await wechat.accounts.setPhoneByWechat({ body: { code: await app.wechat.phoneCode(number) } })
    days(0.01)
    wechat.keep(await wechat.signInByWechat('o-late'))
    expect((await problemOf(wechat.accounts.mergeAccounts({ body: { merge } }))).status).toBe(422)
  })
})
