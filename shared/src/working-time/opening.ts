import { shanghaiDay, startOfDay } from '../platform/shanghai'
import { dayAfter, kindOf } from './calendar'

/** When somebody is there on a working day, as `HH:MM-HH:MM` of Shanghai, in order. */
export type OpeningHours = readonly string[]

/** A stretch of time. */
export type Span = { from: Date; to: Date }

const spanPattern = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/

/** Why these are no opening hours: each `HH:MM-HH:MM`, forwards, one after the other; undefined when they are. */
export const openingProblem = (hours: OpeningHours): string | undefined => {
  if (hours.length === 0) return '至少写一段时间'
  if (hours.some((one) => !spanPattern.test(one))) return '每段写成 09:00-17:00 的样子'
  const times = hours.flatMap((one) => one.split('-'))
  return times.every((time, at) => at === 0 || (times[at - 1] as string) < time) ? undefined : '时间要从早到晚，不能重叠'
}

const instantOf = (day: string, time: string): Date => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return new Date(startOfDay(day).getTime() + (hours * 60 + minutes) * 60_000)
}

/** The stretches in which a day is open; none on a day off. */
export const openSpans = (day: string, hours: OpeningHours): Span[] =>
  kindOf(day).open
    ? hours.map((one) => {
        const [from = '', to = ''] = one.split('-')
        return { from: instantOf(day, from), to: instantOf(day, to) }
      })
    : []

/** When it closes for the last time before a day begins. */
export const lastClosingBefore = (day: string, hours: OpeningHours): Date => {
  for (let back = -1; back >= -31; back -= 1) {
    const last = openSpans(dayAfter(day, back), hours).at(-1)
    if (last) return last.to
  }
  throw new Error('No opening within a month')
}

/** Whether it is open at an instant: until when, or when it opens next. */
export type OpenNow = { open: true; until: Date } | { open: false; opensAt: Date; provisional: boolean }

/** Open or closed at an instant; no break of a calendar is longer than a fortnight, so that the search for the next opening ends. */
export const openNow = (now: Date, hours: OpeningHours): OpenNow => {
  const today = shanghaiDay(now)
  for (let ahead = 0; ahead <= 31; ahead += 1) {
    const day = dayAfter(today, ahead)
    for (const { from, to } of openSpans(day, hours)) {
      if (from <= now && now < to) return { open: true, until: to }
      if (now < from) return { open: false, opensAt: from, provisional: kindOf(day).provisional }
    }
  }
  throw new Error('No opening within a month')
}
