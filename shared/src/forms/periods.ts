import type { Answer, Period } from './answer.schema'

const dayMilliseconds = 86_400_000
/** Days of a month: whoever was there all of a year that is no leap year was there twelve. */
const monthDays = 365 / 12

/** The periods of an answer; none of any other. */
export const periodsOf = (answer: Answer | undefined): Period[] =>
  Array.isArray(answer) ? answer.filter((one): one is Period => typeof one === 'object') : []

/**
 * How many whole months periods make up together, by a day: what overlaps counts once, what goes on counts up to that day, what lies
 * behind it not at all. Periods that are no days or run backwards count nothing.
 */
export const monthsIn = (periods: readonly Period[], today: string): number => {
  const spans = periods
    .map(({ from, to = today }) => [Date.parse(from), Date.parse(to < today ? to : today) + dayMilliseconds] as const)
    .filter(([from, to]) => from < to)
    .sort(([one], [two]) => one - two)
  let [days, reached] = [0, Number.NEGATIVE_INFINITY]
  for (const [from, to] of spans) {
    days += Math.max(0, to - Math.max(from, reached)) / dayMilliseconds
    reached = Math.max(reached, to)
  }
  return Math.floor(days / monthDays + 1e-6)
}
