import type { MemberForStaff } from '@tisc/shared/accounts/accounts.staff.contract'
import type { Viewer } from '../platform/guard'
import { inTransaction } from '../platform/mongo'
import { ProblemError } from '../platform/problem-error'
import type { Vault } from '../platform/vault/vault'
import { type AccountRecord, type AccountState, Accounts } from './account.model'
import { fieldsOf, shownPhone } from './account.service'
import { MemberSessions } from './member-session.model'

const forStaff = async (vault: Vault, account: AccountRecord): Promise<MemberForStaff> => {
  const fields = await fieldsOf(vault, account._id.toHexString())
  const { _id, state, name, phone, openid, createdAt, lastSignIn, leavesAt } = account
  return {
    id: _id.toHexString(),
    state,
    hasWechat: openid !== undefined,
    since: createdAt.toISOString(),
    lastSignIn: lastSignIn.toISOString(),
    ...(name && { name: fields.open(name, 'name') }),
    ...(phone && { phone: shownPhone(fields.open(phone.sealed, 'phone')) }),
    ...(leavesAt && { leavesAt: leavesAt.toISOString() }),
  }
}

/** The account with a phone number, if there is one. */
export const findMembers = async (vault: Vault, viewer: Viewer, phone: string) => {
  const found = await Accounts.findOne({ 'phone.token': await vault.token('phone', phone) }).lean<AccountRecord>()
  if (found) viewer.note({ after: { id: found._id.toHexString() } })
  return { items: found ? [await forStaff(vault, found)] : [] }
}

const change = async (vault: Vault, viewer: Viewer, id: string, from: AccountState[], to: AccountState) => {
  const before = await inTransaction(async (session) => {
    const found = await Accounts.findOneAndUpdate(
      { _id: id, state: { $in: from } },
      { $set: { state: to }, $unset: { leavesAt: 1 } },
      { session },
    )
    if (found && to === 'disabled') await MemberSessions.deleteMany({ accountId: id }, { session })
    return found
  })
  if (!before) throw new ProblemError((await Accounts.exists({ _id: id })) ? 'conflict' : 'not-found')
  viewer.note({ before: { state: before.state }, after: { state: to } })
  const after = await Accounts.findById(id).lean<AccountRecord>()
  if (!after) throw new ProblemError('not-found')
  return forStaff(vault, after)
}

/** Refuses an account from the next request on: its sessions end in the same transaction. */
export const disableMember = (vault: Vault, viewer: Viewer, id: string) => change(vault, viewer, id, ['active', 'leaving'], 'disabled')

export const enableMember = (vault: Vault, viewer: Viewer, id: string) => change(vault, viewer, id, ['disabled'], 'active')
