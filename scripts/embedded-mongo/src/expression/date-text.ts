import { fail } from '../errors'
import { instantOf } from './time-zone'
import { namedOffset, zonePattern } from './zone-names'

const iso = new RegExp(
  `^(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T ](\\d{2})(?:[:.]?(\\d{2})(?:[:.]?(\\d{2})(?:[.,](\\d{1,9}))?)?)?)?\\s*(${zonePattern})?$`,
)

const refuse = (text: string, why: string): never => fail(241, `Error parsing date string '${text}'; ${why}`)
type Time = [hour: number, minute: number, second: number, ms: number]

/** Dates out of text: ISO 8601 with the shortenings MongoDB takes, or a format with `%Y-%m-%d` and its kin. */
export function parseDate(text: string, zone: string | undefined, format?: string): Date {
  if (format !== undefined) return parseWithFormat(text, zone, format)
  const found = iso.exec(text.trim())
  if (!found) return parseLoosely(text, zone)
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', own] = found
  const local = utc(Number(year), Number(month) - 1, Number(day), [Number(hour), Number(minute), Number(second), milliseconds(fraction)])
  if (new Date(local).getUTCDate() !== Number(day) || Number(month) > 12 || Number(hour) > 24) refuse(text, 'Unexpected character')
  return inZone(text, local, own, zone)
}

/** 5 behind the point is half a second. */
const milliseconds = (fraction: string): number => Number(fraction.padEnd(3, '0').slice(0, 3))

function inZone(text: string, local: number, own: string | undefined, zone: string | undefined): Date {
  if (!own) return instantOf(local, zone)
  if (zone)
    fail(
      241,
      `you cannot pass in a date/time string with ${/[-+]/.test(own) ? 'GMT offset' : 'time zone information'} together with a timezone argument`,
    )
  const minutes = namedOffset(own) ?? refuse(text, 'The timezone could not be found in the database')
  return new Date(local - minutes * 60_000)
}

/** Other forms people write ("Feb 8 2017 10:00"); without a zone they mean UTC. */
function parseLoosely(text: string, zone: string | undefined): Date {
  if (/[A-Za-z]+\/[A-Za-z]/.test(text)) refuse(text, 'passing a time zone identifier as part of the string is not allowed')
  if (/^(\d{1,2}:\d{2}(:\d{2})?|[A-Za-z]+ \d{1,2}(st|nd|rd|th)?)$/.test(text.trim()))
    fail(241, `an incomplete date/time string has been found, with elements missing: "${text}"`)
  if (!/[A-Za-z]{3}|\//.test(text) || /\d[A-Za-z]|[A-Za-z]\d/.test(text)) refuse(text, 'Unexpected character')
  const [, plain = '', own] = /^(.*?)\s*((?:GMT|UTC)?[-+]\d{2}:?\d{2}|GMT|UTC|Z)?$/.exec(text.trim()) ?? []
  const parsed = Date.parse(`${plain} UTC`)
  return Number.isNaN(parsed) ? refuse(text, 'Unexpected character') : inZone(text, parsed, own, zone)
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const specifiers: Record<string, [pattern: string, field: string]> = {
  Y: ['(\\d{4})', 'year'],
  m: ['(\\d{1,2})', 'month'],
  d: ['(\\d{1,2})', 'day'],
  H: ['(\\d{1,2})', 'hour'],
  M: ['(\\d{1,2})', 'minute'],
  S: ['(\\d{1,2})', 'second'],
  L: ['(\\d{1,3})', 'fraction'],
  j: ['(\\d{1,3})', 'dayOfYear'],
  G: ['(\\d{1,4})', 'isoYear'],
  V: ['(\\d{1,2})', 'isoWeek'],
  u: ['([1-7])', 'isoDay'],
  b: ['([A-Za-z]{3})', 'monthName'],
  B: ['([A-Za-z]+)', 'monthName'],
  z: [`\\s*(${zonePattern})`, 'zone'],
  Z: ['([-+]\\d+)', 'offset'],
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
  const found = new RegExp(`^${source}$`).exec(text)
  if (!found)
    return refuse(
      text,
      new RegExp(`^${source}`).test(text) ? 'Trailing data' : /%/.test(format) ? 'Data missing' : 'Format literal not found',
    )
  const got: Record<string, string> = Object.fromEntries(fields.map((field, i) => [field, found[i + 1] as string]))
  const time: Time = [Number(got.hour ?? 0), Number(got.minute ?? 0), Number(got.second ?? 0), milliseconds(got.fraction ?? '')]
  const local = localTime(text, got, time)
  return got.offset ? new Date(local - Number(got.offset) * 60_000) : inZone(text, local, got.zone, zone)
}

function localTime(text: string, got: Record<string, string>, time: Time): number {
  const [natural, byWeek] = [
    ['year', 'month', 'day', 'monthName', 'dayOfYear'],
    ['isoYear', 'isoWeek', 'isoDay'],
  ].map((names) => (names as string[]).some((name) => got[name]))
  if (natural && byWeek) refuse(text, 'Mixing of ISO dates with natural dates is not allowed')
  if (byWeek)
    return got.isoYear
      ? isoDate(Number(got.isoYear), Number(got.isoWeek ?? 1), Number(got.isoDay ?? 1), time)
      : refuse(text, 'The parsed date was invalid')
  if (got.year === undefined) refuse(text, 'an incomplete date/time string has been found, with elements missing')
  if (got.dayOfYear) return utc(Number(got.year), 0, Number(got.dayOfYear), time)
  const month = got.monthName ? months.indexOf(got.monthName.slice(0, 3).toLowerCase()) : Number(got.month ?? 1) - 1
  const local = utc(Number(got.year), month, Number(got.day ?? 1), time)
  return new Date(local).getUTCMonth() === month ? local : refuse(text, 'The parsed date was invalid')
}

/** Date.UTC takes years below 100 for 19xx. */
export function utc(year: number, month: number, day: number, time: Time): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month, day)
  return date.setUTCHours(...time)
}

/** Day `isoDay` of an ISO week: week 1 is the one with 4 January. */
export function isoDate(year: number, week: number, day: number, time: Time): number {
  const fourth = new Date(utc(year, 0, 4, [0, 0, 0, 0])).getUTCDay() || 7
  return utc(year, 0, 4 - fourth + 1 + (week - 1) * 7 + (day - 1), time)
}
