import fc from 'fast-check'
import { cellText, fewest, shielded } from './cells'
import { ageOf, daysOf, workingDaysAfter } from './days'

const tables = fc.dictionary(fc.constantFrom(...'abcdef'), fc.nat(6)).map((counts) => new Map(Object.entries(counts)))

it('shows no cell of few, and none that the total would tell', () => {
  fc.assert(
    fc.property(tables, (counts) => {
      const cells = shielded(counts)
      const hidden = cells.filter(({ count }) => count === undefined)
      const total = [...counts.values()].reduce((sum, one) => sum + one, 0)
      const shown = cells.reduce((sum, { count = 0 }) => sum + count, 0)
      for (const { key, count } of cells) if (count !== undefined) expect([count, count >= fewest]).toEqual([counts.get(key), true])
      // one hidden cell alone is what the others leave of the total; the total itself is not shown when it is few
      if (hidden.length === 1) expect([cells.length, total - shown]).toEqual([1, total])
    }),
    { numRuns: 200 },
  )
})

it('says what it hides in words', () => {
  expect(
    shielded(
      new Map([
        ['a', 9],
        ['b', 2],
        ['c', 4],
        ['d', 0],
      ]),
    ).map((cell) => [cell.key, cellText(cell)]),
  ).toEqual([
    ['a', 9],
    ['c', '不单列'],
    ['b', '少于3'],
  ])
})

it('finds the days in which half and nine of ten were done, as a list in order does', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { maxLength: 40 }), (days) => {
      const counts = new Map<number, number>()
      for (const one of days) counts.set(one, (counts.get(one) ?? 0) + 1)
      const sorted = [...days].sort((one, other) => one - other)
      const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1]
      const expected = days.length < fewest ? { count: days.length } : { count: days.length, median: at(0.5), ninth: at(0.9) }
      expect(daysOf(counts)).toEqual(expected)
    }),
    { numRuns: 100 },
  )
})

it('counts the age of a case in working days, over a weekend and the holiday of October', () => {
  expect(workingDaysAfter('2026-11-27', '2026-11-30')).toBe(1)
  expect(workingDaysAfter('2026-09-30', '2026-10-08')).toBe(1)
  expect(workingDaysAfter('2026-11-30', '2026-11-30')).toBe(0)
  expect(
    ['2026-11-30', '2026-11-23', '2026-11-20', '2026-11-02', '2026-10-20', '2026-08-03'].map((day) => ageOf(day, '2026-11-30')),
  ).toEqual(['week', 'week', 'two-weeks', 'month', 'two-months', 'older'])
})
