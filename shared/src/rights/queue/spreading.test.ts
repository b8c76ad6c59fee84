import fc from 'fast-check'
import { type Officer, spread, type Unassigned } from './spreading'

const officers = fc.uniqueArray(fc.record({ id: fc.constantFrom(...'abcdef'), weight: fc.nat(9), isAbsent: fc.boolean() }), {
  selector: ({ id }) => id,
  maxLength: 6,
})
const cases = fc
  .array(fc.boolean(), { maxLength: 8 })
  .map((all) => all.map((needsSecond, at): Unassigned => ({ id: `${at}`, needsSecond })))
const readers = fc.uniqueArray(fc.constantFrom(...'abcdefz'), { maxLength: 3 })

const eligible = (one: Unassigned, all: Officer[], reading: string[]) =>
  all.filter(({ id, isAbsent }) => !isAbsent && (!one.needsSecond || reading.some((reader) => reader !== id)))

/** The lowest maximum that any way of giving these cases reaches, found by trying all of them. */
const lowest = (left: Unassigned[], all: Officer[], reading: string[]): number => {
  const [first, ...rest] = left
  if (!first) return Math.max(0, ...all.filter(({ isAbsent }) => !isAbsent).map(({ weight }) => weight))
  return Math.min(
    ...eligible(first, all, reading).map(({ id }) =>
      lowest(
        rest,
        all.map((one) => (one.id === id ? { ...one, weight: one.weight + 2 } : one)),
        reading,
      ),
    ),
  )
}

it('gives every case that somebody can have, never to who is absent, and never where nobody else could read the answer', () => {
  fc.assert(
    fc.property(cases, officers, readers, (waiting, all, reading) => {
      const given = spread(waiting, all, reading)
      for (const one of waiting) {
        const can = eligible(one, all, reading).map(({ id }) => id)
        if (can.length === 0) expect(given.has(one.id)).toBe(false)
        else expect(can).toContain(given.get(one.id))
      }
    }),
    { numRuns: 100 },
  )
})

it('makes nobody’s load heavier than any other way would have to', () => {
  const few = cases.map((all) => all.slice(0, 5))
  fc.assert(
    fc.property(
      few,
      officers.map((all) => all.slice(0, 4)),
      readers,
      (waiting, all, reading) => {
        const possible = waiting.filter((one) => eligible(one, all, reading).length > 0)
        const given = spread(waiting, all, reading)
        const most = Math.max(
          0,
          ...all
            .filter(({ isAbsent }) => !isAbsent)
            .map(({ id, weight }) => weight + 2 * [...given.values()].filter((to) => to === id).length),
        )
        expect(most).toBe(lowest(possible, all, reading))
      },
    ),
    { numRuns: 100 },
  )
})

it('spreads what is urgent too: of two who have the same, each gets one of the first two', () => {
  const two = [
    { id: 'a', weight: 4, isAbsent: false },
    { id: 'b', weight: 4, isAbsent: false },
  ]
  const given = spread(
    ['1', '2', '3', '4'].map((id) => ({ id, needsSecond: false })),
    two,
    [],
  )
  expect([...given]).toEqual([
    ['1', 'a'],
    ['2', 'b'],
    ['3', 'a'],
    ['4', 'b'],
  ])
})
