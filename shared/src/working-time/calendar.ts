import { type HolidayYear, holidayYears } from './holidays.data'

/** What a day is, and by which notice; `provisional` where no notice of its year is known and weekends alone decide. */
export type DayKind = {
  open: boolean
  what: 'workday' | 'weekend' | 'holiday' | 'make-up'
  name?: string
  document?: string
  provisional: boolean
}

/** The day (`YYYY-MM-DD`) so many days after another. */
export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/** What a day of Shanghai (`YYYY-MM-DD`) is by the notices; Monday to Friday are worked where none says otherwise. */
export const kindOf = (day: string, years: readonly HolidayYear[] = holidayYears): DayKind => {
  const known = years.find(({ year }) => year === Number(day.slice(0, 4)))
  const document = known ? { document: known.document } : {}
  const off = known?.breaks.find(({ from, to }) => from <= day && day <= to)
  if (off) return { open: false, what: 'holiday', name: off.name, provisional: false, ...document }
  const made = known?.breaks.find(({ workedInstead }) => workedInstead.includes(day))
  if (made) return { open: true, what: 'make-up', name: made.name, provisional: false, ...document }
  const weekend = isWeekend(day)
  return { open: !weekend, what: weekend ? 'weekend' : 'workday', provisional: !known, ...document }
}

/** The last year whose holidays are known. */
export const lastKnownYear = (years: readonly HolidayYear[] = holidayYears): number => Math.max(...years.map(({ year }) => year))
