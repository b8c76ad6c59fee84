import * as expressions from 'mingo/operators/expression'
import { type Document, isDocument, type Value } from '../bson/codec'
import { fail } from '../errors'
import { argumentsOf, type Operator } from './operator'
import { zoneOffset } from './time-zone'

/** Every operator works on a date shifted into the zone, as if it were UTC: mingo's own zones are slow, and wrong in $dateTrunc. */
const shift = (date: Date, zone: string | undefined): Date => (zone ? new Date(+date + zoneOffset(zone, +date)) : date)
const unshift = (date: Date, zone: string | undefined): Date => {
  if (!zone) return date
  const guess = +date - zoneOffset(zone, +date)
  return new Date(+date - zoneOffset(zone, guess))
}

function asDate(value: Value): Date | undefined {
  if (value instanceof Date) return value
  if (value === null || value === undefined) return undefined
  if (value._bsontype === 'ObjectId') return value.getTimestamp()
  if (value._bsontype === 'Timestamp') return new Date(value.getHighBits() * 1000)
  return fail(16006, "can't convert to Date")
}

const dayMs = 86_400_000
const startOfYear = (date: Date): number => Date.UTC(date.getUTCFullYear(), 0, 1)
const dayOfYear = (date: Date): number => Math.floor((+date - startOfYear(date)) / dayMs) + 1
const isoThursday = (date: Date): Date => new Date(+date + (4 - (date.getUTCDay() || 7)) * dayMs)

const parts: Record<string, (date: Date) => number> = {
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
  (part: (date: Date) => number): Operator =>
  (document, expression, options) => {
    const args = argumentsOf(document, expression, options)
    const withZone = isDocument(args) && 'date' in args
    const date = asDate(withZone ? args.date : Array.isArray(args) ? args[0] : args)
    return date ? part(shift(date, withZone ? args.timezone : undefined)) : null
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

function dateToString(args: Document): Value {
  const date = asDate(args.date)
  if (!date) return args.onNull ?? null
  const local = shift(date, args.timezone)
  const minutes = (+local - +date) / 60_000
  const format: string = args.format ?? (args.timezone ? '%Y-%m-%dT%H:%M:%S.%L' : '%Y-%m-%dT%H:%M:%S.%LZ')
  return format.replace(/%(.)/g, (_, letter: string) => {
    if (letter in formats) return String(parts[formats[letter][0]](local)).padStart(formats[letter][1], '0')
    switch (letter) {
      case '%':
        return '%'
      case 'z':
        return `${minutes < 0 ? '-' : '+'}${String(Math.trunc(Math.abs(minutes) / 60)).padStart(2, '0')}${String(Math.abs(minutes) % 60).padStart(2, '0')}`
      case 'Z':
        return String(minutes)
      case 'B':
        return months[local.getUTCMonth()]
      case 'b':
        return months[local.getUTCMonth()].slice(0, 3)
      default:
        return fail(18536, `Invalid format character '%${letter}' in format string`)
    }
  })
}

/** mingo's operator on shifted dates; `back` shifts a resulting date out of the zone again. */
function zoned(name: string, dateFields: string[], back: boolean): Operator {
  const ordinary = (expressions as unknown as Record<string, Operator>)[name]
  return (document, expression, options) => {
    const { timezone, ...args } = argumentsOf(document, expression, options)
    for (const field of dateFields) {
      const date = asDate(args[field])
      if (!date) return null
      args[field] = shift(date, timezone)
    }
    const result = ordinary(document, args, options)
    return back && result instanceof Date ? unshift(result, timezone) : result
  }
}

export const dates: Record<string, Operator> = {
  ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, partOperator(part)])),
  $dateToString: (document, expression, options) => dateToString(argumentsOf(document, expression, options)),
  $dateTrunc: zoned('$dateTrunc', ['date'], true),
  $dateAdd: zoned('$dateAdd', ['startDate'], true),
  $dateSubtract: zoned('$dateSubtract', ['startDate'], true),
  $dateDiff: zoned('$dateDiff', ['startDate', 'endDate'], false),
  $dateToParts: zoned('$dateToParts', ['date'], false),
  $dateFromParts: zoned('$dateFromParts', [], true),
}
