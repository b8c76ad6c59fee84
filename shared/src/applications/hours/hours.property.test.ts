import fc from 'fast-check'
import { dayMinutes, hoursText, leastMinutes, minutesOf, type Span, sumOf, timeOf, wrongOf } from './hours.rules'
import { type HourMove, hourMoves, hourStateNames, mayMoveHours, takesPlace } from './hours.state'

const span = fc.record({ from: fc.integer({ min: -10, max: dayMinutes + 10 }), to: fc.integer({ min: -10, max: dayMinutes + 10 }) })
const known = { today: '2026-11-24', now: 600, since: '2026-01-01' }

it('lets no two times of a day overlap, so that nobody has more than its 24 hours, whatever is tried', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 60 }), (tried) => {
      const kept: Span[] = []
      for (const one of tried) if (!wrongOf({ day: '2026-11-23', ...one }, { ...known, others: kept })) kept.push(one)
      const minutes = new Set(kept.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)))
      expect(minutes.size).toBe(sumOf(kept))
      expect(sumOf(kept)).toBeLessThanOrEqual(dayMinutes)
      expect(kept.every(({ from, to }) => from >= 0 && to <= dayMinutes && to - from >= leastMinutes)).toBe(true)
      // what was refused for overlapping does overlap, in whichever order it is tried
      for (const one of tried) {
        const wrong = wrongOf({ day: '2026-11-23', ...one }, { ...known, others: [...kept].reverse() })
        if (wrong === 'overlap') expect(kept.some(({ from, to }) => one.from < to && from < one.to)).toBe(true)
      }
    }),
    { numRuns: 100 },
  )
})

it('takes nothing that has not come yet, or that lies before somebody joined', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_400 }), fc.integer({ min: leastMinutes, max: 600 }), (from, length) => {
      const to = Math.min(from + length, dayMinutes)
      if (to - from < leastMinutes) return
      expect(wrongOf({ day: '2026-11-24', from, to }, { ...known, others: [] })).toBe(to > known.now ? 'future' : undefined)
      expect(wrongOf({ day: '2026-11-25', from, to }, { ...known, others: [] })).toBe('future')
      expect(wrongOf({ day: '2025-12-31', from, to }, { ...known, others: [] })).toBe('early')
    }),
    { numRuns: 100 },
  )
})

it('reads times as it writes them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: dayMinutes }), (minutes) => minutesOf(timeOf(minutes)) === minutes),
    { numRuns: 100 },
  )
  expect([hoursText(0), hoursText(60), hoursText(200)]).toEqual(['0分', '1小时', '3小时20分'])
})

it('leaves what was approved to the desk alone', () => {
  for (const [move, { by, to }] of Object.entries(hourMoves)) {
    if (by === 'member')
      expect([mayMoveHours('approved', move as HourMove), to as string]).toEqual([false, to === 'withdrawn' ? to : 'waiting'])
    expect(mayMoveHours('withdrawn', move as HourMove)).toBe(false)
  }
  expect(hourStateNames.filter(takesPlace)).toEqual(['waiting', 'approved'])
})
