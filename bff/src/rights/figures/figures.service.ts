import { type Cell, shielded } from '@tisc/shared/rights/figures/cells'
import { daysOf } from '@tisc/shared/rights/figures/days'
import type { CaseFigures, Dimension } from '@tisc/shared/rights/figures/figures.staff.contract'
import { Cases } from '../case.model'
import { countCalls } from './calls'
import { type Period, within } from './period'

const timezone = 'Asia/Shanghai'
const monthOf = (path: string) => ({ $dateToString: { date: path, format: '%Y-%m', timezone } })
const has = (path: string) => ({ $gt: [path, null] })
const daysUntil = (path: string) => ({
  $cond: [has(path), { $dateDiff: { startDate: '$receivedAt', endDate: path, unit: 'day', timezone } }, null],
})

/** Which way a case went; a hand-over that was taken back is none. */
const way = { $cond: [has('$handedAt'), 'handed', { $ifNull: ['$track.kind', 'advice'] }] }
const place = { $ifNull: ['$country', { $cond: ['$isOverseas', 'abroad', 'home'] }] }

/** What a case is counted by: nothing that is of a person. */
const counted = {
  month: monthOf('$receivedAt'),
  ipTypes: '$ipType',
  roles: '$role',
  places: place,
  ways: way,
  outcomes: { $cond: [{ $eq: ['$state', 'closed'] }, { $ifNull: ['$outcome', 'advised'] }, 'open'] },
}
type Group = { _id: Record<keyof typeof counted, string>; count: number }

const dimensionNames = ['ipTypes', 'roles', 'places', 'ways', 'outcomes'] as const satisfies readonly Dimension[]

const sums = (groups: Group[], of: keyof typeof counted): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { _id, count } of groups) counts.set(_id[of], (counts.get(_id[of]) ?? 0) + count)
  return counts
}

/** In how many days what came in in a period was done, for each number of days how often. */
const countDays = async (period: Period, path: string): Promise<Map<number, number>> => {
  const groups = await Cases.aggregate<{ _id: number | null; count: number }>([
    { $match: { receivedAt: within(period) } },
    { $group: { _id: daysUntil(path), count: { $sum: 1 } } },
  ])
  return new Map(groups.flatMap(({ _id, count }) => (_id === null ? [] : [[_id, count] as const])))
}

const monthsOf = (groups: Group[]) => {
  const received = sums(groups, 'month')
  const closed = sums(
    groups.filter(({ _id }) => _id.outcomes !== 'open'),
    'month',
  )
  return [...received]
    .map(([month, count]) => ({ month, received: count, closed: closed.get(month) ?? 0 }))
    .sort((one, other) => (one.month < other.month ? -1 : 1))
}

/** The cases that came in in a period, as they stand now. A case that goes on in another is counted there alone. */
export const getCaseFigures = async (period: Period, now: Date): Promise<CaseFigures> => {
  const groups = await Cases.aggregate<Group>([
    { $match: { receivedAt: within(period), outcome: { $ne: 'merged' } } },
    { $group: { _id: counted, count: { $sum: 1 } } },
  ])
  const total = (some: Group[]) => some.reduce((sum, { count }) => sum + count, 0)
  const cells = Object.fromEntries(dimensionNames.map((name) => [name, shielded(sums(groups, name))])) as Record<Dimension, Cell[]>
  return {
    received: total(groups),
    closed: total(groups.filter(({ _id }) => _id.outcomes !== 'open')),
    months: monthsOf(groups),
    cells,
    days: {
      contact: daysOf(await countDays(period, '$workingSince')),
      answer: daysOf(await countDays(period, '$answeredAt')),
      close: daysOf(await countDays(period, '$closedAt')),
    },
    calls: await countCalls(period, now),
  }
}
