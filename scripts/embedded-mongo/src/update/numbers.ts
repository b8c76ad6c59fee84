import { Double, Int32, Long } from 'bson'
import type { Value } from '../bson/codec'
import { isNumeric, toNumber, typeName } from '../bson/types'
import { fail } from '../errors'
import { fromExact, isDecimal, toExact } from '../expression/decimal'

const isIntegral = (value: Value): boolean => typeName(value) === 'int' || typeName(value) === 'long'
const toBig = (value: Value): bigint => (value._bsontype === 'Long' ? value.toBigInt() : BigInt(toNumber(value)))

/** `$inc` and `$mul` with MongoDB's result types: int grows into long, long does not overflow silently, decimal wins over all. */
export function combine(a: Value, b: Value, operator: '+' | '*'): Value {
  if (isDecimal(a) || isDecimal(b)) return fromExact(operator === '+' ? toExact(a).plus(toExact(b)) : toExact(a).times(toExact(b)))
  if (!isIntegral(a) || !isIntegral(b)) return new Double(operator === '+' ? toNumber(a) + toNumber(b) : toNumber(a) * toNumber(b))
  const result = operator === '+' ? toBig(a) + toBig(b) : toBig(a) * toBig(b)
  if (BigInt.asIntN(64, result) !== result) fail(2, 'Failed to apply $inc operations to current value: integer overflow')
  const isInt = typeName(a) === 'int' && typeName(b) === 'int' && BigInt.asIntN(32, result) === result
  return isInt ? new Int32(Number(result)) : Long.fromBigInt(result)
}

export function needNumber(value: Value, name: string, path: string): void {
  if (!isNumeric(value)) fail(14, `Cannot apply ${name} to a value of non-numeric type. The field '${path}' has type ${typeName(value)}`)
}

/** `$bit`: and, or, xor on integers. */
export function bitwise(current: Value, operand: Value): Value {
  const [name, mask] = Object.entries(operand)[0] as [string, Value]
  if (!isIntegral(mask) || (current !== undefined && !isIntegral(current))) fail(2, 'Cannot apply $bit to a value of non-integral type')
  const [a, b] = [toBig(current ?? new Int32(0)), toBig(mask)]
  const result =
    name === 'and'
      ? a & b
      : name === 'or'
        ? a | b
        : name === 'xor'
          ? a ^ b
          : fail(2, `The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`)
  return typeName(mask) === 'int' && (current === undefined || typeName(current) === 'int')
    ? new Int32(Number(result))
    : Long.fromBigInt(result)
}
