import { openingProblem, openNow } from './opening'

const at = (text: string) => new Date(`${text}+08:00`)
const hours = ['09:00-17:00']

it('says until when it is open, and when it opens next', () => {
  expect(openNow(at('2026-05-11T09:00'), hours)).toEqual({ open: true, until: at('2026-05-11T17:00') })
  expect(openNow(at('2026-05-11T08:59'), hours)).toEqual({ open: false, opensAt: at('2026-05-11T09:00'), provisional: false })
  expect(openNow(at('2026-05-15T17:00'), hours)).toEqual({ open: false, opensAt: at('2026-05-18T09:00'), provisional: false })
  expect(openNow(at('2026-09-30T17:00'), hours)).toEqual({ open: false, opensAt: at('2026-10-08T09:00'), provisional: false })
  expect(openNow(at('2026-12-31T17:00'), hours)).toEqual({ open: false, opensAt: at('2027-01-01T09:00'), provisional: true })
})

it('takes hours in order only', () => {
  expect(openingProblem(['09:00-12:00', '13:30-17:00'])).toBeUndefined()
  expect(openingProblem([])).toBe('至少写一段时间')
  expect(openingProblem(['9-17'])).toBe('每段写成 09:00-17:00 的样子')
  expect(openingProblem(['17:00-09:00'])).toBe('时间要从早到晚，不能重叠')
  expect(openingProblem(['09:00-12:00', '11:00-17:00'])).toBe('时间要从早到晚，不能重叠')
})
