import type { Value } from '../bson/codec'
import { calculate, fitsInt, isNumber, long, numberKind, toBig } from '../bson/numbers'
import { typeName } from '../bson/types'
import { fail } from '../errors'

const isIntegral = (value: Value): boolean => numberKind(value) === 'int' || numberKind(value) === 'long'

/** `$inc` and `$mul`: int grows into long, a long does not overflow, decimal wins over all. */
export function combine(current: Value, operand: Value, name: '$inc' | '$mul', path: string): Value {
  if (!isNumber(current))
    fail(
      14,
      `Cannot apply ${name} to a value of non-numeric type. The document has the field '${path}' of non-numeric type ${typeName(current)}`,
    )
  return (
    calculate(current, operand, name === '$inc' ? '+' : '*') ??
    fail(2, `Failed to apply ${name} operations to current value (${String(current)}) for the field '${path}'`)
  )
}

const operations: Record<string, (a: bigint, b: bigint) => bigint> = { and: (a, b) => a & b, or: (a, b) => a | b, xor: (a, b) => a ^ b }

/** `$bit`: and, or, xor on integers. */
export function bitwise(current: Value, operand: Value, path: string): Value {
  const steps = Object.entries<Value>(operand ?? {})
  if (steps.length === 0) fail(2, `You must pass in at least one bitwise operation. The format is: {$bit: {field: {and/or/xor: #}}`)
  if (current !== undefined && !isIntegral(current))
    fail(2, `Cannot apply $bit to a value of non-integral type. The field '${path}' has type ${typeName(current)}`)
  return steps.reduce((value, [name, mask]) => {
    const operate =
      operations[name] ??
      fail(
        2,
        `The $bit modifier only supports 'and', 'or', and 'xor', not '${name}' which is an unknown operator: {${name}: ${String(mask)}}`,
      )
    if (!isIntegral(mask))
      fail(
        2,
        `The $bit modifier field must be an Integer(32/64 bit); a '${typeName(mask)}' is not supported here: {${name}: ${String(mask)}}`,
      )
    const result = operate(value === undefined ? 0n : toBig(value), toBig(mask))
    const small = numberKind(mask) === 'int' && (value === undefined || numberKind(value) === 'int')
    return small && fitsInt(result) ? Number(result) : long(result)
  }, current)
}
