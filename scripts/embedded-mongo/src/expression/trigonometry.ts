import type { Decimal } from 'decimal.js'
import { doubleValue, fromExact, isDecimal, isNumber, toDouble, toExact } from '../bson/numbers'
import { typeName } from '../bson/types'
import { fail } from '../errors'
import { type Build, fixed, isNothing, type Operators } from './scope'

type Name = 'sin' | 'cos' | 'tan' | 'asin' | 'acos' | 'atan' | 'sinh' | 'cosh' | 'tanh' | 'asinh' | 'acosh' | 'atanh'

/** The ends of the domain, where a function has them; a value beyond is refused with 50989. */
const domains: Partial<Record<Name, [number, number]>> = {
  asin: [-1, 1],
  acos: [-1, 1],
  acosh: [1, Number.POSITIVE_INFINITY],
  atanh: [-1, 1],
}
const finite = new Set<Name>(['sin', 'cos', 'tan'])

function onAngle(name: Name): Build {
  const [low, high] = domains[name] ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  return fixed(`$${name}`, 1, (value) => {
    if (isNothing(value)) return null
    if (!isNumber(value)) fail(28765, `$${name} only supports numeric types, not ${typeName(value)}`)
    const number = toDouble(value)
    if (number < low || number > high || (finite.has(name) && Math.abs(number) === Number.POSITIVE_INFINITY))
      fail(50989, `cannot apply $${name} to ${String(value)}, value must be in [${low},${high}]`)
    return isDecimal(value) ? fromExact((toExact(value)[name] as () => Decimal)()) : doubleValue(Math[name](number))
  })
}

const scaled = (name: string, factor: number): Build =>
  fixed(name, 1, (value) => {
    if (isNothing(value)) return null
    if (!isNumber(value)) fail(28765, `${name} only supports numeric types, not ${typeName(value)}`)
    return isDecimal(value) ? fromExact(toExact(value).times(factor)) : doubleValue(toDouble(value) * factor)
  })

const names: Name[] = ['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh']

export const trigonometry: Operators = {
  ...Object.fromEntries(names.map((name) => [`$${name}`, onAngle(name)])),
  $atan2: fixed('$atan2', 2, (y, x) => {
    if (isNothing(y) || isNothing(x)) return null
    for (const value of [y, x]) if (!isNumber(value)) fail(51044, `$atan2 only supports numeric types, not ${typeName(value)}`)
    return doubleValue(Math.atan2(toDouble(y), toDouble(x)))
  }),
  $degreesToRadians: scaled('$degreesToRadians', Math.PI / 180),
  $radiansToDegrees: scaled('$radiansToDegrees', 180 / Math.PI),
}
