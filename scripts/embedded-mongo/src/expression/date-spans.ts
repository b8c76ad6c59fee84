import type { Document, Value } from '../bson/codec'
import { isNumber, long, toDouble } from '../bson/numbers'
import { typeName } from '../bson/types'
import { fail } from '../errors'
import { asDate, shift, zoneOf } from './dates'
import { isNothing, named, type Operators } from './scope'
import { instantOf } from './time-zone'

/** Units of a fixed length, and those the calendar decides, in months. */
const lengths: Record<string, number> = {
  millisecond: 1,
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
}
const monthsIn: Record<string, number> = { month: 1, quarter: 3, year: 12 }
const dayMs = 86_400_000
const byClock = new Set(['millisecond', 'second', 'minute', 'hour'])
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

function unitOf(name: string, value: Value): string {
  if (typeof value !== 'string') fail(5439013, `${name} requires 'unit' to be a string, but got ${typeName(value)}`)
  return value in lengths || value in monthsIn ? value : fail(9, `unknown time unit value: ${value}`)
}

const zoneIn = (given: Document): string | undefined => ('timezone' in given ? zoneOf(given.timezone) : undefined)
const monthNumber = (date: Date): number => date.getUTCFullYear() * 12 + date.getUTCMonth()
const daysOf = (local: number): number => Math.floor(local / dayMs)

/** Adds months and keeps the day, or takes the month's last if it has fewer. */
function addMonths(local: Date, months: number): number {
  const moved = new Date(local)
  moved.setUTCDate(1)
  moved.setUTCMonth(local.getUTCMonth() + months)
  const last = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate()
  return moved.setUTCDate(Math.min(local.getUTCDate(), last))
}

export function addTo(date: Date, unit: string, amount: number, zone: string | undefined): Date {
  if (byClock.has(unit)) return new Date(+date + amount * (lengths[unit] ?? 0))
  const local = shift(date, zone)
  const months = monthsIn[unit]
  return instantOf(months ? addMonths(local, amount * months) : +local + amount * (lengths[unit] ?? 0), zone)
}

const adding = (name: string, sign: 1 | -1): Operators[string] =>
  named(name, { required: ['startDate', 'unit', 'amount'], optional: ['timezone'], code: 5166402 }, (given) => {
    if (Object.values(given).some(isNothing)) return null
    const date = asDate(given.startDate) as Date
    const amount =
      isNumber(given.amount) && Number.isInteger(toDouble(given.amount))
        ? toDouble(given.amount)
        : fail(5166405, `${name} expects integer amount of time units`)
    return addTo(date, unitOf(name, given.unit), sign * amount, zoneIn(given))
  })

function firstWeekday(value: Value): number {
  const day =
    value === undefined
      ? 0
      : weekdays.findIndex((weekday) => weekday === String(value).toLowerCase() || weekday.slice(0, 3) === String(value).toLowerCase())
  return day < 0 ? fail(9, `unknown day of week value: ${String(value)}`) : day
}

/** How many boundaries of the unit lie between two dates. */
function difference(given: Document): Value {
  const [start, end] = [asDate(given.startDate), asDate(given.endDate)]
  if (!start || !end || isNothing(given.unit) || ('timezone' in given && isNothing(given.timezone))) return null
  const [unit, zone] = [unitOf('$dateDiff', given.unit), zoneIn(given)]
  const [a, b] = [shift(start, zone), shift(end, zone)]
  const months = monthsIn[unit]
  if (months) return long(BigInt(Math.floor(monthNumber(b) / months) - Math.floor(monthNumber(a) / months)))
  const size = lengths[unit] as number
  if (byClock.has(unit)) {
    const beside = (+a - +start) % size // only the part of an offset below the unit moves its boundaries
    return long(BigInt(Math.floor((+end + beside) / size) - Math.floor((+start + beside) / size)))
  }
  if (unit === 'day') return long(BigInt(daysOf(+b) - daysOf(+a)))
  const first = firstWeekday(given.startOfWeek)
  const weekOf = (date: Date): number => Math.floor((daysOf(+date) + 4 - first) / 7) // 1 January 1970 was a Thursday
  return long(BigInt(weekOf(b) - weekOf(a)))
}

const reference = Date.UTC(2000, 0, 1)

/** The beginning of the bin a date falls into; bins are counted from the year 2000. */
function truncate(given: Document): Value {
  const date = asDate(given.date)
  const { binSize = 1 } = given
  if (!date || ['unit', 'timezone', 'binSize', 'startOfWeek'].some((name) => name in given && isNothing(given[name]))) return null
  if (!isNumber(binSize) || !(toDouble(binSize) > 0) || !Number.isInteger(toDouble(binSize)))
    fail(5439018, `$dateTrunc requires 'binSize' to be greater than 0, but got value ${String(binSize)}`)
  const [unit, zone, bin] = [unitOf('$dateTrunc', given.unit), zoneIn(given), toDouble(binSize)]
  const local = shift(date, zone)
  const months = monthsIn[unit]
  if (months) {
    const size = months * bin
    const month = 2000 * 12 + Math.floor((monthNumber(local) - 2000 * 12) / size) * size
    const start = new Date(0)
    start.setUTCFullYear(Math.floor(month / 12), month % 12, 1)
    return instantOf(+start, zone)
  }
  const size = (lengths[unit] as number) * bin
  if (byClock.has(unit)) {
    const from = +instantOf(reference, zone)
    return new Date(from + Math.floor((+date - from) / size) * size)
  }
  // 1 January 2000 was a Saturday; weeks are counted from the first wanted weekday after it
  const from = unit === 'week' ? reference + ((firstWeekday(given.startOfWeek) + 1) % 7) * dayMs : reference
  return instantOf(from + Math.floor((+local - from) / size) * size, zone)
}

export const dateSpans: Operators = {
  $dateAdd: adding('$dateAdd', 1),
  $dateSubtract: adding('$dateSubtract', -1),
  $dateDiff: named(
    '$dateDiff',
    { required: ['startDate', 'endDate', 'unit'], optional: ['timezone', 'startOfWeek'], code: 5166302 },
    difference,
  ),
  $dateTrunc: named(
    '$dateTrunc',
    { required: ['date', 'unit'], optional: ['binSize', 'timezone', 'startOfWeek'], code: 5439008 },
    truncate,
  ),
}
