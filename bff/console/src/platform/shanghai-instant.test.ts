import { shanghaiInstant } from './shanghai-instant'

it('reads a clock time as Shanghai’s', () => {
  expect(shanghaiInstant('2026-11-24T08:00')).toBe('2026-11-24T00:00:00.000Z')
  expect(shanghaiInstant('2026-01-01T00:30')).toBe('2025-12-31T16:30:00.000Z')
  expect(shanghaiInstant('')).toBeUndefined()
})
