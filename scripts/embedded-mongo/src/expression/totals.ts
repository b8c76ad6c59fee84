import type { Decimal } from 'decimal.js'
import type { Value } from '../bson/codec'
import { doubleValue, Exact, fitsInt, fitsLong, fromExact, long, numberKind, scaleOf, toBig, toDouble, toExact } from '../bson/numbers'

/**
 * A sum of numbers of all kinds, as MongoDB keeps it: whole numbers exactly, doubles with the rounding errors carried along,
 * decimals exactly. The kind of the result is the widest that went in.
 */
export class Total {
  #whole = 0n
  #double = 0
  #error = 0
  #decimal: Decimal | undefined
  #scale = 0
  #widest: 'int' | 'long' | 'double' = 'int'
  count = 0

  add(value: Value): void {
    const kind = numberKind(value)
    if (kind === undefined) return
    this.count++
    if (kind === 'decimal') {
      this.#decimal = (this.#decimal ?? new Exact(0)).plus(toExact(value))
      this.#scale = Math.max(this.#scale, scaleOf(value))
    } else if (kind === 'double') this.#addDouble(toDouble(value))
    else {
      this.#whole += toBig(value)
      if (kind === 'long' && this.#widest === 'int') this.#widest = 'long'
    }
  }

  #addDouble(value: number): void {
    this.#widest = 'double'
    const sum = this.#double + value
    if (Number.isFinite(sum))
      this.#error += Math.abs(this.#double) >= Math.abs(value) ? this.#double - sum + value : value - sum + this.#double
    this.#double = sum
  }

  get #doubles(): number {
    return this.#double + this.#error
  }

  value(): Value {
    if (this.#decimal) return fromExact(this.#exact(), this.#scale)
    if (this.#widest === 'double') return doubleValue(this.#doubles + Number(this.#whole))
    if (this.#widest === 'int' && fitsInt(this.#whole)) return Number(this.#whole)
    return fitsLong(this.#whole) ? long(this.#whole) : doubleValue(Number(this.#whole))
  }

  mean(): Value {
    if (this.count === 0) return null
    if (this.#decimal) return fromExact(this.#exact().div(this.count), this.#scale)
    return doubleValue((this.#doubles + Number(this.#whole)) / this.count)
  }

  #exact(): Decimal {
    const doubles = this.#doubles === 0 ? new Exact(0) : new Exact(Number(this.#doubles.toPrecision(15)))
    return (this.#decimal ?? new Exact(0)).plus(new Exact(this.#whole.toString())).plus(doubles)
  }
}

/** Standard deviation; null for too few numbers. */
export function deviation(numbers: number[], sample: boolean): Value {
  const divisor = sample ? numbers.length - 1 : numbers.length
  if (divisor <= 0) return null
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length
  return doubleValue(Math.sqrt(numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / divisor))
}

/** The value below which a share of the sorted numbers lies, as MongoDB's "approximate" method finds it. */
export function percentile(sorted: number[], share: number): Value {
  if (sorted.length === 0) return null
  const rank = Math.ceil(share * sorted.length)
  return doubleValue(sorted[Math.max(rank - 1, 0)] as number)
}
