import { taskDue } from './task-due'

const at = (text: string) => new Date(`${text}+08:00`)
const due = (day: string) => taskDue(day, ['09:00-12:00', '13:30-17:00'])

it('is due at the last closing of its day, or of the working day before it', () => {
  expect(due('2026-11-27')).toEqual(at('2026-11-27T17:00'))
  expect(due('2026-11-29')).toEqual(at('2026-11-27T17:00'))
  expect(due('2026-10-03')).toEqual(at('2026-09-30T17:00'))
})
