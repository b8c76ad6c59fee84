import type { Value } from '../bson/codec'
import { doubleValue, fitsInt, fitsLong, fromExact, isDecimal, isNumber, long, numberKind, toBig, toDouble, toExact } from '../bson/numbers'
import { typeName } from '../bson/types'
import { fail } from '../errors'
import { onNumber } from './arithmetic'
import { type Build, fixed, isNothing, type Operators } from './scope'

function power(base: Value, exponent: Value): Value {
  if (isNothing(base) || isNothing(exponent)) return null
  if (!isNumber(base)) fail(28762, `$pow's base must be numeric, not ${typeName(base)}`)
  if (!isNumber(exponent)) fail(28763, `$pow's exponent must be numeric, not ${typeName(exponent)}`)
  if (toDouble(base) === 0 && toDouble(exponent) < 0) fail(28764, '$pow cannot take a base of 0 and a negative exponent')
  if (isDecimal(base) || isDecimal(exponent)) return fromExact(toExact(base).pow(toExact(exponent)))
  const kinds = [numberKind(base), numberKind(exponent)]
  if (kinds.includes('double') || toDouble(exponent) < 0) return doubleValue(toDouble(base) ** toDouble(exponent))
  const approximate = toDouble(base) ** toDouble(exponent)
  if (!(Math.abs(approximate) < 2 ** 64)) return doubleValue(approximate)
  const exact = toBig(base) ** toBig(exponent)
  if (!fitsLong(exact)) return doubleValue(approximate)
  return kinds.includes('long') || !fitsInt(exact) ? long(exact) : Number(exact)
}

function logarithm(value: Value, base: Value): Value {
  if (isNothing(value) || isNothing(base)) return null
  if (!isNumber(value)) fail(28756, `$log's argument must be numeric, not ${typeName(value)}`)
  if (!isNumber(base)) fail(28757, `$log's base must be numeric, not ${typeName(base)}`)
  if (!(toDouble(value) > 0)) fail(28758, `$log's argument must be a positive number, but is ${String(value)}`)
  if (!(toDouble(base) > 0) || toDouble(base) === 1)
    fail(28759, `$log's base must be a positive number not equal to 1, but is ${String(base)}`)
  if (isDecimal(value) || isDecimal(base)) return fromExact(toExact(value).log(toExact(base)))
  return doubleValue(Math.log(toDouble(value)) / Math.log(toDouble(base)))
}

const positiveLog = (name: string, code: number, inDoubles: (value: number) => number, base?: number): Build =>
  onNumber(name, (value) => {
    if (toDouble(value) <= 0) fail(code, `${name}'s argument must be a positive number, but is ${String(value)}`)
    return isDecimal(value) ? fromExact(base ? toExact(value).log(base) : toExact(value).ln()) : doubleValue(inDoubles(toDouble(value)))
  })

export const powers: Operators = {
  $pow: fixed('$pow', 2, power),
  $log: fixed('$log', 2, logarithm),
  $ln: positiveLog('$ln', 28766, Math.log),
  $log10: positiveLog('$log10', 28761, Math.log10, 10),
  $exp: onNumber('$exp', (value) => (isDecimal(value) ? fromExact(toExact(value).exp()) : doubleValue(Math.exp(toDouble(value))))),
  $sqrt: onNumber('$sqrt', (value) => {
    if (toDouble(value) < 0) fail(28714, "$sqrt's argument must be greater than or equal to 0")
    return isDecimal(value) ? fromExact(toExact(value).sqrt()) : doubleValue(Math.sqrt(toDouble(value)))
  }),
}
