import { Binary, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson'
import type { Value } from './codec'
import { compareValues } from './compare'
import { encodeFields, encodeId, encodeValue } from './encode-key'

const decimal = (text: string): Decimal128 => Decimal128.fromString(text)

// ascending, as MongoDB sorts them
const ordered: Value[] = [
  new MinKey(),
  null,
  NaN,
  -Infinity,
  decimal('-1e400'),
  -1e308,
  Long.MIN_VALUE,
  Long.fromString('-9007199254740993'),
  -(2 ** 53),
  -3.5,
  -1,
  -5e-324,
  decimal('-1e-400'),
  0,
  decimal('1e-400'),
  5e-324,
  decimal('0.1'),
  0.1,
  decimal('0.1000000000000000055511151231257828'),
  1,
  decimal('1.10'),
  1.1,
  2,
  2 ** 53,
  Long.fromString('9007199254740993'),
  Long.MAX_VALUE,
  2 ** 63,
  1e308,
  decimal('1e400'),
  Infinity,
  '',
  'a',
  'a\0',
  'a\0b',
  'ab',
  'b',
  'é',
  '中',
  '\ue000',
  '😀',
  {},
  { a: 1 },
  { a: 2 },
  { b: 1 },
  { a: 'x' },
  [],
  [1],
  [1, 2],
  [2],
  ['a'],
  new Binary(Buffer.from('a')),
  new Binary(Buffer.from('b')),
  new Binary(Buffer.from('ab')),
  new ObjectId('000000000000000000000001'),
  new ObjectId('f00000000000000000000001'),
  false,
  true,
  new Date(-1e12),
  new Date(-1),
  new Date(0),
  new Date(1e12),
  new Timestamp(1n),
  new Timestamp(1n << 32n),
  new MaxKey(),
]
const sign = Math.sign

it('keys, comparisons and BSON order agree, ascending and descending', () => {
  for (let i = 0; i < ordered.length; i++) {
    for (let j = 0; j < ordered.length; j++) {
      expect(sign(compareValues(ordered[i], ordered[j]))).toBe(sign(i - j))
      expect(sign(Buffer.compare(encodeValue(ordered[i]), encodeValue(ordered[j])))).toBe(sign(i - j))
      expect(sign(Buffer.compare(encodeFields([ordered[i], 1], [true, false]), encodeFields([ordered[j], 1], [true, false])))).toBe(
        sign(j - i),
      )
    }
  }
})

it('equal numbers of different types have one key', () => {
  for (const five of [5, new Int32(5), new Double(5), Long.fromNumber(5), decimal('5.00'), decimal('50E-1')]) {
    expect(encodeValue(five)).toEqual(encodeValue(5))
    expect(compareValues(five, 5)).toBe(0)
  }
  expect(encodeValue(-0)).toEqual(encodeValue(0))
})

it('random decimals and longs sort like their values', () => {
  const random = (): Value =>
    Math.random() < 0.5
      ? decimal(
          `${Math.random() < 0.5 ? '-' : ''}${Math.floor(Math.random() * 1e9)}${Math.floor(Math.random() * 1e9)}E${Math.floor(Math.random() * 40) - 20}`,
        )
      : Long.fromBigInt(
          BigInt.asIntN(64, BigInt(Math.floor(Math.random() * 2 ** 52)) * 4096n * BigInt(Math.floor(Math.random() * 2000) - 1000)),
        )
  const exact = (value: Value): [bigint, number] => {
    const [, minus, whole, fraction = '', exponent = '0'] = /^(-?)(\d+)\.?(\d*)(?:E([+-]?\d+))?$/.exec(String(value)) ?? []
    return [BigInt(`${minus}${whole}${fraction}`), Number(exponent) - fraction.length]
  }
  const order = (a: Value, b: Value): number => {
    const [[x, p], [y, q]] = [exact(a), exact(b)]
    const least = Math.min(p, q)
    const difference = x * 10n ** BigInt(p - least) - y * 10n ** BigInt(q - least)
    return difference > 0n ? 1 : difference < 0n ? -1 : 0
  }
  for (let i = 0; i < 5000; i++) {
    const [a, b] = [random(), random()]
    expect(sign(Buffer.compare(encodeValue(a), encodeValue(b)))).toBe(order(a, b))
  }
})

it('long values keep within the key limit and stay distinct', () => {
  const long = 'x'.repeat(100_000)
  expect(encodeId(long).length < 700).toBe(true)
  expect(encodeFields([long, long, long], [false, true, false]).length < 1300).toBe(true)
  expect(encodeId(`${long}a`)).not.toEqual(encodeId(`${long}b`))
})
