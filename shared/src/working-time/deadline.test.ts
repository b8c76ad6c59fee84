import { deadlineOf, type Stop } from './deadline'
import { derivationOf } from './derivation'

const at = (text: string) => new Date(`${text}+08:00`)
const hours = ['09:00-17:00']
const due = (start: string, count: number, unit: 'hours' | 'days', stops: Stop[] = []) =>
  deadlineOf({ start: at(start), term: { unit, count }, hours, stops })

it('counts hours while it is open and goes on the next working day', () => {
  expect(due('2026-05-11T09:41', 4, 'hours').at).toEqual(at('2026-05-11T13:41'))
  expect(due('2026-05-11T15:00', 4, 'hours').at).toEqual(at('2026-05-12T11:00'))
  expect(due('2026-05-11T13:00', 4, 'hours').at).toEqual(at('2026-05-11T17:00'))
  expect(due('2026-05-11T20:00', 4, 'hours').at).toEqual(at('2026-05-12T13:00'))
})

it('knows a break at noon', () => {
  const split = { start: at('2026-05-11T09:41'), term: { unit: 'hours', count: 8 } as const, hours: ['09:00-12:00', '13:30-17:00'] }
  expect(deadlineOf(split).at).toEqual(at('2026-05-12T11:11'))
})

it('begins at 16:59 on the last day before seven days off: one minute passes, the rest after them', () => {
  expect(due('2026-09-30T16:59', 4, 'hours').at).toEqual(at('2026-10-08T12:59'))
  expect(due('2026-09-30T16:59', 1, 'days').at).toEqual(at('2026-10-08T17:00'))
  expect(due('2026-09-30T16:59', 5, 'days').at).toEqual(at('2026-10-13T17:00'))
})

it('counts a Saturday that is worked, and the hours of a leap day', () => {
  expect(due('2026-10-09T16:00', 4, 'hours').at).toEqual(at('2026-10-10T12:00'))
  expect(due('2024-02-28T16:00', 4, 'hours').at).toEqual(at('2024-02-29T12:00'))
  expect(due('2024-02-28T16:00', 1, 'days').at).toEqual(at('2024-02-29T17:00'))
  expect(due('2026-02-27T16:00', 1, 'days').at).toEqual(at('2026-02-28T17:00'))
})

it('stands still while a stop lasts, over a holiday too', () => {
  const stops = [{ from: at('2026-09-30T10:00'), to: at('2026-10-09T11:00'), why: '等当事人' }]
  expect(due('2026-09-30T09:00', 4, 'hours', stops).at).toEqual(at('2026-10-09T14:00'))
  expect(due('2026-09-29T09:00', 2, 'days', stops).at).toEqual(at('2026-10-10T17:00'))
})

it('has no time as long as it stands still, and says so', () => {
  const stopped = due('2026-05-11T09:00', 4, 'hours', [{ from: at('2026-05-11T10:00'), why: '等当事人' }])
  expect(stopped.at).toBeUndefined()
  expect(derivationOf(stopped).at(-1)).toBe('现在暂停计时，恢复后再算出时间')
})

it('is not moved by a stop that begins when it is over', () => {
  const late = due('2026-05-11T09:00', 4, 'hours', [{ from: at('2026-05-11T14:00'), why: '等当事人' }])
  expect(late.at).toEqual(at('2026-05-11T13:00'))
})

it('is provisional as soon as it meets a day of a year without a notice', () => {
  expect(due('2026-12-31T09:00', 4, 'hours').provisional).toBe(false)
  const doubtful = due('2026-12-31T16:00', 4, 'hours')
  expect([doubtful.provisional, doubtful.at]).toEqual([true, at('2027-01-01T12:00')])
  expect(derivationOf(doubtful).at(-1)).toBe('暂定：2026年以后的放假安排还没有录入，只扣除了周末')
})

it('shows its sum line by line, with the notice behind each day that is not as usual', () => {
  const stops = [{ from: at('2026-10-09T10:00'), to: at('2026-10-09T11:00'), why: '等当事人' }]
  expect(derivationOf(due('2026-09-30T16:59', 16, 'hours', stops))).toEqual([
    '9月30日（周三）16:59起，16个工作小时',
    '9月30日（周三）：工作日，计1分',
    '10月1日（周四）至10月7日（周三）：国庆节放假（国办发明电〔2025〕7号），不计',
    '10月8日（周四）：工作日，计8小时',
    '10月9日（周五）：工作日；暂停：等当事人，计7小时',
    '10月10日（周六）：国庆节调休上班（国办发明电〔2025〕7号），计59分',
    '到10月10日（周六）09:59为止',
  ])
  expect(derivationOf(due('2026-09-30T16:59', 1, 'days'), 'en')).toEqual([
    '1 working days from 2026-09-30 16:59',
    '2026-09-30: working day, the day it begins is not counted',
    '2026-10-01 to 2026-10-07: 国庆节, holiday (国办发明电〔2025〕7号), not counted',
    '2026-10-08: working day, counts 1 day',
    'Due 2026-10-08 17:00',
  ])
})
