import type { Value } from '../bson/codec'
import { isNumeric, toNumber } from '../bson/types'
import { badValue } from '../errors'

/** A test on the bits of an integer or a BinData; the mask is a number, a BinData or a list of positions. */
export function bitsTest(operand: Value, accept: (bits: bigint, mask: bigint) => boolean): (value: Value) => boolean {
  const mask = Array.isArray(operand)
    ? operand.reduce((bits: bigint, position: Value) => bits | (1n << BigInt(toNumber(position))), 0n)
    : (bitsOf(operand) ?? badValue('bit operators need a number, BinData or an array of bit positions'))
  return (value) => {
    const bits = bitsOf(value)
    return bits !== undefined && accept(bits, mask)
  }
}

function bitsOf(value: Value): bigint | undefined {
  if (value?._bsontype === 'Long') return value.toBigInt()
  if (isNumeric(value)) return Number.isInteger(toNumber(value)) ? BigInt(toNumber(value)) : undefined
  const bytes: Uint8Array | undefined = value?._bsontype === 'Binary' ? value.value() : undefined
  return bytes?.reduceRight((bits, byte) => (bits << 8n) | BigInt(byte), 0n)
}
