import fc from 'fast-check'
import { applicationStateNames } from '../applications.state'
import { programmeKeys } from '../programmes'
import { applicationFigures, type CountedApplication, countEach, quantile } from './figures'

const runs = { numRuns: 100 }
const hour = fc.integer({ min: 0, max: 24 * 90 })
const at = (hours: number) => new Date(Date.parse('2026-10-01T00:00:00+08:00') + hours * 3_600_000)
const application = fc
  .record({
    programme: fc.constantFrom(...programmeKeys),
    state: fc.constantFrom(...applicationStateNames.filter((state) => state !== 'draft')),
    sent: hour,
    after: fc.option(hour, { nil: undefined }),
  })
  .map(
    ({ programme, state, sent, after }): CountedApplication => ({
      programme,
      state,
      submittedAt: at(sent),
      decidedAt: after === undefined ? undefined : at(sent + after),
    }),
  )
const applications = fc.array(application, { maxLength: 30 })
/** A day of Shanghai, another way than the code under test has it. */
const dayOf = (instant: Date) => instant.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
const period = { from: '2026-10-20', to: '2026-12-05' }

it('finds the quantile that a count from below finds', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 40 }), fc.constantFrom(0.5, 0.9), (values, share) => {
      const fits = [...new Set(values)].filter((value) => values.filter((one) => one <= value).length >= share * values.length)
      expect(quantile(values, share)).toBe(fits.length > 0 ? Math.min(...fits) : undefined)
    }),
    runs,
  )
})

it('counts as a tally day by day does', () => {
  fc.assert(
    fc.property(applications, (all) => {
      const { lines, months } = applicationFigures(all, period)
      for (const line of lines) {
        const own = all.filter(({ programme }) => line.name === 'all' || programme === line.name)
        const sent = own.filter(({ submittedAt }) => dayOf(submittedAt) >= period.from && dayOf(submittedAt) <= period.to)
        expect(line.sent).toBe(sent.length)
        for (const state of applicationStateNames) expect(line.states[state]).toBe(sent.filter((one) => one.state === state).length)
        const days = own.flatMap(({ submittedAt, decidedAt }) => {
          if (!decidedAt || dayOf(decidedAt) < period.from || dayOf(decidedAt) > period.to) return []
          let count = 0
          for (let day = new Date(submittedAt); dayOf(day) < dayOf(decidedAt); day = new Date(day.getTime() + 86_400_000)) count += 1
          return [count]
        })
        expect(line.decided).toBe(days.length)
        expect(line.median).toBe(quantile(days, 0.5))
      }
      const [, , whole] = lines
      expect(months.map(({ month }) => month)).toEqual(['2026-10', '2026-11', '2026-12'])
      expect(months.reduce((sum, { sent }) => sum + sent, 0)).toBe(whole?.sent)
      expect(months.reduce((sum, { decided }) => sum + decided, 0)).toBe(whole?.decided)
    }),
    runs,
  )
})

it('counts somebody once under each of what they know', () => {
  expect(countEach([['patent', 'patent', 'trademark'], ['patent'], []])).toEqual([
    { name: 'patent', members: 2 },
    { name: 'trademark', members: 1 },
  ])
})
