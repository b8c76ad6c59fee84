import { offerEnd } from './offer-time'

const at = (text: string) => Date.parse(`${text}+08:00`)

it.each([
  ['in the morning', '2026-11-24T09:00', 4, '2026-11-24T13:00'],
  ['late in the day, over the night', '2026-11-24T19:30', 4, '2026-11-25T10:30'],
  ['at night', '2026-11-24T23:10', 4, '2026-11-25T12:00'],
  ['before dawn', '2026-11-24T03:00', 4, '2026-11-24T12:00'],
  ['so that it ends with the day', '2026-11-24T17:00', 4, '2026-11-24T21:00'],
  ['at the moment the night begins', '2026-11-24T21:00', 1, '2026-11-25T09:00'],
  ['over two nights', '2026-11-24T20:00', 15, '2026-11-26T09:00'],
  ['over the end of a month and a year', '2026-12-31T20:00', 4, '2027-01-01T11:00'],
])('gives an offer made %s its time', (_when, made, hours, end) => {
  expect(new Date(offerEnd(at(made), hours)).toISOString()).toBe(new Date(at(end)).toISOString())
})
