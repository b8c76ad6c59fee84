import type { Value } from './codec'
import { encodeValue } from './encode-key'
import { rank, rankOf } from './types'

export type StringOrder = (a: string, b: string) => number

/** BSON order of two values. Strings by UTF-8 bytes unless a collation's order is given. */
export function compareValues(a: Value, b: Value, strings: StringOrder = compareBinary): number {
  if (a === b) return 0
  if (typeof a === 'number' && typeof b === 'number') return compareDoubles(a, b)
  const rankA = rankOf(a)
  const rankB = rankOf(b)
  if (rankA !== rankB) return rankA - rankB
  switch (rankA) {
    case rank.number:
      return compareNumbers(a, b)
    case rank.null:
    case rank.minKey:
    case rank.maxKey:
      return 0
    case rank.string:
      return strings(String(a.value ?? a), String(b.value ?? b))
    case rank.boolean:
      return Number(a) - Number(b)
    case rank.date:
      return +a - +b
    case rank.objectId:
      return Buffer.compare(a.id, b.id)
    case rank.object:
      return compareObjects(a, b, strings)
    case rank.array:
      return compareArrays(a, b, strings)
    default:
      return Buffer.compare(encodeValue(a), encodeValue(b))
  }
}

export const equalValues = (a: Value, b: Value, strings?: StringOrder): boolean => compareValues(a, b, strings) === 0

/** Doubles and int32 compare as such; 64-bit integers and decimals by their exact keys. */
function compareNumbers(a: Value, b: Value): number {
  const [x, y] = [simple(a), simple(b)]
  return x === undefined || y === undefined ? Buffer.compare(encodeValue(a), encodeValue(b)) : compareDoubles(x, y)
}
const simple = (value: Value): number | undefined =>
  typeof value === 'number' ? value : value._bsontype === 'Double' || value._bsontype === 'Int32' ? value.value : undefined

function compareDoubles(a: number, b: number): number {
  if (a < b) return -1
  if (a > b) return 1
  return Number(Number.isNaN(b)) - Number(Number.isNaN(a)) // NaN is the smallest number
}

function compareObjects(a: Value, b: Value, strings: StringOrder): number {
  const namesA = Object.keys(a)
  const namesB = Object.keys(b)
  for (let i = 0; i < Math.min(namesA.length, namesB.length); i++) {
    const [nameA, nameB] = [namesA[i] as string, namesB[i] as string]
    const order = rankOf(a[nameA]) - rankOf(b[nameB]) || compareBinary(nameA, nameB) || compareValues(a[nameA], b[nameB], strings)
    if (order !== 0) return order
  }
  return namesA.length - namesB.length
}

function compareArrays(a: Value[], b: Value[], strings: StringOrder): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = compareValues(a[i], b[i], strings)
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** UTF-8 byte order without encoding: UTF-16 differs from it only where surrogates meet U+E000…U+FFFF. */
export function compareBinary(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    let x = a.charCodeAt(i)
    let y = b.charCodeAt(i)
    if (x === y) continue
    if (x >= 0xd800 && y >= 0xd800) {
      x = x >= 0xe000 ? x - 0x800 : x + 0x2000
      y = y >= 0xe000 ? y - 0x800 : y + 0x2000
    }
    return x - y
  }
  return a.length - b.length
}
