import { randomBytes } from 'node:crypto'
import { accountsContract } from '@tisc/shared/accounts/accounts.contract'
import { staffContract } from '@tisc/shared/staff/staff.contract'
import mongoose from 'mongoose'
import { startTestApp } from '../test/app'
import { startWork } from '../test/browser'
import { freshNumber, openPhone } from '../test/phone'
import { Accounts } from './accounts/account.model'
import { fieldsOf } from './accounts/account.service'
import { resignAudit, verifyAudit } from './audit/audit.service'
import { AuditSeals } from './audit/audit-seal.model'
import { resealAll } from './platform/reseal'
import { createSealer } from './platform/sealer'
import { DataKeys } from './platform/vault/data-key.model'
import { createVault } from './platform/vault/vault'
import { sealedFields } from './sealed-fields'

const app = startTestApp()
const youngKey = randomBytes(32)
const young = createSealer(youngKey, [app.masterKey])

/** Which stored texts begin with the name of a key, by collection; seals of the audit log are signed, not sealed. */
const sealedWith = async (key: string): Promise<string[]> => {
  const names = ((await mongoose.connection.db?.listCollections().toArray()) ?? []).map(({ name }) => name)
  const found = names.map(async (name) => {
    const text = JSON.stringify(await mongoose.connection.collection(name).find().toArray())
    return text.includes(`"${key}.`) ? [name] : []
  })
  return (await Promise.all(found)).flat().filter((name) => name !== 'auditSeals')
}

const nameOf = (sealer: ReturnType<typeof createSealer>) => sealer.seal('', '').split('.')[0] ?? ''

it('seals everything anew under another master key, in as many goes as it takes', async () => {
  const phone = openPhone(app)
  const number = freshNumber()
  await phone.signInByPhone(number)
  await openPhone(app, 'weapp').signInByWechat('o-rotate')
  const { id } = await phone.client(accountsContract).getAccount()
  const administrator = await startWork(app, '轮换', ['administrator'])
  const { link } = await administrator.browser.client(staffContract).invite({ body: { name: '新人', roles: ['editor'] } })
  await administrator.browser.client(staffContract).openInvitation({ body: { secret: link.split('#')[1] ?? '' } })
  await openPhone(app, 'weapp')
    .accounts.signInByWechat({ body: { code: 'x', agreed: 1, isOver14: true } })
    .catch(() => {})
  const old = nameOf(app.house.sealer)
  expect((await sealedWith(old)).sort()).toEqual(['dataKeys', 'staff'])

  const interrupted = resealAll(young, sealedFields, (done) => {
    if (done === 2) throw new Error('interrupted')
  })
  await expect(interrupted).rejects.toThrow('interrupted')
  expect(await sealedWith(old)).not.toEqual([])
  expect(await resealAll(young, sealedFields)).toBeGreaterThan(1)
  expect(await resealAll(young, sealedFields)).toBe(0)
  expect(await sealedWith(old)).toEqual([])

  const vault = createVault(createSealer(youngKey))
  const account = await Accounts.findOne({ 'phone.token': await vault.token('phone', number) }).lean()
  expect(account?._id.toHexString()).toBe(id)
  expect((await fieldsOf(vault, id)).open(account?.phone?.sealed ?? '', 'phone')).toBe(number)
})

it('signs the audit log anew, which then is whole under the new key alone, and vouches for no forged seal', async () => {
  const only = createSealer(youngKey)
  expect((await verifyAudit(only)).broken).toBeDefined()
  expect(await resignAudit(young)).toBeGreaterThan(0)
  expect(await resignAudit(young)).toBe(0)
  expect((await verifyAudit(only)).broken).toBeUndefined()
  await AuditSeals.updateOne({ _id: 1 }, { $set: { hash: 'x' } })
  await expect(resignAudit(young)).rejects.toThrow(/forged/)
})

it('stops loudly at what no key of the ring opens', async () => {
  await DataKeys.create([
    { _id: 'account x', wrapped: createSealer(randomBytes(32)).seal('key', 'data key account x'), createdAt: new Date() },
  ])
  await expect(resealAll(young, sealedFields)).rejects.toThrow(/MASTER_KEY/)
})
