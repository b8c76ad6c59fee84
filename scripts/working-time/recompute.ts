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

/** The day, counted from 1970, and the time of the day in Shanghai. */
const placeOf = (minute: number): { day: number; time: number } => {
  const day = Math.floor((minute + shanghai) / dayMinutes)
  return { day, time: minute + shanghai - day * dayMinutes }
}

/** Ten years of minutes: whoever walks further has lost the way. */
const furthest = 10 * 366 * dayMinutes

/**
 * A deadline by another way than the rules': it walks minute by minute, asks of each whether it counts, and knows the holidays from a
 * package. Slow, short, and without anything in common with what it checks. A start within a minute walks the rest of it first. Infinite
 * once the clock stands for good.
 */
export const recount = ({ start, unit, count, hours, stops }: Recount): number => {
  const close = Math.max(...hours.map(({ to }) => to))
  const first = placeOf(start).day
  const forGood = Math.min(...stops.filter(({ to }) => to === Number.POSITIVE_INFINITY).map(({ from }) => from))
  let left = unit === 'hours' ? count * 60 : count
  for (let minute = start; minute < start + furthest; minute = Math.floor(minute) + 1) {
    const next = Math.floor(minute) + 1
    if (minute >= forGood) return Number.POSITIVE_INFINITY
    const { day, time } = placeOf(minute)
    const stands = stops.some(({ from, to }) => from < next && next <= to)
    if (!isWorked(day) || stands) continue
    if (unit === 'days') {
      if (day > first && Math.floor(time) === close - 1) left -= 1
      if (left === 0) return next
    } else if (hours.some(({ from, to }) => from <= time && time < to)) {
      if (left <= next - minute) return minute + left
      left -= next - minute
    }
  }
  throw new Error('no end of a term within ten years')
}

/** The last minute at which somebody is there before a day begins, walked backwards. */
export const lastOpenBefore = (day: string, hours: Recount['hours']): number => {
  const close = Math.max(...hours.map(({ to }) => to))
  let minute = Date.parse(`${day}T00:00:00+08:00`) / 60_000 - 1
  while (!isWorked(placeOf(minute).day) || placeOf(minute).time !== close - 1) minute -= 1
  return minute + 1
}
