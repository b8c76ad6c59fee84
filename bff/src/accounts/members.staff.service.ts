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

type Change = { from: AccountState[]; to: AccountState; leaves?: object }

const change = async (vault: Vault, viewer: Viewer, id: string, changes: Change[]) => {
  const before = await inTransaction(async (session) => {
    for (const { from, to, leaves = {} } of changes) {
      const found = await Accounts.findOneAndUpdate({ _id: id, state: { $in: from }, ...leaves }, { $set: { state: to } }, { session })
      if (found && to === 'disabled') await MemberSessions.deleteMany({ accountId: id }, { session })
      if (found) return found
    }
    return undefined
  })
  if (!before) throw new ProblemError((await Accounts.exists({ _id: id })) ? 'conflict' : 'not-found')
  const after = await Accounts.findById(id).lean<AccountRecord>()
  if (!after) throw new ProblemError('not-found')
  viewer.note({ before: { state: before.state }, after: { state: after.state } })
  return forStaff(vault, after)
}

/** Refuses an account from the next request on: its sessions end in the same transaction. Whoever asked to be deleted still is. */
export const disableMember = (vault: Vault, viewer: Viewer, id: string) =>
  change(vault, viewer, id, [{ from: ['active', 'leaving'], to: 'disabled' }])

/** Admits it again, as it was. */
export const enableMember = (vault: Vault, viewer: Viewer, id: string) =>
  change(vault, viewer, id, [
    { from: ['disabled'], to: 'leaving', leaves: { leavesAt: { $exists: true } } },
    { from: ['disabled'], to: 'active' },
  ])
