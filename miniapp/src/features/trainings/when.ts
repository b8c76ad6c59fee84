import { shanghaiDay, shanghaiTime } from '@tisc/shared/platform/shanghai'
import type { Language } from '../../platform/language'
import { useWords } from '../../platform/use-words'
import { dates } from '../../ui/dates'

type Span = { startsAt: string; endsAt: string }

/** When a session takes place: 5月19日 周四 14:00–16:30; over midnight with both days. */
export const spanWords = ({ startsAt, endsAt }: Span, language: Language): string => {
  const { dayAndWeekday } = dates[language]
  const [first, last] = [shanghaiDay(startsAt), shanghaiDay(endsAt)]
  const end = first === last ? shanghaiTime(endsAt) : `${dayAndWeekday(last)} ${shanghaiTime(endsAt)}`
  return `${dayAndWeekday(first)} ${shanghaiTime(startsAt)}–${end}`
}

const minute = 60_000

const zh = {
  days: (count: number) => `${count}天`,
  hours: (count: number) => `${count}小时`,
  minutes: (count: number) => `${count}分钟`,
  moment: '不到1分钟',
}
const en: typeof zh = {
  days: (count) => (count === 1 ? '1 day ' : `${count} days `),
  hours: (count) => (count === 1 ? '1 hour ' : `${count} hours `),
  minutes: (count) => (count === 1 ? '1 minute' : `${count} minutes`),
  moment: 'less than a minute',
}
const words = { zh, en }

/** How long something still takes, in the two largest units: 6天4小时, 12分钟, 不到1分钟. */
export const leftWords = (milliseconds: number, language: Language): string => {
  const said = words[language]
  const minutes = Math.floor(milliseconds / minute)
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60]
  if (days > 0) return (said.days(days) + (hours ? said.hours(hours) : '')).trim()
  if (hours > 0) return (said.hours(hours) + (rest ? said.minutes(rest) : '')).trim()
  return rest > 0 ? said.minutes(rest) : said.moment
}

const inLanguage = {
  zh: { span: (span: Span) => spanWords(span, 'zh'), left: (milliseconds: number) => leftWords(milliseconds, 'zh') },
  en: { span: (span: Span) => spanWords(span, 'en'), left: (milliseconds: number) => leftWords(milliseconds, 'en') },
}

/** Spans of time and what is left of one, in the person's language. */
export const useWhen = () => useWords(inLanguage)
