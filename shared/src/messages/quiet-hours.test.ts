import { quietUntil } from './quiet-hours'

/** A time of 24 November in Shanghai. */
const at = (time: string) => new Date(`2026-11-24T${time}:00+08:00`)
const untilOf = (from: string, to: string, time: string) => quietUntil({ from, to }, at(time))?.toISOString()

it.each([
  ['before', '09:00', '12:00', '08:59', undefined],
  ['at the first minute', '09:00', '12:00', '09:00', '2026-11-24T04:00:00.000Z'],
  ['at the last minute', '09:00', '12:00', '11:59', '2026-11-24T04:00:00.000Z'],
  ['at the end', '09:00', '12:00', '12:00', undefined],
  ['in the evening, over midnight', '22:00', '08:00', '23:30', '2026-11-25T00:00:00.000Z'],
  ['in the morning, over midnight', '22:00', '08:00', '03:00', '2026-11-24T00:00:00.000Z'],
  ['by day, over midnight', '22:00', '08:00', '12:00', undefined],
  ['when they are no time at all', '09:00', '09:00', '09:00', undefined],
])('%s', (_when, from, to, time, until) => {
  expect(untilOf(from, to, time)).toBe(until)
})
