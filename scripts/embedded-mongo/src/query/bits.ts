import type { Value } from '../bson/codec'
import { isNumber, numberKind, toBig, toDouble } from '../bson/numbers'
import { badValue, failedToParse } from '../errors'

/** A test on the bits of an integer or a BinData; the mask is a number, a BinData or a list of positions. */
export function bitsTest(name: string, operand: Value, accept: (bits: bigint, mask: bigint) => boolean): (value: Value) => boolean {
  const mask = maskOf(name, operand)
  return (value) => {
    const bits = bitsOf(value)
    return bits !== undefined && accept(bits, mask)
  }
}

function maskOf(name: string, operand: Value): bigint {
  if (Array.isArray(operand))
    return operand.reduce((bits: bigint, position: Value) => {
      if (!isNumber(position)) badValue(`bit positions must be an integer but got: ${String(position)}`)
      const place = toDouble(position)
      if (place < 0) badValue(`bit positions must be >= 0 but got: ${place}`)
      return Number.isInteger(place) ? bits | (1n << BigInt(Math.min(place, 1023))) : badValue('bit positions must be integers')
    }, 0n)
  const mask = bitsOf(operand)
  if (mask === undefined) return failedToParse(`${name} takes an Array, a number, or a BinData but received: ${JSON.stringify(operand)}`)
  return mask < 0n ? failedToParse(`Expected a non-negative number in: ${name}: ${String(operand)}`) : mask
}

/** The bits of a whole number that fits 64 of them, or of a BinData, lowest first; a negative number goes on with ones. */
function bitsOf(value: Value): bigint | undefined {
  const kind = numberKind(value)
  if (kind === 'int' || kind === 'long') return toBig(value)
  if (kind !== undefined) {
    const number = toDouble(value)
    return Number.isInteger(number) && Math.abs(number) < 2 ** 63 ? BigInt(number) : undefined
  }
  const bytes: Uint8Array | undefined = value?._bsontype === 'Binary' ? value.value() : undefined
  return bytes?.reduceRight((bits, byte) => (bits << 8n) | BigInt(byte), 0n)
}
