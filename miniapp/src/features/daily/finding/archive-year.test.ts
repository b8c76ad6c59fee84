import type { ArchiveYear } from '@tisc/shared/daily/daily.schema'
import { barHeight, shownMonth, yearFrom, yearSums, yearsAround } from './archive-year'

const archive = (counts: [month: string, issues: number, articles: number][]): ArchiveYear => ({
  year: 2021,
  years: [2019, 2020, 2021, 2022],
  months: counts.map(([month, issues, articles]) => ({ month, issues, articles })),
})
const year = archive([
  ['2021-01', 40, 200],
  ['2021-02', 1, 5],
  ['2021-03', 0, 0],
])

describe('a year of the archive', () => {
  it('adds up its months', () => expect(yearSums(year)).toEqual({ issues: 41, articles: 205 }))

  it('opens at the last month that has issues', () => expect(shownMonth(year, undefined)?.month).toBe('2021-02'))

  it('opens at the month asked for, even an empty one', () => expect(shownMonth(year, '2021-03')?.month).toBe('2021-03'))

  it('does not open at a month of another year', () => expect(shownMonth(year, '2020-01')?.month).toBe('2021-02'))

  it('has no month to show when nothing was published', () => expect(shownMonth(archive([['2021-01', 0, 0]]), undefined)).toBeUndefined())

  it('knows the years on both sides', () => {
    expect(yearsAround(year.years, 2021)).toEqual({ before: 2020, after: 2022 })
    expect(yearsAround(year.years, 2019)).toEqual({ before: undefined, after: 2020 })
    expect(yearsAround(year.years, 2026)).toEqual({ before: 2022, after: undefined })
  })

  it('draws months against the fullest one, and never hides a single issue', () => {
    expect(year.months.map(({ issues }) => barHeight(issues, year.months))).toEqual([100, 4, 0])
  })

  it('reads a year from an address only when it is one', () => {
    expect(yearFrom('2021')).toBe(2021)
    expect(yearFrom('21')).toBeUndefined()
    expect(yearFrom(undefined)).toBeUndefined()
  })
})
