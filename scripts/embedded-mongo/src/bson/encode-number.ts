import type { Decimal128, Long } from 'bson'
import type { Value } from './codec'
import type { KeyWriter } from './key-writer'

/**
 * Numbers of all four BSON types share one order. A magnitude is written as the largest double not above it (8 bytes, which
 * sort by themselves) and, where that double is not exact (a big Long, most Decimal128), the remainder as decimal digits.
 * Negative numbers are the same bytes inverted.
 */
const sign = { nan: 0, negative: 1, zero: 2, positive: 3 }
const significantRemainderDigits = 40 // 34 digits of a Decimal128 differ well before the 40th digit of the remainder

export function writeNumber(out: KeyWriter, value: Value): void {
  if (typeof value === 'number') {
    writeDouble(out, value)
    return
  }
  if (typeof value === 'bigint') {
    writeInteger(out, value)
    return
  }
  switch (value._bsontype) {
    case 'Int32':
    case 'Double':
      writeDouble(out, value.value)
      break
    case 'Long':
      writeInteger(out, (value as Long).toBigInt())
      break
    default:
      writeDecimal(out, (value as Decimal128).toString())
      break
  }
}

function writeDouble(out: KeyWriter, value: number): void {
  if (Number.isNaN(value)) {
    out.byte(sign.nan)
    return
  }
  if (value === 0) {
    out.byte(sign.zero)
    return
  }
  writeMagnitude(out, value < 0, Math.abs(value), 0n, 0)
}

function writeInteger(out: KeyWriter, value: bigint): void {
  if (value === 0n) {
    out.byte(sign.zero)
    return
  }
  const magnitude = value < 0n ? -value : value
  let floor = Number(magnitude)
  if (BigInt(floor) > magnitude) floor = previousDouble(floor)
  writeMagnitude(out, value < 0n, floor, magnitude - BigInt(floor), 0)
}

function writeDecimal(out: KeyWriter, text: string): void {
  if (text === 'NaN') {
    out.byte(sign.nan)
    return
  }
  const [, minus, whole, fraction = '', power = '0'] = /^(-?)(\d*)\.?(\d*)(?:E([+-]?\d+))?$/.exec(text) ?? []
  if (whole === undefined) {
    writeDouble(out, text.startsWith('-') ? -Infinity : Infinity)
    return
  }
  const digits = BigInt(whole + fraction)
  if (digits === 0n) {
    out.byte(sign.zero)
    return
  }
  const exponent = Number(power) - fraction.length
  let floor = Math.min(Number(`${digits}e${exponent}`), Number.MAX_VALUE)
  let remainder = subtract(digits, exponent, floor)
  if (remainder.digits < 0n) {
    floor = previousDouble(floor)
    remainder = subtract(digits, exponent, floor)
  }
  writeMagnitude(out, minus === '-', floor, remainder.digits, remainder.scale)
}

/** digits × 10^exponent − double, exactly, as an integer over 10^scale. */
function subtract(digits: bigint, exponent: number, double: number): { digits: bigint; scale: number } {
  const bits = doubleBits(double)
  const biased = Number((bits >> 52n) & 0x7ffn)
  const mantissa = (bits & 0xfffffffffffffn) | (biased === 0 ? 0n : 0x10000000000000n)
  const binaryExponent = (biased === 0 ? 1 : biased) - 1075
  const scale = Math.max(-exponent, -binaryExponent, 0)
  const decimalPart = digits * 10n ** BigInt(exponent + scale)
  const binaryPart = mantissa * 5n ** BigInt(scale) * 2n ** BigInt(scale + binaryExponent)
  return { digits: decimalPart - binaryPart, scale }
}

function writeMagnitude(out: KeyWriter, negative: boolean, floor: number, remainder: bigint, scale: number): void {
  out.byte(negative ? sign.negative : sign.positive)
  const start = out.length
  out.double(floor)
  if (remainder === 0n) {
    out.byte(0)
  } else {
    const digits = remainder.toString()
    out.byte(1)
    out.uint16(digits.length - scale + 0x4000)
    out.text(digits.slice(0, significantRemainderDigits).replace(/0+$/, ''))
  }
  if (negative) out.invertFrom(start)
}

const scratch = new DataView(new ArrayBuffer(8))
function doubleBits(value: number): bigint {
  scratch.setFloat64(0, value)
  return scratch.getBigUint64(0)
}
function previousDouble(value: number): number {
  scratch.setBigUint64(0, doubleBits(value) - 1n)
  return scratch.getFloat64(0)
}
