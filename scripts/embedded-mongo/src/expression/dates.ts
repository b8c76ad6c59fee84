import { type Document, isDocument, type Value } from '../bson/codec'
import { typeName } from '../bson/types'
import { fail } from '../errors'
import { type Build, isNothing, named, type Operators } from './scope'
import { zoneOffset } from './time-zone'

export function asDate(value: Value): Date | undefined {
  if (value instanceof Date) return value
  if (isNothing(value)) return undefined
  if (value._bsontype === 'ObjectId') return value.getTimestamp()
  if (value._bsontype === 'Timestamp') return new Date(value.getHighBitsUnsigned() * 1000)
  return fail(16006, `can't convert from BSON type ${typeName(value)} to Date`)
}

/** A time zone argument; null makes the whole expression null. */
export function zoneOf(value: Value): string {
  return typeof value === 'string' ? value : fail(40517, `timezone must evaluate to a string, found ${typeName(value)}`)
}

/** The date as the zone's clock shows it, told as if it were UTC. */
export const shift = (date: Date, zone: string | undefined): Date => (zone ? new Date(+date + zoneOffset(zone, +date)) : date)

const dayMs = 86_400_000
const dayOfYear = (date: Date): number => Math.floor((+date - Date.UTC(date.getUTCFullYear(), 0, 1)) / dayMs) + 1
const isoThursday = (date: Date): Date => new Date(+date + (4 - (date.getUTCDay() || 7)) * dayMs)

export const parts: Record<string, (date: Date) => number> = {
  $year: (date) => date.getUTCFullYear(),
  $month: (date) => date.getUTCMonth() + 1,
  $dayOfMonth: (date) => date.getUTCDate(),
  $hour: (date) => date.getUTCHours(),
  $minute: (date) => date.getUTCMinutes(),
  $second: (date) => date.getUTCSeconds(),
  $millisecond: (date) => date.getUTCMilliseconds(),
  $dayOfYear: dayOfYear,
  $dayOfWeek: (date) => date.getUTCDay() + 1,
  $week: (date) => Math.floor((dayOfYear(date) + 6 - date.getUTCDay()) / 7),
  $isoDayOfWeek: (date) => date.getUTCDay() || 7,
  $isoWeek: (date) => Math.ceil(dayOfYear(isoThursday(date)) / 7),
  $isoWeekYear: (date) => isoThursday(date).getUTCFullYear(),
}

const partOperator =
  (name: string, part: (date: Date) => number): Build =>
  (operand, at) => {
    const withZone = isDocument(operand) && !Object.keys(operand)[0]?.startsWith('$')
    if (withZone) {
      for (const field of Object.keys(operand))
        if (field !== 'date' && field !== 'timezone') fail(40535, `unrecognized option to ${name}: "${field}"`)
      if (!('date' in operand)) fail(40539, `missing 'date' argument to ${name}, provided: ${JSON.stringify(operand)}`)
    }
    if (Array.isArray(operand) && operand.length !== 1)
      fail(40536, `${name} accepts exactly one argument if given an array, but was given ${operand.length}`)
    const date = at.compile(withZone ? operand.date : Array.isArray(operand) ? operand[0] : operand)
    const zone = withZone && 'timezone' in operand ? at.compile(operand.timezone) : undefined
    return (scope) => {
      const found = asDate(date(scope))
      const wanted = zone?.(scope)
      if (!found || (zone && isNothing(wanted))) return null
      return part(shift(found, zone && zoneOf(wanted)))
    }
  }

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const formats: Record<string, [part: string, width: number]> = {
  Y: ['$year', 4],
  m: ['$month', 2],
  d: ['$dayOfMonth', 2],
  H: ['$hour', 2],
  M: ['$minute', 2],
  S: ['$second', 2],
  L: ['$millisecond', 3],
  j: ['$dayOfYear', 3],
  w: ['$dayOfWeek', 1],
  u: ['$isoDayOfWeek', 1],
  U: ['$week', 2],
  V: ['$isoWeek', 2],
  G: ['$isoWeekYear', 4],
}

function format(local: Date, minutes: number, pattern: string): string {
  return pattern.replace(/%(.?)/g, (_, letter: string) => {
    const [part, width] = formats[letter] ?? ['', 0]
    if (part) return String(parts[part]?.(local)).padStart(width, '0')
    const month = months[local.getUTCMonth()] ?? ''
    switch (letter) {
      case '%':
        return '%'
      case 'z':
        return `${minutes < 0 ? '-' : '+'}${String(Math.trunc(Math.abs(minutes) / 60)).padStart(2, '0')}${String(Math.abs(minutes) % 60).padStart(2, '0')}`
      case 'Z':
        return `${minutes < 0 ? '-' : '+'}${Math.abs(minutes)}`
      case 'B':
        return month
      case 'b':
        return month.slice(0, 3)
      default:
        return fail(18536, `Invalid format character '%${letter}' in format string`)
    }
  })
}

function dateToString(given: Document): Value {
  const { onNull = null, timezone } = given
  const date = asDate(given.date)
  if (!date || ('format' in given && isNothing(given.format)) || ('timezone' in given && isNothing(timezone))) return onNull
  if ('format' in given && typeof given.format !== 'string')
    fail(18533, `$dateToString requires that 'format' be a string, found: ${typeName(given.format)} with value ${String(given.format)}`)
  const zone = 'timezone' in given ? zoneOf(timezone) : undefined
  const local = shift(date, zone)
  const utc = !zone || zone === 'UTC' || zone === 'GMT' || zone === 'Z'
  return format(local, (+local - +date) / 60_000, given.format ?? (utc ? '%Y-%m-%dT%H:%M:%S.%LZ' : '%Y-%m-%dT%H:%M:%S.%L'))
}

export const dates: Operators = {
  ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, partOperator(name, part)])),
  $dateToString: named('$dateToString', { required: ['date'], optional: ['format', 'timezone', 'onNull'], code: 18534 }, dateToString),
}
