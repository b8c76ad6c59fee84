import { type Document, isDocument, type Value } from '../bson/codec'
import { compareValues } from '../bson/compare'
import { isNumber, toDouble } from '../bson/numbers'
import { typeName } from '../bson/types'
import { fail } from '../errors'
import { Sorter } from '../query/sort'
import { compareInExpression } from './comparisons'
import { type Build, checkNamed, fixed, isNothing, isTruthy, named, type Operators, ranged, variadic, wholeNumber } from './scope'

function elementAt(list: Value, index: Value): Value {
  if (isNothing(list) || isNothing(index)) return null
  if (!Array.isArray(list)) fail(28689, `$arrayElemAt's first argument must be an array, but is ${typeName(list)}`)
  if (!isNumber(index)) fail(28690, `$arrayElemAt's second argument must be a numeric value, but is ${typeName(index)}`)
  const at = wholeNumber(index, () =>
    fail(28691, `$arrayElemAt's second argument must be representable as a 32-bit integer: ${String(index)}`),
  )
  return list[at < 0 ? list.length + at : at]
}

const end = (name: string, pick: (list: Value[]) => Value): Build =>
  fixed(name, 1, (list) =>
    isNothing(list)
      ? null
      : Array.isArray(list)
        ? pick(list)
        : fail(28689, `${name}'s argument must be an array, but is ${typeName(list)}`),
  )

function slice(list: Value, ...rest: Value[]): Value {
  if ([list, ...rest].some(isNothing)) return null
  if (!Array.isArray(list)) fail(28724, `First argument to $slice must be an array, but is of type: ${typeName(list)}`)
  const [first, second] = rest.map((value, i) => {
    if (!isNumber(value))
      fail(
        i === 0 ? 28725 : 28727,
        `${i === 0 ? 'Second' : 'Third'} argument to $slice must be a numeric value, but is of type: ${typeName(value)}`,
      )
    return wholeNumber(value, () =>
      fail(i === 0 ? 28726 : 28728, `argument to $slice can't be represented as a 32-bit integer: ${String(value)}`),
    )
  }) as [number, number | undefined]
  if (second === undefined) return first < 0 ? list.slice(first) : list.slice(0, first)
  if (second <= 0) fail(28729, `Third argument to $slice must be positive: ${second}`)
  const from = first < 0 ? Math.max(list.length + first, 0) : first
  return list.slice(from, from + second)
}

function range(from: Value, to: Value, step: Value = 1): number[] {
  const whole = (value: Value, code: number, name: string): number => {
    if (!isNumber(value)) fail(code, `$range requires a numeric ${name} value, found value of type: ${typeName(value)}`)
    return wholeNumber(value, () =>
      fail(code + 1, `$range requires a ${name} value that can be represented as a 32-bit integer, found value: ${String(value)}`),
    )
  }
  const [start, stop, by] = [whole(from, 34443, 'starting'), whole(to, 34445, 'ending'), whole(step, 34447, 'step')]
  if (by === 0) fail(34449, '$range requires a non-zero step value')
  const list: number[] = []
  for (let at = start; by > 0 ? at < stop : at > stop; at += by) list.push(at)
  return list
}

const indexOf: Build = (operand, at) =>
  ranged('$indexOfArray', 2, 4, (list, item, from = 0, to = Number.MAX_SAFE_INTEGER) => {
    if (isNothing(list)) return null
    if (!Array.isArray(list)) fail(40090, `$indexOfArray requires an array as a first argument, found: ${typeName(list)}`)
    const [start, stop] = [toDouble(from), toDouble(to)]
    if (!(start >= 0) || !(stop >= 0)) fail(40097, `$indexOfArray requires a nonnegative starting index, found: ${start}`)
    return list.findIndex((element: Value, i: number) => i >= start && i < stop && compareInExpression(element, item, at.order) === 0)
  })(operand, at)

const zip = named(
  '$zip',
  { required: ['inputs'], optional: ['useLongestLength', 'defaults'], code: 34464 },
  ({ inputs, useLongestLength, defaults }) => {
    if (!Array.isArray(inputs) || inputs.length === 0) fail(34461, 'inputs must be an array of expressions')
    if (inputs.some(isNothing)) return null
    for (const list of inputs) if (!Array.isArray(list)) fail(34468, `$zip found a non-array expression in input: ${JSON.stringify(list)}`)
    const longest = useLongestLength === true
    if (!isNothing(defaults) && !longest) fail(34466, 'cannot specify defaults unless useLongestLength is true')
    const lengths = inputs.map((list: Value[]) => list.length)
    const length = longest ? Math.max(...lengths) : Math.min(...lengths)
    return Array.from({ length }, (_, row) =>
      inputs.map((list: Value[], column: number) => (row < list.length ? list[row] : (defaults?.[column] ?? null))),
    )
  },
)

