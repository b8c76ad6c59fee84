import { monthRange, shanghaiDay, shanghaiMonth, startOfDay, weekday } from './shanghai'

it('a day begins eight hours before UTC’s', () => {
  expect(shanghaiDay('2026-11-23T15:59:59.999Z')).toBe('2026-11-23')
  expect(shanghaiDay('2026-11-23T16:00:00.000Z')).toBe('2026-11-24')
  expect(startOfDay('2026-11-24').toISOString()).toBe('2026-11-23T16:00:00.000Z')
})

it('a month holds its own first instant and not the next one’s', () => {
  const { from, to } = monthRange('2026-12')
  expect([from.toISOString(), to.toISOString()]).toEqual(['2026-11-30T16:00:00.000Z', '2026-12-31T16:00:00.000Z'])
  expect(shanghaiMonth(from)).toBe('2026-12')
  expect(shanghaiMonth(to)).toBe('2027-01')
})

it('knows the weekday of a day', () => {
  expect(['2026-11-22', '2026-11-23', '2024-02-29'].map(weekday)).toEqual(['周日', '周一', '周四'])
})
