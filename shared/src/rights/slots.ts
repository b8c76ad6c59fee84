import { shanghaiDay } from '../platform/shanghai'
import { dayAfter, kindOf } from '../working-time/calendar'
import { type OpeningHours, openSpans, type Span } from '../working-time/opening'

export type SlotDay = { day: string; provisional: boolean; slots: Span[] }

const cut = ({ from, to }: Span, minutes: number): Span[] => {
  const length = minutes * 60_000
  const many = Math.floor((to.getTime() - from.getTime()) / length)
  return Array.from({ length: many }, (_, at) => ({
    from: new Date(from.getTime() + at * length),
    to: new Date(from.getTime() + (at + 1) * length),
  }))
}

/** The times at which we can call back: whole slots of the coming working days that have not begun. */
export const slotsAhead = (now: Date, { hours, minutes, days }: { hours: OpeningHours; minutes: number; days: number }): SlotDay[] => {
  const found: SlotDay[] = []
  const today = shanghaiDay(now)
  for (let ahead = 0; found.length < days && ahead < 60; ahead += 1) {
    const day = dayAfter(today, ahead)
    const slots = openSpans(day, hours)
      .flatMap((span) => cut(span, minutes))
      .filter(({ from }) => from > now)
    if (slots.length > 0) found.push({ day, provisional: kindOf(day).provisional, slots })
  }
  return found
}

/** The slot that begins then, when it is one of those ahead. */
export const slotAt = (from: string, days: readonly SlotDay[]): Span | undefined =>
  days.flatMap(({ slots }) => slots).find((slot) => slot.from.toISOString() === from)
