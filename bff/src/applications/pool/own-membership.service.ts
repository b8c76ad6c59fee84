import type { CheckedFacts, OwnFacts } from '@tisc/shared/applications/pool/pool.schema'
import { memberMoves, memberStatesBefore } from '@tisc/shared/applications/pool/pool.state'
import mongoose, { type QueryFilter, type UpdateQuery } from 'mongoose'
import { fieldsOf } from '../../accounts/account.service'
import type { Member } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import type { Vault } from '../../platform/vault/vault'
import { type MemberRecord, PoolMembers } from './member.model'
import { showMembership } from './member.view'
import { changePool } from './pool-rows'
import { sealApart, sealFacts, sealText } from './sealed-member'

const ofMember = ({ id }: Member) => ({ accountId: new mongoose.Types.ObjectId(id) })

/** Where one is in the pool. */
export const listMemberships = async (vault: Vault, member: Member, now: Date) => {
  const records = await PoolMembers.find(ofMember(member)).sort({ _id: 1 }).limit(50).lean<MemberRecord[]>()
  if (records.length === 0) return { items: [] }
  const fields = await fieldsOf(vault, member.id)
  return { items: records.map((record) => showMembership(fields, record, now)) }
}

/** Changes one's own membership as long as one is in the pool. Throws `not-found` for anybody else's, `conflict` after it has ended. */
const change = async (
  vault: Vault,
  member: Member,
  id: string,
  update: (number: number) => UpdateQuery<MemberRecord>,
  now: Date,
  from: QueryFilter<MemberRecord> = { state: 'active' },
) => {
  const isOwn = { _id: id, ...ofMember(member) }
  const record = await changePool(now, async (number) => {
    const changed = await PoolMembers.findOneAndUpdate({ ...isOwn, ...from }, update(number), {
      returnDocument: 'after',
    }).lean<MemberRecord>()
    if (changed) return changed
    throw (await PoolMembers.exists(isOwn))
      ? new ProblemError('conflict', '现在不能这样做，请看看您在库里是什么状态')
      : new ProblemError('not-found')
  })
  return showMembership(await fieldsOf(vault, member.id), record, now)
}

/** Says when one has time and whom one keeps out of the way of; counts at once. */
export const changeOwnFacts = async (vault: Vault, member: Member, id: string, form: OwnFacts, now: Date) => {
  const { formerNames, formerEmployers, interests, openFrom, region, ...plain } = form
  const apart = sealApart(await fieldsOf(vault, member.id), { formerNames, formerEmployers, interests })
  const [set, unset] = [
    { ...plain, apart, ...(openFrom && { openFrom }), ...(region && { region }) },
    { ...(!openFrom && { openFrom: 1 }), ...(!region && { region: 1 }) },
  ]
  return change(vault, member, id, (number) => ({ $set: { ...set, change: number }, $unset: unset, $inc: { revision: 1 } }), now)
}

/** Lays changed facts before the desk; a newer proposal takes the place of one that waits. */
export const proposeFacts = async (vault: Vault, member: Member, id: string, facts: CheckedFacts, now: Date) => {
  const proposed = sealFacts(await fieldsOf(vault, member.id), facts)
  const set = { proposed, proposedAt: now }
  return change(vault, member, id, (number) => ({ $set: { ...set, change: number }, $unset: { said: 1 }, $inc: { revision: 1 } }), now)
}

/** Leaves the pool, once nothing is at hand any more. */
export const leavePool = (vault: Vault, member: Member, id: string, now: Date) => {
  const event = { move: 'leave', at: now } as const
  const left = (number: number) => ({
    $set: { state: memberMoves.leave.to, change: number },
    $unset: { proposed: 1, proposedAt: 1 } as const,
    $push: { events: event },
    $inc: { revision: 1 },
  })
  return change(vault, member, id, left, now, { state: { $in: memberStatesBefore('leave') }, load: 0 })
}

/** Says what is against one's removal, once; the desk decides on it. */
export const objectToRemoval = async (vault: Vault, member: Member, id: string, text: string, now: Date) => {
  const objection = sealText(await fieldsOf(vault, member.id), text)
  const event = { move: 'object', at: now } as const
  const said = (number: number) => ({
    $set: { objection, hasObjected: true, change: number },
    $push: { events: event },
    $inc: { revision: 1 },
  })
  return change(vault, member, id, said, now, { state: { $in: memberStatesBefore('object') }, hasObjected: { $ne: true } })
}
