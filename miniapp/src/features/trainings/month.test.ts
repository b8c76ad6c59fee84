import { daysOf, monthAfter } from './month'

it('goes over the ends of a year', () => {
  expect(monthAfter('2026-12', 1)).toBe('2027-01')
  expect(monthAfter('2026-01', -1)).toBe('2025-12')
})

it('begins weeks on Monday and knows the leap day', () => {
  expect(daysOf('2022-05')).toMatchObject({ before: 6 })
  expect(daysOf('2028-02')).toMatchObject({ before: 1 })
  expect(daysOf('2028-02').days.at(-1)).toBe('2028-02-29')
  expect(daysOf('2026-02').days).toHaveLength(28)
})
