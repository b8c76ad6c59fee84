import type { Value } from '../bson/codec'
import { long, numberKind, toBig } from '../bson/numbers'
import { typeName } from '../bson/types'
import { fail } from '../errors'
import { type Build, fixed, isNothing, type Operators, variadic } from './scope'

const integral = (value: Value): boolean => numberKind(value) === 'int' || numberKind(value) === 'long'

const folded = (name: string, start: bigint, step: (a: bigint, b: bigint) => bigint): Build =>
  variadic((values) => {
    let [bits, isLong] = [start, false]
    for (const value of values) {
      if (isNothing(value)) return null
      if (!integral(value)) fail(14, `${name} only supports int and long operands.`)
      bits = step(bits, toBig(value))
      isLong ||= numberKind(value) === 'long'
    }
    return isLong ? long(bits) : Number(bits)
  })

export const bits: Operators = {
  $bitAnd: folded('$bitAnd', -1n, (a, b) => a & b),
  $bitOr: folded('$bitOr', 0n, (a, b) => a | b),
  $bitXor: folded('$bitXor', 0n, (a, b) => a ^ b),
  $bitNot: fixed('$bitNot', 1, (value) => {
    if (isNothing(value)) return null
    if (!integral(value)) fail(14, `$bitNot only supports int and long, not: ${typeName(value)}.`)
    return numberKind(value) === 'long' ? long(~toBig(value)) : Number(~toBig(value))
  }),
}
