import type { Value } from '../bson/codec'
import { compareBinary } from '../bson/compare'
import { isNumber, toDouble } from '../bson/numbers'
import { typeName } from '../bson/types'
import { fail } from '../errors'
import { textOf } from './number-conversions'
import { type Build, fixed, isNothing, named, type Operators, ranged, variadic, wholeNumber } from './scope'

/** What the string operators take beside strings: numbers, dates; null is the empty string. */
const asText = (value: Value, refuse: (type: string) => never): string => {
  if (isNothing(value)) return ''
  if (typeof value === 'string') return value
  if (isNumber(value) || value instanceof Date || ['BSONSymbol', 'Code', 'Timestamp'].includes(value?._bsontype)) return textOf(value)
  return refuse(typeName(value))
}
const coerced = (name: string, apply: (text: string) => Value, code = 16007): Build =>
  fixed(name, 1, (value) => apply(asText(value, (type) => fail(code, `can't convert from BSON type ${type} to String`))))

/** Only ASCII letters change their case, as in MongoDB. */
const upper = (text: string): string => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase())
const lower = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())

function concat(values: Value[]): Value {
  for (const value of values) {
    if (isNothing(value)) return null
    if (typeof value !== 'string') fail(16702, `$concat only supports strings, not ${typeName(value)}`)
  }
  return values.join('')
}

function split(text: Value, separator: Value): Value {
  if (isNothing(text) || isNothing(separator)) return null
  if (typeof text !== 'string')
    fail(40085, `$split requires an expression that evaluates to a string as a first argument, found: ${typeName(text)}`)
  if (typeof separator !== 'string')
    fail(40086, `$split requires an expression that evaluates to a string as a second argument, found: ${typeName(separator)}`)
  return separator === '' ? fail(40087, '$split requires a non-empty separator') : text.split(separator)
}

/** A position in a string, in bytes or code points. */
const position = (name: string, value: Value, code: number): number => {
  if (!isNumber(value)) fail(code, `${name}: position must be a numeric type (is BSON type ${typeName(value)})`)
  return wholeNumber(Math.trunc(toDouble(value)), () =>
    fail(code + 1, `${name}: position cannot be represented as a 32-bit integral value: ${String(value)}`),
  )
}

function substringOfBytes(value: Value, from: Value, size: Value): string {
  const bytes = Buffer.from(asText(value, (type) => fail(16007, `can't convert from BSON type ${type} to String`)))
  const [start, length] = [position('$substrBytes', from, 16034), position('$substrBytes', size, 16035)]
  if (start < 0) fail(50752, `$substrBytes: starting index must be non-negative (got: ${start})`)
  const end = length < 0 ? bytes.length : Math.min(start + length, bytes.length)
  const insideCharacter = (at: number): boolean => at < bytes.length && ((bytes[at] as number) & 0xc0) === 0x80
  if (insideCharacter(start)) fail(28656, '$substrBytes:  Invalid range, starting index is a UTF-8 continuation byte.')
  if (start < end && insideCharacter(end)) fail(28657, '$substrBytes:  Invalid range, ending index is in the middle of a UTF-8 character.')
  return bytes.toString('utf8', Math.min(start, end), end)
}

function substringOfPoints(value: Value, from: Value, size: Value): string {
  const points = [...asText(value, (type) => fail(16007, `can't convert from BSON type ${type} to String`))]
  const [start, length] = [position('$substrCP', from, 34450), position('$substrCP', size, 34452)]
  if (start < 0) fail(34455, '$substrCP: the starting index must be nonnegative integer.')
  if (length < 0) fail(34454, `$substrCP: length must be a nonnegative integer.`)
  return points.slice(start, start + length).join('')
}

