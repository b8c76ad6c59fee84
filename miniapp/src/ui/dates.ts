import { shanghaiDay, weekday } from '@tisc/shared/platform/shanghai'

const parts = (day: string) => day.split('-').map(Number) as [number, number, number]

/** `2022-04-27` as 4月27日, with the year when it is not this one. */
export const dayWords = (day: string, today = shanghaiDay(new Date())): string => {
  const [year, month, date] = parts(day)
  return `${year === parts(today)[0] ? '' : `${year}年`}${month}月${date}日`
}

/** The same with its weekday: 4月27日 周三. */
export const dayAndWeekday = (day: string, today?: string): string => `${dayWords(day, today)} ${weekday(day)}`

/** An instant as its day in Shanghai. */
export const instantWords = (instant: string): string => dayWords(shanghaiDay(instant))

/** An instant with hour and minute in Shanghai: 4月27日15:20. */
export const instantWithTime = (instant: string): string => {
  const clock = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 16)
  return `${instantWords(instant)}${clock}`
}
