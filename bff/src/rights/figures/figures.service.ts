import { type Cell, shielded } from '@tisc/shared/rights/figures/cells'
import { daysOf } from '@tisc/shared/rights/figures/days'
import { type CaseFigures, type Dimension, dimensions } from '@tisc/shared/rights/figures/figures.staff.contract'
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

/** In how many days each step was reached; null where it was not. */
const steps = { contact: daysUntil('$workingSince'), answer: daysUntil('$answeredAt'), close: daysUntil('$closedAt') }
type Step = keyof typeof steps
type Group = { _id: Record<keyof typeof counted, string> & Record<Step, number | null>; count: number }

const sums = (groups: Group[], of: keyof typeof counted): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { _id, count } of groups) counts.set(_id[of], (counts.get(_id[of]) ?? 0) + count)
  return counts
}

/** What is told of the days that a step took. */
const daysTo = (groups: Group[], step: Step) => {
  const counts = new Map<number, number>()
  for (const { _id, count } of groups) {
    const days = _id[step]
    if (days !== null) counts.set(days, (counts.get(days) ?? 0) + count)
  }
  return daysOf(counts)
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

/** The cases that came in in a period, as they stand now, in one reading of them. A case that goes on in another is counted there alone. */
export const getCaseFigures = async (period: Period, now: Date): Promise<CaseFigures> => {
  const groups = await Cases.aggregate<Group>([
    { $match: { receivedAt: within(period), outcome: { $ne: 'merged' } } },
    { $group: { _id: { ...counted, ...steps }, count: { $sum: 1 } } },
  ])
  const total = (some: Group[]) => some.reduce((sum, { count }) => sum + count, 0)
  const cells = Object.fromEntries(dimensions.map((name) => [name, shielded(sums(groups, name))])) as Record<Dimension, Cell[]>
  return {
    received: total(groups),
    closed: total(groups.filter(({ _id }) => _id.outcomes !== 'open')),
    months: monthsOf(groups),
    cells,
    days: { contact: daysTo(groups, 'contact'), answer: daysTo(groups, 'answer'), close: daysTo(groups, 'close') },
    calls: await countCalls(period, now),
  }
}
