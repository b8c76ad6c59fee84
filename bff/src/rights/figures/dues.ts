import type { Supervision } from '@tisc/shared/rights/figures/figures.staff.contract'
import { type LateReason, type OwnDue, ownDues } from '@tisc/shared/rights/queue/late.staff'
import { Cases } from '../case.model'
import { type Period, within } from './period'

type Group = { _id: { what: OwnDue; isLate: boolean; kind?: LateReason }; count: number }

/** What we owed and did in a period: in time, or late and why. */
export const countDues = async (period: Period): Promise<Supervision['dues']> => {
  const done = { 'kept.done': within(period) }
  const groups = await Cases.aggregate<Group>([
    { $match: done },
    { $unwind: '$kept' },
    { $match: done },
    {
      $group: {
        _id: { what: '$kept.what', isLate: { $gt: ['$kept.done', '$kept.at'] }, kind: '$kept.late.kind' },
        count: { $sum: 1 },
      },
    },
  ])
  return ownDues.map((what) => {
    const of = groups.filter(({ _id }) => _id.what === what)
    const sum = (isLate: boolean) => of.filter(({ _id }) => _id.isLate === isLate).reduce((all, { count }) => all + count, 0)
    const reasons: Supervision['dues'][number]['reasons'] = {}
    for (const { _id, count } of of) if (_id.kind) reasons[_id.kind] = (reasons[_id.kind] ?? 0) + count
    return { what, kept: sum(false), late: sum(true), reasons }
  })
}
