import type { DeskAct } from '@tisc/shared/rights/cases.staff.contract'
import mongoose from 'mongoose'
import { ProblemError } from '../../platform/problem-error'
import type { Vault } from '../../platform/vault/vault'
import { actOn, type Deed } from '../acting'
import { type CaseRecord, Cases } from '../case.model'
import type { Changes } from '../case-rules'
import type { Who } from '../review.staff'
import { freeSlot } from '../slots.service'

type Clock = NonNullable<CaseRecord['joined']>[number]

/** What was promised in a case when it begins to go on in another. */
const clockOf = ({ _id, reference, receivedAt, workingSince, stops, isOverseas, urgentDay }: CaseRecord, at: Date): Clock => ({
  ...{ id: _id, reference, at, receivedAt, isOverseas, stops: stops.map((stop) => ({ ...stop, to: stop.to ?? at })) },
  ...(workingSince && { workingSince }),
  ...(urgentDay && { urgentDay }),
})

const refuse = (detail: string): never => {
  throw new ProblemError('invalid-input', undefined, [{ pointer: '#/body/act/into', detail }])
}

/** What merging a case into another brings: the other takes its clock over, and its officer has both; both are written or neither is. */
export const prepareMerge = async (
  vault: Vault,
  id: string,
  { into, intoRevision, text }: Extract<DeskAct, { do: 'merge' }>,
  who: Who,
  now: Date,
): Promise<Pick<Deed, 'more' | 'text' | 'other'>> => {
  if (into === id) refuse('不能并入自己')
  const target = await Cases.findById(into, { reference: 1 }).lean<Pick<CaseRecord, '_id' | 'reference'>>()
  if (!target) return refuse('没有这个案件')
  const more = async (record: CaseRecord): Promise<Changes> => {
    const { owner } = await actOn(
      vault,
      target._id,
      {
        ...{ act: 'absorb', by: 'staff', who, revision: intoRevision, text, other: { id: record._id, reference: record.reference } },
        more: ({ joined = [] }) => ({ joined: [...joined, clockOf(record, now)] }),
      },
      now,
    )
    if (record.isCallBackOpen && record.slot && record.slot.from > now) await freeSlot(record.slot.from)
    return { merged: { into: target._id, reference: target.reference, at: now }, owner, slot: undefined }
  }
  return { text, other: { id: target._id, reference: target.reference }, more }
}

/** Gives the cases that go on in one to its new officer, who answers for all of them. */
export const giveJoined = async ({ joined = [] }: CaseRecord, owner: Who): Promise<void> => {
  if (joined.length === 0) return
  const ids = joined.map(({ id }) => new mongoose.Types.ObjectId(id))
  await Cases.updateMany({ _id: { $in: ids } }, { $set: { owner }, $inc: { revision: 1 } })
}
