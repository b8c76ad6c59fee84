import mongoose, { type Types } from 'mongoose'
import { inTransaction } from '../platform/mongo'
import type { PersonalPart } from '../platform/personal-data'
import { ProblemError } from '../platform/problem-error'
import type { Vault } from '../platform/vault/vault'
import { type AccountRecord, Accounts, ownerOf } from './account.model'
import { showAccount } from './account.service'
import { Deletions } from './deletion.model'

/** How long a deletion can be taken back, in milliseconds. */
const regret = 7 * 86_400_000

/** Asks for the account's deletion. A second time changes nothing of the day. */
export const leave = async (vault: Vault, id: string, now: Date) => {
  await Accounts.updateOne({ _id: id, state: 'active' }, { $set: { state: 'leaving', leavesAt: new Date(now.getTime() + regret) } })
  return showAccount(vault, id)
}

/** Takes it back. Throws `conflict` when the seven days are over. */
export const stay = async (vault: Vault, id: string, now: Date) => {
  const { matchedCount } = await Accounts.updateOne(
    { _id: id, $or: [{ state: 'active' }, { state: 'leaving', leavesAt: { $gt: now } }] },
    { $set: { state: 'active' }, $unset: { leavesAt: 1 } },
  )
  if (!matchedCount) throw new ProblemError('conflict', '七天已过，账号正在删除')
  return showAccount(vault, id)
}

/** Erases one account: every feature's part, the account, its key. What is chained or append-only keeps the id, which names nobody. */
const erase = async (vault: Vault, parts: readonly PersonalPart[], _id: Types.ObjectId, now: Date): Promise<void> => {
  const id = _id.toHexString()
  for (const part of parts) await part.settle?.(id, now)
  await inTransaction(async (session) => {
    const gone = await Accounts.deleteOne({ _id, leavesAt: { $lte: now } }, { session })
    if (!gone.deletedCount) return
    for (const part of parts) await part.erase(id, now, session)
    await vault.destroy(ownerOf(id), session)
    await Deletions.updateOne({ _id }, { $setOnInsert: { at: now } }, { upsert: true, session })
  })
}

/** Erases accounts that a restored backup brought back; those that are not there are passed over. Gives how many there were. */
export const eraseRestored = async (vault: Vault, parts: readonly PersonalPart[], ids: readonly string[], now: Date): Promise<number> => {
  const { modifiedCount } = await Accounts.updateMany({ _id: { $in: ids } }, { $set: { state: 'leaving', leavesAt: now } })
  for (const id of ids) await erase(vault, parts, new mongoose.Types.ObjectId(id), now)
  return modifiedCount
}

/** The job that erases whoever's seven days are over. */
export const createEraseDue = (vault: Vault, parts: readonly PersonalPart[]) => async (now: Date) => {
  const due = await Accounts.find({ leavesAt: { $lte: now } }, { _id: 1 })
    .limit(1_000)
    .lean<Pick<AccountRecord, '_id'>[]>()
  for (const { _id } of due) await erase(vault, parts, _id, now)
}
