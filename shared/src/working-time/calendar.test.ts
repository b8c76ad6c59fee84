import { weekday } from '../platform/shanghai'
import { dayAfter, kindOf, lastKnownYear } from './calendar'
import { holidayYears } from './holidays.data'

const breaks = holidayYears.flatMap(({ year, document, breaks }) => breaks.map((one) => ({ year, document, ...one })))

it.each(breaks)('$year $name: every day of the break is off, the days around it are as they are', ({ from, to, name, document }) => {
  for (let day = from; day <= to; day = dayAfter(day)) {
    expect([day, kindOf(day)]).toEqual([day, { open: false, what: 'holiday', name, document, provisional: false }])
  }
  expect(kindOf(dayAfter(from, -1)).what).not.toBe('holiday')
  expect(kindOf(dayAfter(to)).what).not.toBe('holiday')
})

it.each(breaks.flatMap(({ name, document, workedInstead }) => workedInstead.map((day) => ({ day, name, document }))))(
  '$day is a weekend day that is worked for $name',
  ({ day, name, document }) => {
    expect(['周六', '周日']).toContain(weekday(day))
    expect(kindOf(day)).toEqual({ open: true, what: 'make-up', name, document, provisional: false })
  },
)

it('every other day of the years known is worked from Monday to Friday', () => {
  const special = new Set(breaks.flatMap(({ workedInstead }) => workedInstead))
  for (let day = '2024-01-01'; day <= '2026-12-31'; day = dayAfter(day)) {
    if (special.has(day) || breaks.some(({ from, to }) => from <= day && day <= to)) continue
    expect([day, kindOf(day).open]).toEqual([day, !['周六', '周日'].includes(weekday(day))])
  }
})

it('a leap day is a day like others, and a year without a notice says that it is provisional', () => {
  expect(kindOf('2024-02-29')).toMatchObject({ open: true, what: 'workday', provisional: false })
  expect(dayAfter('2024-02-28')).toBe('2024-02-29')
  expect(dayAfter('2026-02-28')).toBe('2026-03-01')
  expect(lastKnownYear()).toBe(2026)
  expect(kindOf('2026-12-31')).toMatchObject({ open: true, provisional: false })
  expect(kindOf('2027-01-01')).toEqual({ open: true, what: 'workday', provisional: true })
  expect(kindOf('2023-10-02')).toEqual({ open: true, what: 'workday', provisional: true })
})
