import { type Document, isDocument, type Value } from '../bson/codec'
import { isNumber, toDouble } from '../bson/numbers'
import { typeName } from '../bson/types'
import { fail, MongoError } from '../errors'
import { isoDate, parseDate, utc } from './date-text'
import { asDate, parts, shift, zoneOf } from './dates'
import { type Build, checkNamed, isNothing, named, type Operators } from './scope'
import { instantOf } from './time-zone'

const dateFromString: Build = (operand, at) => {
  if (!isDocument(operand)) fail(40540, `$dateFromString only supports an object as an argument, found: ${typeName(operand)}`)
  checkNamed('$dateFromString', operand, { required: ['dateString'], optional: ['format', 'timezone', 'onError', 'onNull'], code: 40541 })
  const compiled = Object.fromEntries(Object.entries(operand).map(([name, part]) => [name, at.compile(part)]))
  return (scope) => {
    const value = (name: string): Value => compiled[name]?.(scope)
    const text = value('dateString')
    if (isNothing(text)) return compiled.onNull ? value('onNull') : null
    const [format, zone] = [value('format'), value('timezone')]
    if ((compiled.format && isNothing(format)) || (compiled.timezone && isNothing(zone))) return null
    if (compiled.format && typeof format !== 'string')
      fail(40684, `$dateFromString requires that 'format' be a string, found: ${typeName(format)} with value ${String(format)}`)
    try {
      if (typeof text !== 'string')
        fail(241, `$dateFromString requires that 'dateString' be a string, found: ${typeName(text)} with value ${String(text)}`)
      return parseDate(text, compiled.timezone && zoneOf(zone), format)
    } catch (error) {
      if (compiled.onError && error instanceof MongoError && error.code === 241) return value('onError')
      throw error
    }
  }
}

const timeFields = ['hour', 'minute', 'second', 'millisecond', 'timezone']

/** Fields may be out of range: month 14 is February of the next year. */
function dateFromParts(given: Document): Value {
  if (Object.values(given).some(isNothing)) return null
  const at = (name: string, otherwise: number): number => {
    const value = given[name] ?? otherwise
    if (!isNumber(value) || !Number.isInteger(toDouble(value)))
      fail(40515, `'${name}' must evaluate to an integer, found ${typeName(value)} with value ${String(value)}`)
    return toDouble(value)
  }
  const time: [number, number, number, number] = [at('hour', 0), at('minute', 0), at('second', 0), at('millisecond', 0)]
  const year = at('isoWeekYear' in given ? 'isoWeekYear' : 'year', 0)
  if (year < 1 || year > 9999) fail(40523, `'year' must evaluate to an integer in the range 1 to 9999, found ${year}`)
  const local =
    'isoWeekYear' in given
      ? isoDate(year, at('isoWeek', 1), at('isoDayOfWeek', 1), time)
      : utc(year, at('month', 1) - 1, at('day', 1), time)
  return instantOf(local, 'timezone' in given ? zoneOf(given.timezone) : undefined)
}

const fromParts: Build = (operand, at) => {
  if (!isDocument(operand)) fail(40519, '$dateFromParts only supports an object as its argument')
  const iso = 'isoWeekYear' in operand
  if (!iso && !('year' in operand)) fail(40516, "$dateFromParts requires either 'year' or 'isoWeekYear' to be present")
  const shape = iso
    ? { required: ['isoWeekYear'], optional: ['isoWeek', 'isoDayOfWeek', ...timeFields], code: 40518 }
    : { required: ['year'], optional: ['month', 'day', ...timeFields], code: 40518 }
  return named('$dateFromParts', shape, dateFromParts)(operand, at)
}

function dateToParts(given: Document): Value {
  const date = asDate(given.date)
  if (!date || ('timezone' in given && isNothing(given.timezone))) return null
  const local = shift(date, 'timezone' in given ? zoneOf(given.timezone) : undefined)
  const names = given.iso8601 === true ? ['$isoWeekYear', '$isoWeek', '$isoDayOfWeek'] : ['$year', '$month', '$dayOfMonth']
  const all = [...names, '$hour', '$minute', '$second', '$millisecond']
  return Object.fromEntries(all.map((name) => [name === '$dayOfMonth' ? 'day' : name.slice(1), parts[name]?.(local)]))
}

export const dateParsing: Operators = {
  $dateFromString: dateFromString,
  $dateFromParts: fromParts,
  $dateToParts: named('$dateToParts', { required: ['date'], optional: ['timezone', 'iso8601'], code: 40522 }, dateToParts),
}
