import { dayAfter, kindOf } from '../../working-time/calendar'
import { fewest } from './cells'

/** How many there were, and in how many days half of them and nine of ten were done; the days only where they are of nobody in particular. */
export type Days = { count: number; median?: number; ninth?: number }

/** The least number of days by which such a share is done: always one that somebody had, never one between two. */
const within = (rows: readonly (readonly [number, number])[], share: number): number => {
  const wanted = share * rows.reduce((sum, [, count]) => sum + count, 0)
  let passed = 0
  for (const [days, count] of rows) {
    passed += count
    if (passed >= wanted) return days
  }
  return 0
}

/** What is said of so many cases by the days that each took. */
export const daysOf = (counts: ReadonlyMap<number, number>): Days => {
  const rows = [...counts].sort(([one], [other]) => one - other)
  const count = rows.reduce((sum, [, each]) => sum + each, 0)
  return count < fewest ? { count } : { count, median: within(rows, 0.5), ninth: within(rows, 0.9) }
}

/** How old an open case is, in working days since it came in. */
export const ages = [
  { key: 'week', most: 5, name: '5个工作日以内' },
  { key: 'two-weeks', most: 10, name: '6到10个' },
  { key: 'month', most: 20, name: '11到20个' },
  { key: 'two-months', most: 40, name: '21到40个' },
  { key: 'older', most: Number.POSITIVE_INFINITY, name: '40个以上' },
] as const
export type Age = (typeof ages)[number]['key']

/** The working days after a day, up to and with another (`YYYY-MM-DD`). */
export const workingDaysAfter = (from: string, to: string): number => {
  let count = 0
  for (let day = dayAfter(from); day <= to; day = dayAfter(day)) if (kindOf(day).open) count += 1
  return count
}

/** In which age a case is that came in on a day. */
export const ageOf = (day: string, today: string): Age => {
  const passed = workingDaysAfter(day, today)
  return (ages.find(({ most }) => passed <= most) ?? ages[4]).key
}
