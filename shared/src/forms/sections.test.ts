import fc from 'fast-check'
import { monthsIn, periodsOf } from './periods'
import type { Question } from './question.schema'
import { progressIn, questionsOf, sectionOf } from './sections'

const text = (key: string, more: object = {}): Question => ({ key, ask: { zh: key }, kind: 'text', ...more })
const yes = { value: '是', words: { zh: '是' } }
const one: Question = { key: 'one', ask: { zh: '一' }, kind: 'one', options: [yes, { value: '否', words: { zh: '否' } }] }
const sections = [
  { key: 'who', title: { zh: '您' }, questions: [text('name'), one] },
  { key: 'more', title: { zh: '还有' }, questions: [text('why', { when: { key: 'one', is: ['是'] } }), text('extra', { optional: true })] },
]

it('counts what is asked and answered, section by section', () => {
  const counted = (answers: object) => progressIn(sections, answers as never).map(({ asked, done }) => [asked, done])
  expect(counted({})).toEqual([
    [2, 0],
    [1, 1],
  ])
  expect(counted({ name: '王', one: '是' })).toEqual([
    [2, 2],
    [2, 1],
  ])
  expect(counted({ name: ' ', one: '否', why: '没有问' })).toEqual([
    [2, 1],
    [1, 1],
  ])
  expect(questionsOf(sections)).toHaveLength(4)
  expect(sectionOf(sections, 'why')?.key).toBe('more')
})

it('adds times up: overlaps once, to today, nothing ahead', () => {
  const today = '2026-11-29'
  const months = (...periods: [string, string?][]) =>
    monthsIn(
      periods.map(([from, to]) => ({ from, ...(to && { to }) })),
      today,
    )
  expect(months(['2020-01-01', '2020-12-31'])).toBe(12)
  expect(months(['2020-01-01', '2020-12-31'], ['2020-06-01', '2021-12-31'])).toBe(24)
  expect(months(['1986-11-30'])).toBe(480)
  expect(months(['2025-11-30', '2030-01-01'])).toBe(12)
  expect(months(['2027-01-01'], ['2020-05-01', '2020-04-01'], ['nonsense'])).toBe(0)
  expect(periodsOf(['x'])).toEqual([])
})

it('makes no difference in which order times are told, nor whether one is told twice', () => {
  const day = fc
    .date({ min: new Date('1980-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(fc.array(fc.record({ from: day, to: day }), { maxLength: 12 }), (periods) => {
      const whole = monthsIn(periods, '2026-11-29')
      expect(monthsIn([...periods].reverse(), '2026-11-29')).toBe(whole)
      expect(monthsIn([...periods, ...periods], '2026-11-29')).toBe(whole)
      for (const one of periods) expect(monthsIn([one], '2026-11-29')).toBeLessThanOrEqual(whole)
    }),
  )
})
