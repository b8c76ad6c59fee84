import { cancelUntilOf } from './cancel-until'

it('is the stated time, else a day before', () => {
  const startsAt = new Date('2026-12-02T06:00:00Z')
  const stated = new Date('2026-11-30T04:00:00Z')
  expect(cancelUntilOf(stated, startsAt)).toBe(stated)
  expect(cancelUntilOf(undefined, startsAt).toISOString()).toBe('2026-12-01T06:00:00.000Z')
})
