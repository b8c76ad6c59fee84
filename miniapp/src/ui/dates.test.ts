import { dates } from './dates'

const { zh, en } = dates

it('leaves the year out while it is this one', () => {
  expect([zh, en].map(({ day }) => day('2022-04-27', '2022-12-31'))).toEqual(['4月27日', '27 Apr'])
  expect([zh, en].map(({ day }) => day('2022-04-27', '2023-01-01'))).toEqual(['2022年4月27日', '27 Apr 2022'])
  expect([zh, en].map(({ dayAndWeekday }) => dayAndWeekday('2022-04-27', '2022-05-01'))).toEqual(['4月27日 周三', 'Wed 27 Apr'])
})

it('tells the time of Shanghai, also across midnight', () => {
  expect([zh, en].map(({ timeOf }) => timeOf('2022-04-27T16:05:00Z'))).toEqual(['2022年4月28日00:05', '28 Apr 2022, 00:05'])
})

it('names months with and without their year', () => {
  expect([zh, en].map(({ month, monthName }) => [month('2022-05'), monthName('2022-05')])).toEqual([
    ['2022年5月', '5月'],
    ['May 2022', 'May'],
  ])
})
