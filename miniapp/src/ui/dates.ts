import { shanghaiDay, shanghaiTime, weekday } from '@tisc/shared/platform/shanghai'
import type { Language } from '../platform/language'

/** How days, months and instants are said; all of them are Shanghai's. `today` is for tests. */
type Dates = {
  /** `2022-04-27` as 4月27日 or 27 Apr, with the year when it is not this one. */
  day: (day: string, today?: string) => string
  /** The day of an instant. */
  dayOf: (instant: string) => string
  /** An instant with hour and minute. */
  timeOf: (instant: string) => string
  weekday: (day: string) => string
  dayAndWeekday: (day: string, today?: string) => string
  /** `2022-05` as 2022年5月 or May 2022. */
  month: (month: string) => string
  /** `2022-05` as 5月 or May. */
  monthName: (month: string) => string
}

const thisDay = () => shanghaiDay(new Date())
const isOtherYear = (day: string, today: string) => day.slice(0, 4) !== today.slice(0, 4)
const numbers = (day: string) => day.split('-').map(Number) as [number, number, number]

const zh: Dates = {
  day: (day, today = thisDay()) => {
    const [year, month, date] = numbers(day)
    return `${isOtherYear(day, today) ? `${year}年` : ''}${month}月${date}日`
  },
  dayOf: (instant) => zh.day(shanghaiDay(instant)),
  timeOf: (instant) => `${zh.dayOf(instant)}${shanghaiTime(instant)}`,
  weekday,
  dayAndWeekday: (day, today) => `${zh.day(day, today)} ${weekday(day)}`,
  month: (month) => `${numbers(month)[0]}年${numbers(month)[1]}月`,
  monthName: (month) => `${numbers(month)[1]}月`,
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

const en: Dates = {
  day: (day, today = thisDay()) => {
    const [year, , date] = numbers(day)
    return `${date} ${en.monthName(day)}${isOtherYear(day, today) ? ` ${year}` : ''}`
  },
  dayOf: (instant) => en.day(shanghaiDay(instant)),
  timeOf: (instant) => `${en.dayOf(instant)}, ${shanghaiTime(instant)}`,
  weekday: (day) => weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '',
  dayAndWeekday: (day, today) => `${en.weekday(day)} ${en.day(day, today)}`,
  month: (month) => `${en.monthName(month)} ${numbers(month)[0]}`,
  monthName: (month) => months[numbers(month)[1] - 1] ?? '',
}

export const dates: Record<Language, Dates> = { zh, en }
