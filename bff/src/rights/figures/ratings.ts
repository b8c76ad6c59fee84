import { fewest } from '@tisc/shared/rights/figures/cells'
import type { Supervision } from '@tisc/shared/rights/figures/figures.staff.contract'
import { Cases } from '../case.model'
import { type Period, within } from './period'

type Group = { _id: { id: string; name: string } | null; count: number; stars: number }

const shown = ({ count, stars }: Pick<Group, 'count' | 'stars'>) => ({
  count,
  // of two a third could tell what each gave
  ...(count >= fewest && { mean: Math.round((stars / count) * 10) / 10 }),
})

/** The ratings of what was closed in a period: of all, and of each officer who had it. */
export const countRatings = async (period: Period): Promise<Supervision['ratings']> => {
  const groups = await Cases.aggregate<Group>([
    { $match: { closedAt: within(period), stars: { $exists: true } } },
    { $group: { _id: '$owner.id', name: { $last: '$owner.name' }, count: { $sum: 1 }, stars: { $sum: '$stars' } } },
    { $project: { _id: { $cond: ['$_id', { id: '$_id', name: '$name' }, null] }, count: 1, stars: 1 } },
  ])
  const sum = (of: 'count' | 'stars') => groups.reduce((all, one) => all + one[of], 0)
  const each = groups.flatMap((one) => (one._id ? [{ who: one._id, ...shown(one) }] : []))
  return [{ ...shown({ count: sum('count'), stars: sum('stars') }) }, ...each.sort((one, other) => other.count - one.count)]
}
