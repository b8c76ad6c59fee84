import { shanghaiDay } from '../platform/shanghai'
import { type DayKind, dayAfter, kindOf } from './calendar'
import { type OpeningHours, openSpans, type Span } from './opening'

/** How long: hours in which somebody is there, or days on which somebody is. */
export type Term = { unit: 'hours' | 'days'; count: number }

/** A time in which the clock stands still; without an end it still does. */
export type Stop = { from: Date; to?: Date; why: string }

/** A day of a derivation: what it is and how much of the term passed on it (minutes, or one day). */
export type DerivationDay = { day: string; kind: DayKind; counted: number; stopped?: string }

/** A deadline and how it comes about; `at` is missing as long as the clock stands still. `provisional`: by weekends alone. */
export type Deadline = { start: Date; term: Term; at?: Date; provisional: boolean; days: DerivationDay[] }

export type DeadlineQuestion = { start: Date; term: Term; hours: OpeningHours; stops?: readonly Stop[] }

/** Ten years of days: a deadline behind them is a mistake, not a wait. */
const longest = 3_660

const without = (spans: Span[], { from, to }: Stop): Span[] =>
  spans.flatMap((span) => {
    if (span.to <= from || (to && to <= span.from)) return [span]
    const before = span.from < from ? [{ from: span.from, to: from }] : []
    return to && to < span.to ? [...before, { from: to, to: span.to }] : before
  })

/** The open stretches of a day in which the clock runs. */
const runningSpans = (day: string, { start, hours, stops = [] }: DeadlineQuestion): Span[] =>
  stops
    .reduce(without, openSpans(day, hours))
    .filter(({ to }) => to > start)
    .map(({ from, to }) => ({ from: from < start ? start : from, to }))

const stopOver = (day: string, { hours, stops = [] }: DeadlineQuestion): string | undefined =>
  stops.find(({ from, to }) => openSpans(day, hours).some((span) => from < span.to && (!to || span.from < to)))?.why

type Passed = { counted: number; at?: Date }

const hoursOn = (day: string, left: number, question: DeadlineQuestion): Passed => {
  let counted = 0
  for (const { from, to } of runningSpans(day, question)) {
    const minutes = (to.getTime() - from.getTime()) / 60_000
    if (counted + minutes >= left) return { counted: left, at: new Date(from.getTime() + (left - counted) * 60_000) }
    counted += minutes
  }
  return { counted }
}

/** A day counts when it comes after the first and the clock runs at its close; so a stop costs as many days as closings it covers. */
const dayOn = (day: string, left: number, question: DeadlineQuestion): Passed => {
  const close = openSpans(day, question.hours).at(-1)?.to
  const stands = (question.stops ?? []).some(({ from, to }) => close && from < close && (!to || close <= to))
  if (!close || day === shanghaiDay(question.start) || stands) return { counted: 0 }
  return left <= 1 ? { counted: 1, at: close } : { counted: 1 }
}

/** When a clock that stopped for good can no longer be answered. */
const standsFrom = ({ stops = [] }: DeadlineQuestion): Date | undefined => stops.find(({ to }) => !to)?.from

/**
 * The deadline of a term, day by day. Hours pass while it is open, from the start on; of days the first one is not counted and the last
 * ends when it closes. A term of days that begins on a day off begins to count on the next working day.
 */
export const deadlineOf = (question: DeadlineQuestion): Deadline => {
  const { start, term } = question
  const open = standsFrom(question)
  const days: DerivationDay[] = []
  let left = term.unit === 'hours' ? term.count * 60 : term.count
  for (let ahead = 0; ahead < longest; ahead += 1) {
    const day = dayAfter(shanghaiDay(start), ahead)
    const kind = kindOf(day)
    const { counted, at } = term.unit === 'hours' ? hoursOn(day, left, question) : dayOn(day, left, question)
    const stopped = stopOver(day, question)
    days.push({ day, kind, counted, ...(stopped === undefined ? {} : { stopped }) })
    left -= counted
    const provisional = days.some((one) => one.kind.provisional)
    if (at) return { start, term, at, provisional, days }
    if (open && day >= shanghaiDay(open)) return { start, term, provisional, days }
  }
  throw new Error(`No deadline within ${longest} days`)
}