/** `$sortArray` with the sorter of queries, or the values themselves by 1 or -1. */
const sortArray: Build = (operand, at) => {
  checkNamed('$sortArray', operand, { required: ['input', 'sortBy'], code: 2942502 })
  const input = at.compile(operand.input)
  const sorter = isDocument(operand.sortBy) ? new Sorter(operand.sortBy, at.order) : undefined
  const sign = toDouble(operand.sortBy)
  if (!sorter && sign !== 1 && sign !== -1) fail(2942507, 'Invalid sortBy: expected 1, -1 or an object')
  return (scope) => {
    const list = input(scope)
    if (isNothing(list)) return null
    if (!Array.isArray(list)) fail(2942504, `The input argument to $sortArray must be an array, but was of type: ${typeName(list)}`)
    if (!sorter) return list.slice().sort((a: Value, b: Value) => compareValues(a, b, at.order) * sign)
    const keyed = list.map((item: Document) => ({ item, key: sorter.keyOf(item) }))
    return keyed
      .sort((a: { key: Value[] }, b: { key: Value[] }) => sorter.compare(a.key, b.key))
      .map(({ item }: { item: Document }) => item)
  }
}

/** `$firstN`, `$lastN`, `$minN` and `$maxN` of an array. */
const several = (name: string, pick: (list: Value[], n: number) => Value[]): Build =>
  named(name, { required: ['n', 'input'], code: 5787900 }, ({ n, input }) => {
    if (!Array.isArray(input)) fail(5788200, 'Input must be an array')
    const count = wholeNumber(n, () => fail(5787902, `Value for 'n' must be of integral type, but found ${String(n)}`))
    return count > 0 ? pick(input, count) : fail(5787908, `'n' must be greater than 0, found ${count}`)
  })
const ranked =
  (sign: 1 | -1) =>
  (list: Value[], n: number): Value[] =>
    list
      .filter((value) => !isNothing(value))
      .sort((a, b) => compareValues(a, b) * sign)
      .slice(0, n)

export const arrays: Operators = {
  $arrayElemAt: fixed('$arrayElemAt', 2, elementAt),
  $first: end('$first', (list) => list[0]),
  $last: end('$last', (list) => list.at(-1)),
  $size: fixed('$size', 1, (list) =>
    Array.isArray(list) ? list.length : fail(17124, `The argument to $size must be an array, but was of type: ${typeName(list)}`),
  ),
  $isArray: fixed('$isArray', 1, (value) => Array.isArray(value)),
  $slice: ranged('$slice', 2, 3, slice),
  $range: ranged('$range', 2, 3, range),
  $reverseArray: fixed('$reverseArray', 1, (list) =>
    isNothing(list)
      ? null
      : Array.isArray(list)
        ? list.slice().reverse()
        : fail(34435, `The argument to $reverseArray must be an array, but was of type: ${typeName(list)}`),
  ),
  $concatArrays: variadic((lists) => {
    if (lists.some(isNothing)) return null
    for (const list of lists) if (!Array.isArray(list)) fail(28664, `$concatArrays only supports arrays, not ${typeName(list)}`)
    return lists.flat(1)
  }),
  $indexOfArray: indexOf,
  $zip: zip,
  $sortArray: sortArray,
  $firstN: several('$firstN', (list, n) => list.slice(0, n)),
  $lastN: several('$lastN', (list, n) => list.slice(-n)),
  $minN: several('$minN', ranked(1)),
  $maxN: several('$maxN', ranked(-1)),
  $anyElementTrue: fixed('$anyElementTrue', 1, (list) =>
    Array.isArray(list) ? list.some(isTruthy) : fail(17041, `$anyElementTrue's argument must be an array, but is ${typeName(list)}`),
  ),
  $allElementsTrue: fixed('$allElementsTrue', 1, (list) =>
    Array.isArray(list) ? list.every(isTruthy) : fail(17040, `$allElementsTrue's argument must be an array, but is ${typeName(list)}`),
  ),
}
