import fc from 'fast-check'
import { shanghaiDay } from '../platform/shanghai'
import { kindOf } from './calendar'
import { deadlineOf, type Stop, type Term } from './deadline'
import { openSpans } from './opening'

const first = Date.parse('2024-01-01T00:00:00+08:00')
const minute = fc.nat(3 * 365 * 24 * 60 - 100_000).map((minutes) => new Date(first + minutes * 60_000))
const hours = fc.constantFrom(['09:00-17:00'], ['09:00-12:00', '13:30-17:00'])
const term = fc.record<Term>({ unit: fc.constantFrom('hours', 'days'), count: fc.integer({ min: 1, max: 20 }) })
const stopsFrom = (start: Date) =>
  fc.array(fc.record({ after: fc.nat(14_400), lasts: fc.integer({ min: 1, max: 14_400 }) }), { maxLength: 3 }).map((drawn) => {
    let last = start.getTime()
    return drawn.map(({ after, lasts }): Stop => {
      const from = new Date(last + after * 60_000)
      last = from.getTime() + lasts * 60_000
      return { from, to: new Date(last), why: '等当事人' }
    })
  })
const drawn = fc.record({ start: minute, hours, term })
const question = drawn.chain((one) => stopsFrom(one.start).map((stops) => ({ ...one, stops })))

it('ends in open time, after its start, and never while the clock stands still', () => {
  fc.assert(
    fc.property(question, (one) => {
      const { at } = deadlineOf(one)
      if (!at) throw new Error('It ends, for every stop does')
      expect(at > one.start).toBe(true)
      expect(kindOf(shanghaiDay(at)).open).toBe(true)
      expect(openSpans(shanghaiDay(at), one.hours).some(({ from, to }) => from < at && at <= to)).toBe(true)
      expect(one.stops.some(({ from, to }) => from < at && to && at < to)).toBe(false)
    }),
  )
})

it('a longer term, a later start and a stop never make it end earlier; what is counted adds up', () => {
  fc.assert(
    fc.property(question, (one) => {
      const end = (more: Partial<typeof one>) => Number(deadlineOf({ ...one, ...more }).at)
      const { days, term } = deadlineOf(one)
      expect(end({ term: { ...term, count: term.count + 1 } })).toBeGreaterThan(end({}))
      expect(end({ stops: [] })).toBeLessThanOrEqual(end({}))
      expect(end({ start: new Date(one.start.getTime() + 60_000) })).toBeGreaterThanOrEqual(end({}))
      expect(days.reduce((sum, { counted }) => sum + counted, 0)).toBeCloseTo(term.unit === 'hours' ? term.count * 60 : term.count)
    }),
  )
})
