import chineseDays from 'chinese-days'

/** A deadline asked for once more: minutes since 1970, opening hours as minutes of the day in Shanghai. */
export type Recount = {
  start: number
  unit: 'hours' | 'days'
  count: number
  hours: readonly { from: number; to: number }[]
  stops: readonly { from: number; to: number }[]
}

const dayMinutes = 1_440
const shanghai = 480

const textOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)
const worked = new Map<number, boolean>()

/** Whether a day is worked, by a calendar that others keep. */
const isWorked = (day: number): boolean => {
  const known = worked.get(day) ?? chineseDays.isWorkday(textOf(day))
  worked.set(day, known)
  return known
}

/**
 * A deadline by another way than the rules': it walks minute by minute, asks of each whether it counts, and knows the holidays from a
 * package. Slow, short, and without anything in common with what it checks.
 */
export const recount = ({ start, unit, count, hours, stops }: Recount): number => {
  const close = Math.max(...hours.map(({ to }) => to))
  const first = Math.floor((start + shanghai) / dayMinutes)
  let left = unit === 'hours' ? count * 60 : count
  for (let minute = start; ; minute += 1) {
    const local = minute + shanghai
    const day = Math.floor(local / dayMinutes)
    const time = local - day * dayMinutes
    const stands = stops.some(({ from, to }) => from <= minute && minute < to)
    if (!isWorked(day) || stands) continue
    if (unit === 'hours' && hours.some(({ from, to }) => from <= time && time < to)) left -= 1
    if (unit === 'days' && day > first && time === close - 1) left -= 1
    if (left === 0) return minute + 1
  }
}