const indexIn = (name: string, code: number, units: (text: string) => Buffer | string[]): Build =>
  ranged(name, 2, 4, (text, part, from, to) => {
    if (isNothing(text)) return null
    if (typeof text !== 'string') fail(code, `${name} requires a string as the first argument, found: ${typeName(text)}`)
    if (typeof part !== 'string') fail(code + 1, `${name} requires a string as the second argument, found: ${typeName(part)}`)
    const [whole, wanted] = [units(text), units(part)]
    const start = from === undefined ? 0 : position(name, from, 40096)
    const end = Math.min(to === undefined ? whole.length : position(name, to, 40096), whole.length)
    if (start < 0 || end < 0) fail(40097, `${name} requires a nonnegative starting index, found: ${start}`)
    for (let i = start; i + wanted.length <= end; i++)
      if (wanted.every((unit: string | number, k: number) => whole[i + k] === unit)) return i
    return -1
  })

const lengthOf = (name: string, code: number, count: (text: string) => number): Build =>
  fixed(name, 1, (text) =>
    typeof text === 'string' ? count(text) : fail(code, `${name} requires a string argument, found: ${typeName(text)}`),
  )

const blanks = new Set([...'\0\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a'])
const trimmed = (name: string, left: boolean, right: boolean): Build =>
  named(name, { required: ['input'], optional: ['chars'], code: 50694 }, (given) => {
    const { input, chars } = given
    if (isNothing(input) || ('chars' in given && isNothing(chars))) return null
    if (typeof input !== 'string')
      fail(50699, `${name} requires its input to be a string, got ${String(input)} (of type ${typeName(input)}) instead.`)
    if ('chars' in given && typeof chars !== 'string')
      fail(50700, `${name} requires 'chars' to be a string, got ${String(chars)} (of type ${typeName(chars)}) instead.`)
    const away = typeof chars === 'string' ? new Set(chars) : blanks
    const points = [...input]
    let [start, end] = [0, points.length]
    while (left && start < end && away.has(points[start] as string)) start++
    while (right && end > start && away.has(points[end - 1] as string)) end--
    return points.slice(start, end).join('')
  })

const replacing = (name: string, replace: (input: string, find: string, replacement: string) => string): Build =>
  named(name, { required: ['input', 'find', 'replacement'], code: 51749 }, ({ input, find, replacement }) => {
    const given = [input, find, replacement]
    for (const [i, field] of ['input', 'find', 'replacement'].entries())
      if (!isNothing(given[i]) && typeof given[i] !== 'string')
        fail(51746 - i, `${name} requires that '${field}' be a string, found: ${String(given[i])}`)
    return given.some(isNothing) ? null : replace(input, find, replacement)
  })

export const strings: Operators = {
  $concat: variadic(concat),
  $split: fixed('$split', 2, split),
  $toUpper: coerced('$toUpper', upper),
  $toLower: coerced('$toLower', lower),
  $strcasecmp: fixed('$strcasecmp', 2, (a, b) => {
    const [x, y] = [a, b].map((value) => upper(asText(value, (type) => fail(16007, `can't convert from BSON type ${type} to String`)))) as [
      string,
      string,
    ]
    return Math.sign(compareBinary(x, y))
  }),
  $substr: fixed('$substr', 3, substringOfBytes),
  $substrBytes: fixed('$substrBytes', 3, substringOfBytes),
  $substrCP: fixed('$substrCP', 3, substringOfPoints),
  $indexOfBytes: indexIn('$indexOfBytes', 40091, (text) => Buffer.from(text)),
  $indexOfCP: indexIn('$indexOfCP', 40093, (text) => [...text]),
  $strLenBytes: lengthOf('$strLenBytes', 34473, (text) => Buffer.byteLength(text)),
  $strLenCP: lengthOf('$strLenCP', 34471, (text) => [...text].length),
  $trim: trimmed('$trim', true, true),
  $ltrim: trimmed('$ltrim', true, false),
  $rtrim: trimmed('$rtrim', false, true),
  $replaceOne: replacing('$replaceOne', (input, find, replacement) => input.replace(find, () => replacement)),
  $replaceAll: replacing('$replaceAll', (input, find, replacement) => input.replaceAll(find, () => replacement)),
}
