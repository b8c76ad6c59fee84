import { fail } from '../errors'
import { instantOf } from './time-zone'

/** Dates out of text: ISO 8601 with the shortenings MongoDB takes, or a format with `%Y-%m-%d` and its kin. */
const iso =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2})(?::?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?)?)?\s*(Z|UTC|GMT|[-+]\d{2}:?(?:\d{2})?|[A-Za-z_]+\/[A-Za-z_/]+)?$/

const refuse = (text: string, why: string): never => fail(241, `Error parsing date string '${text}'; ${why}`)

export function parseDate(text: string, zone: string | undefined, format?: string): Date {
  if (format !== undefined) return parseWithFormat(text, zone, format)
  const found = iso.exec(text.trim())
  if (!found) return parseLoosely(text, zone)
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '0', own] = found
  if (own && zone) refuse(text, 'you cannot pass in a date/time string with time zone information together with a timezone argument')
  const ms = Number(fraction.padEnd(3, '0').slice(0, 3))
  const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second), ms)
  if (new Date(local).getUTCDate() !== Number(day) || Number(hour) > 24) refuse(text, 'Unexpected character')
  return instantOf(local, own ?? zone)
}

/** Other forms people write ("Feb 8 2017 10:00 UTC"); without a zone they mean UTC. */
function parseLoosely(text: string, zone: string | undefined): Date {
  if (!/\d/.test(text) || !/[A-Za-z]{3}|\//.test(text))
    return refuse(text, '0: passing a time zone identifier as part of the string is not allowed')
  const hasZone = /(Z|UTC|GMT|[-+]\d{2}:?\d{2})$/.test(text.trim())
  const parsed = Date.parse(hasZone ? text : `${text} UTC`)
  if (Number.isNaN(parsed)) refuse(text, 'Unexpected character')
  return hasZone ? new Date(parsed) : instantOf(parsed, zone)
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthOf = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1
const specifiers: Record<string, [pattern: string, field: string]> = {
  Y: ['(\\d{4})', 'year'],
  m: ['(\\d{1,2})', 'month'],
  d: ['(\\d{1,2})', 'day'],
  H: ['(\\d{1,2})', 'hour'],
  M: ['(\\d{1,2})', 'minute'],
  S: ['(\\d{1,2})', 'second'],
  L: ['(\\d{1,3})', 'ms'],
  j: ['(\\d{1,3})', 'dayOfYear'],
  G: ['(\\d{4})', 'isoYear'],
  V: ['(\\d{1,2})', 'isoWeek'],
  u: ['([1-7])', 'isoDay'],
  b: ['([A-Za-z]{3})', 'monthName'],
  B: ['([A-Za-z]+)', 'monthName'],
  z: ['(Z|[-+]\\d{2}:?\\d{2})', 'zone'],
  Z: ['([-+]\\d+)', 'minutes'],
}

function parseWithFormat(text: string, zone: string | undefined, format: string): Date {
  const fields: string[] = []
  const source = format.replace(/%(.)|[.*+?^${}()|[\]\\]/g, (part, letter: string | undefined) => {
    if (letter === undefined) return `\\${part}`
    if (letter === '%') return '%'
    const [pattern, field] = specifiers[letter] ?? fail(18536, `Invalid format character '%${letter}' in format string`)
    fields.push(field)
    return pattern
  })
  const found = new RegExp(`^${source}$`).exec(text) ?? refuse(text, 'Not enough data available to satisfy format')
  const got = Object.fromEntries(fields.map((field, i) => [field, found[i + 1] as string]))
  if (got.zone && zone) refuse(text, 'you cannot pass in a date/time string with time zone information together with a timezone argument')
  const time: [number, number, number, number] = [
    Number(got.hour ?? 0),
    Number(got.minute ?? 0),
    Number(got.second ?? 0),
    Number(got.ms ?? 0),
  ]
  const local = got.isoYear
    ? isoDate(Number(got.isoYear), Number(got.isoWeek ?? 1), Number(got.isoDay ?? 1), time)
    : calendarDate(text, got, time)
  if (got.minutes) return new Date(local - Number(got.minutes) * 60_000)
  return instantOf(local, got.zone ?? zone)
}

function calendarDate(text: string, got: Record<string, string>, time: [number, number, number, number]): number {
  if (got.year === undefined) refuse(text, 'an incomplete date/time string has been found')
  if (got.dayOfYear) return Date.UTC(Number(got.year), 0, Number(got.dayOfYear), ...time)
  const month = got.monthName ? monthOf(got.monthName) : Number(got.month ?? 1)
  const local = Date.UTC(Number(got.year), month - 1, Number(got.day ?? 1), ...time)
  return new Date(local).getUTCMonth() === month - 1 ? local : refuse(text, 'The parsed date was invalid')
}

/** Day `isoDay` of an ISO week: week 1 is the one with 4 January. */
export function isoDate(year: number, week: number, day: number, time: [number, number, number, number]): number {
  const fourth = new Date(Date.UTC(year, 0, 4)).getUTCDay() || 7
  return Date.UTC(year, 0, 4 - fourth + 1 + (week - 1) * 7 + (day - 1), ...time)
}
