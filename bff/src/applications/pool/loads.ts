import {
  type InvitationMove,
  invitationMoves,
  invitationStatesBefore,
  openInvitation,
} from '@tisc/shared/applications/pool/invitation.state'
import type mongoose from 'mongoose'
import type { QueryFilter } from 'mongoose'
import { type InvitationRecord, PoolInvitations } from './invitation.model'
import { PoolMembers } from './member.model'
import { changePool } from './pool-rows'

/** What a move of an invitation needs: which one, whose, and what was written with it. */
type Step = { id: mongoose.Types.ObjectId | string; move: InvitationMove; if?: QueryFilter<InvitationRecord>; said?: string; now: Date }

/**
 * Makes a move of the table by one conditional write; whoever's time it no longer takes has one case less from that moment. Answers
 * nothing where the invitation stands elsewhere. `also` belongs to the same transaction.
 */
export const moveInvitation = (
  { id, move, if: condition = {}, said, now }: Step,
  also: (record: InvitationRecord) => Promise<unknown> = async () => undefined,
): Promise<InvitationRecord | undefined> => {
  const { to } = invitationMoves[move]
  const isOpen = openInvitation.includes(to)
  return changePool(now, async (change) => {
    const moved = await PoolInvitations.findOneAndUpdate(
      { _id: id, ...condition, state: { $in: invitationStatesBefore(move) } },
      { $set: { state: to, isOpen, checkedAt: now, ...(said && { said }) } },
      { returnDocument: 'after' },
    ).lean<InvitationRecord>()
    if (!moved) return undefined
    if (!isOpen) await PoolMembers.updateOne({ _id: moved.memberId }, { $inc: { load: -1 }, $set: { change } })
    await also(moved)
    return moved
  })
}
