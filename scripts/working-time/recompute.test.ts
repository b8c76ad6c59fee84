import { deadlineOf } from '@tisc/shared/working-time/deadline'
import fc from 'fast-check'
import { type Recount, recount } from './recompute'

const first = Date.parse('2024-01-01T00:00:00+08:00') / 60_000
const openings: Record<string, Recount['hours']> = {
  '09:00-17:00': [{ from: 540, to: 1_020 }],
  '09:00-12:00,13:30-17:00': [
    { from: 540, to: 720 },
    { from: 810, to: 1_020 },
  ],
}
const stop = fc.record({ after: fc.nat(10_000), lasts: fc.integer({ min: 1, max: 20_000 }) })
const question = fc.record({
  start: fc.integer({ min: first, max: first + 1_000 * 1_440 }),
  unit: fc.constantFrom('hours', 'days'),
  count: fc.integer({ min: 1, max: 12 }),
  opening: fc.constantFrom(...Object.keys(openings)),
  stops: fc.array(stop, { maxLength: 2 }),
})

it('agrees with the rules on any start, term and stop of the years known', () => {
  fc.assert(
    fc.property(question, ({ start, unit, count, opening, stops }) => {
      const placed = stops.map(({ after, lasts }) => ({ from: start + after, to: start + after + lasts }))
      const instant = (minute: number) => new Date(minute * 60_000)
      const { at } = deadlineOf({
        start: instant(start),
        term: { unit, count },
        hours: opening.split(','),
        stops: placed.map(({ from, to }) => ({ from: instant(from), to: instant(to), why: '等当事人' })),
      })
      expect(at?.toISOString()).toBe(instant(recount({ start, unit, count, hours: openings[opening] ?? [], stops: placed })).toISOString())
    }),
    { numRuns: 500 },
  )
})
