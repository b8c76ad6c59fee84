import type { Value } from '../bson/codec'
import { valueKey } from '../bson/encode-key'
import { typeName } from '../bson/types'
import { fail } from '../errors'
import { fixed, isNothing, type Operators, variadic } from './scope'

const asMap = (list: Value[]): Map<string, Value> => {
  const values = new Map<string, Value>()
  for (const value of list) {
    const key = valueKey(value)
    if (!values.has(key)) values.set(key, value)
  }
  return values
}

function needArrays(name: string, lists: Value[], code: number): void {
  for (const list of lists)
    if (!Array.isArray(list)) fail(code, `All operands of ${name} must be arrays. One argument is of type: ${typeName(list)}`)
}

/** Both operands as sets; the codes for the first and the second that is no array. */
function pairOf(name: string, a: Value, b: Value, codes: [number, number]): [Map<string, Value>, Map<string, Value>] {
  if (!Array.isArray(a)) fail(codes[0], `both operands of ${name} must be arrays. First argument is of type: ${typeName(a)}`)
  if (!Array.isArray(b)) fail(codes[1], `both operands of ${name} must be arrays. Second argument is of type: ${typeName(b)}`)
  return [asMap(a), asMap(b)]
}

export const sets: Operators = {
  $setUnion: variadic((lists) => {
    if (lists.some(isNothing)) return null
    needArrays('$setUnion', lists, 17043)
    return [...asMap(lists.flat(1)).values()]
  }),
  $setIntersection: variadic((lists) => {
    if (lists.some(isNothing)) return null
    needArrays('$setIntersection', lists, 17047)
    const [first, ...others] = lists.map(asMap)
    return [...(first ?? new Map())].filter(([key]) => others.every((other) => other.has(key))).map(([, value]) => value)
  }),
  $setDifference: fixed('$setDifference', 2, (a, b) => {
    if (isNothing(a) || isNothing(b)) return null
    const [left, right] = pairOf('$setDifference', a, b, [17048, 17049])
    return [...left].filter(([key]) => !right.has(key)).map(([, value]) => value)
  }),
  $setIsSubset: fixed('$setIsSubset', 2, (a, b) => {
    const [left, right] = pairOf('$setIsSubset', a, b, [17046, 17042])
    return [...left.keys()].every((key) => right.has(key))
  }),
  $setEquals: variadic((lists) => {
    if (lists.length < 2) fail(17045, `$setEquals needs at least two arguments had: ${lists.length}`)
    needArrays('$setEquals', lists, 17044)
    const [first, ...others] = lists.map(asMap) as [Map<string, Value>, ...Map<string, Value>[]]
    return others.every((other) => other.size === first.size && [...first.keys()].every((key) => other.has(key)))
  }),
}
