import { dayAndWeekday, dayWords, instantWithTime } from './dates'

it('leaves the year out while it is this one', () => {
  expect(dayWords('2022-04-27', '2022-12-31')).toBe('4月27日')
  expect(dayWords('2022-04-27', '2023-01-01')).toBe('2022年4月27日')
  expect(dayAndWeekday('2022-04-27', '2022-05-01')).toBe('4月27日 周三')
})

it('tells the time of Shanghai, also across midnight', () => {
  expect(instantWithTime('2022-04-27T16:05:00Z')).toBe('2022年4月28日00:05')
})
