import type { ClientSession } from 'mongoose'
import * as z from 'zod'
import type { Member } from '../platform/guard'
import { inTransaction } from '../platform/mongo'
import type { PersonalPart } from '../platform/personal-data'
import { ProblemError } from '../platform/problem-error'
import type { Sealer } from '../platform/sealer'
import type { FieldSealer, Vault } from '../platform/vault/vault'
import { type AccountRecord, Accounts, ownerOf } from './account.model'
import { fieldsOf, sealIdentity, showAccount } from './account.service'

const context = 'merge ticket'
const lifetime = 600_000

const ticket = z.strictObject({ into: z.string(), phone: z.string(), until: z.number() })
type Ticket = Omit<z.infer<typeof ticket>, 'until'>

/** Says that the bearer proved a number which another account has; good for ten minutes, unreadable to anybody. */
export const mintMergeTicket = (sealer: Sealer, proven: Ticket, now: Date): string =>
  sealer.seal(JSON.stringify({ ...proven, until: now.getTime() + lifetime }), context)

const readTicket = (sealer: Sealer, text: string, member: Member, now: Date): Ticket => {
  try {
    const read = ticket.parse(JSON.parse(sealer.open(text, context)))
    if (read.into !== member.id || read.until < now.getTime()) throw new Error('somebody else’s, or too old')
    return read
  } catch (cause) {
    throw new ProblemError('invalid-input', '确认已经过期，请重新验证手机号', undefined, { cause: cause as Error })
  }
}

const identityKinds = ['openid', 'unionid', 'phone'] as const
const texts = ['name', 'employer', 'photo'] as const

/** What the surviving account takes from the other: whatever it does not have itself, sealed anew with its own key. */
const takenOver = async (vault: Vault, from: AccountRecord, into: AccountRecord, keys: { from: FieldSealer; into: FieldSealer }) => {
  const taken: Partial<AccountRecord> = { consents: { ...from.consents, ...into.consents } }
  for (const kind of identityKinds) {
    const value = from[kind]
    if (value && !into[kind]) taken[kind] = await sealIdentity(vault, keys.into, kind, keys.from.open(value.sealed, kind))
  }
  for (const field of texts) {
    const text = from[field]
    if (text && !into[field]) taken[field] = keys.into.seal(keys.from.open(text, field), field)
  }
  return taken
}

/** The two accounts. Throws `conflict` where one of them is on its way out: its data would come back, or be lost with the other. */
const bothOf = async (phone: string, id: string, session: ClientSession): Promise<{ from: AccountRecord; into: AccountRecord }> => {
  const from = await Accounts.findOne({ 'phone.token': phone }, undefined, { session }).lean<AccountRecord>()
  const into = await Accounts.findById(id, undefined, { session }).lean<AccountRecord>()
  if (!from || !into || from._id.equals(into._id)) throw new ProblemError('conflict', '另一个账号已经不在了，请重新验证手机号')
  if (from.state === 'disabled') throw new ProblemError('conflict', '另一个账号已经停用，不能合并，有疑问请致电中心')
  if (from.state === 'leaving')
    throw new ProblemError('conflict', '另一个账号正在注销，删除以后这个号码才能用；要合并，请先登录它，点“不注销了”')
  if (into.state === 'leaving') throw new ProblemError('conflict', '这个账号正在注销，要合并请先点“不注销了”')
  if (from.openid && into.openid) throw new ProblemError('conflict', '两个账号都用微信登录过，不能合并；请先注销其中一个，或换一个手机号')
  return { from, into }
}

const mergeInto = async (vault: Vault, parts: readonly PersonalPart[], { into: id, phone }: Ticket, session: ClientSession) => {
  const { from, into } = await bothOf(phone, id, session)
  const other = from._id.toHexString()
  const keys = { from: await fieldsOf(vault, other), into: await fieldsOf(vault, id) }
  const taken = await takenOver(vault, from, into, keys)
  for (const part of parts) await part.merge(other, id, session, keys)
  await Accounts.deleteOne({ _id: from._id }, { session })
  await vault.destroy(ownerOf(other), session)
  // The proven number becomes this account's, also where it had another.
  const proven = from.phone && (await sealIdentity(vault, keys.into, 'phone', keys.from.open(from.phone.sealed, 'phone')))
  await Accounts.updateOne({ _id: id }, { $set: { ...taken, ...(proven && { phone: proven }) } }, { session })
}

/** Makes the other account with the proven number part of this one; nothing of either is lost. Throws `invalid-input` for an old ticket. */
export const mergeAccounts = async (
  { sealer, vault }: { sealer: Sealer; vault: Vault },
  parts: readonly PersonalPart[],
  member: Member,
  text: string,
  now: Date,
) => {
  const proven = readTicket(sealer, text, member, now)
  await inTransaction((session) => mergeInto(vault, parts, proven, session))
  return showAccount(vault, member.id)
}
