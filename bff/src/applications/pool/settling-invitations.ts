import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import type { Vault } from '../../platform/vault/vault'
import { casesAmong, noteOfExperts } from '../../rights/experts.service'
import { type InvitationRecord, PoolInvitations } from './invitation.model'
import { moveInvitation } from './loads'
import { CaseParties } from './parties.model'
import { storyOf } from './story.staff'

/** How many at a time. */
const batch = 50

/** How often it is looked whether a case is still kept, in milliseconds: no case goes sooner. */
const kept = 30 * 86_400_000

/** How often it is looked whether somebody's case is closed, in milliseconds. */
const between = 600_000

const endUnanswered = async (vault: Vault, now: Date): Promise<void> => {
  const isLate = { state: 'invited' as const, answerBy: { $lt: shanghaiDay(now) } }
  const late = await PoolInvitations.find(isLate, { caseId: 1 }).limit(batch).lean<Pick<InvitationRecord, '_id' | 'caseId'>[]>()
  const there = await casesAmong(late.map(({ caseId }) => caseId))
  for (const { _id, caseId } of late) {
    const isNoted = there.has(caseId.toHexString())
    await moveInvitation({ id: _id, move: 'lapse', now }, async () => {
      if (isNoted) await noteOfExperts(vault, caseId.toHexString(), storyOf.lapsed, now)
    })
  }
}

const finishClosed = async (now: Date): Promise<void> => {
  const isDue = { state: 'accepted' as const, checkedAt: { $lte: new Date(now.getTime() - between) } }
  const due = await PoolInvitations.find(isDue, { caseId: 1 }).sort({ checkedAt: 1, _id: 1 }).limit(batch).lean<InvitationRecord[]>()
  if (due.length === 0) return
  const isOpen = await casesAmong(due.map(({ caseId }) => caseId))
  for (const { _id, caseId } of due) if (!isOpen.get(caseId.toHexString())) await moveInvitation({ id: _id, move: 'finish', now })
  await PoolInvitations.updateMany({ _id: { $in: due.map(({ _id }) => _id) } }, { $set: { checkedAt: now } })
}

/** Forgets who else was a party once the case itself is forgotten. */
const forgetParties = async (now: Date): Promise<void> => {
  const isOld = { at: { $lte: new Date(now.getTime() - kept) } }
  const old = await CaseParties.find(isOld, { _id: 1 }).sort({ at: 1 }).limit(batch).lean()
  if (old.length === 0) return
  const there = await casesAmong(old.map(({ _id }) => _id))
  for (const { _id } of old) {
    if (there.has(_id.toHexString())) await CaseParties.updateOne({ _id }, { $set: { at: now } })
    else await CaseParties.deleteOne({ _id })
  }
}

/** The job that ends invitations nobody answered in time, and frees whoever’s case was closed. */
export const createSettleInvitations =
  (vault: Vault) =>
  async (now: Date): Promise<void> => {
    await endUnanswered(vault, now)
    await finishClosed(now)
    await forgetParties(now)
  }
