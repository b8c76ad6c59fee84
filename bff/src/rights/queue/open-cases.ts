import type { CaseState } from '@tisc/shared/rights/case.table'
import { ownDues } from '@tisc/shared/rights/queue/late.staff'
import { Cases } from '../case.model'

/** How many open cases somebody has in a state, and in how many of them something of ours is late. */
export type OpenCases = { owner: string | undefined; state: CaseState; count: number; late: number }

/** All open cases by who has them; there are as many as the desk can work on, however many have been closed. */
export const countOpen = async (now: Date): Promise<OpenCases[]> => {
  const isLate = { $and: [{ $in: ['$dueWhat', ownDues] }, { $lt: ['$orderAt', now] }] }
  const groups = await Cases.aggregate<{ _id: { owner?: string; state: CaseState }; count: number; late: number }>([
    { $match: { isOpen: true } },
    { $group: { _id: { owner: '$owner.id', state: '$state' }, count: { $sum: 1 }, late: { $sum: { $cond: [isLate, 1, 0] } } } },
  ])
  return groups.map(({ _id, count, late }) => ({ owner: _id.owner ?? undefined, state: _id.state, count, late }))
}
