import { shanghaiDay } from '../../platform/shanghai'
import { type ApplicationState, applicationStateNames } from '../applications.state'
import { type ProgrammeKey, programmeKeys } from '../programmes'

/** An application as far as it is counted: when it was sent first, and when it was decided on. */
export type CountedApplication = { programme: ProgrammeKey; state: ApplicationState; submittedAt: Date; decidedAt?: Date | undefined }

/** Days of Shanghai, both included. */
export type FigurePeriod = { from: string; to: string }

const oneDay = 86_400_000

/** How many days lie between two instants, by Shanghai's calendar: 0 where both are of one day. */
export const daysBetween = (from: Date, to: Date): number =>
  Math.round((Date.parse(shanghaiDay(to)) - Date.parse(shanghaiDay(from))) / oneDay)

/** The smallest value that so great a share of all is not above; nothing of nothing. */
export const quantile = (values: readonly number[], share: number): number | undefined => {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
}

const within = (at: Date | undefined, { from, to }: FigurePeriod): at is Date => {
  const day = at && shanghaiDay(at)
  return day !== undefined && from <= day && day <= to
}

const daysOf = ({ submittedAt, decidedAt }: CountedApplication): number[] => (decidedAt ? [daysBetween(submittedAt, decidedAt)] : [])

/** A line of the figures: of one programme, or of all together. */
const lineOf = (name: ProgrammeKey | 'all', all: readonly CountedApplication[], period: FigurePeriod) => {
  const sent = all.filter(({ submittedAt }) => within(submittedAt, period))
  const days = all.filter(({ decidedAt }) => within(decidedAt, period)).flatMap(daysOf)
  const [median, p90] = [quantile(days, 0.5), quantile(days, 0.9)]
  const states = Object.fromEntries(applicationStateNames.map((state) => [state, sent.filter((one) => one.state === state).length]))
  return {
    name,
    sent: sent.length,
    states: states as Record<ApplicationState, number>,
    decided: days.length,
    ...(median !== undefined && { median }),
    ...(p90 !== undefined && { p90 }),
  }
}

const monthOf = (at: Date): string => shanghaiDay(at).slice(0, 7)

/** The months of a period, the first first. */
export const monthsOf = ({ from, to }: FigurePeriod): string[] => {
  const months: string[] = []
  for (let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))]; ; ) {
    const name = `${year}-${String(month).padStart(2, '0')}`
    if (name > to.slice(0, 7)) return months
    months.push(name)
    ;[year, month] = month === 12 ? [year + 1, 1] : [year, month + 1]
  }
}

/**
 * What was sent in a period, and where it stands now; what was decided in it, whenever it was sent, and after how many days. Taken back and
 * ended by itself is no decision.
 */
export const applicationFigures = (all: readonly CountedApplication[], period: FigurePeriod) => ({
  lines: [
    ...programmeKeys.map((key) =>
      lineOf(
        key,
        all.filter(({ programme }) => programme === key),
        period,
      ),
    ),
    lineOf('all', all, period),
  ],
  months: monthsOf(period).map((month) => ({
    month,
    sent: all.filter(({ submittedAt }) => within(submittedAt, period) && monthOf(submittedAt) === month).length,
    decided: all.filter(({ decidedAt }) => within(decidedAt, period) && monthOf(decidedAt) === month).length,
  })),
})
export type FigureLine = ReturnType<typeof lineOf>

/** How many hold each of what may be held by several: one counts under each of theirs. */
export const countEach = (held: readonly (readonly string[])[]): { name: string; members: number }[] => {
  const counts = new Map<string, number>()
  for (const name of held.flatMap((one) => [...new Set(one)])) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .map(([name, members]) => ({ name, members }))
    .sort((one, other) => other.members - one.members || (one.name < other.name ? -1 : 1))
}
