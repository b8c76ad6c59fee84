import { BSONRegExp, Code, Decimal128, Double, Long, ObjectId, Timestamp } from 'bson'
import * as fc from 'fast-check'
import { decode, encode } from '../bson/codec'
import { documents, filters } from '../indexes/arbitrary/documents'
import { compileFilter } from './matcher'
import { rawRejection } from './raw-filter'

it('rejects nothing that matches', async () => {
  await fc.assert(
    fc.property(documents, filters, (rows, filter) => {
      const sent = decode(encode({ filter })).filter
      const [rejects, matches] = [rawRejection(sent, {}), compileFilter(sent)]
      for (const row of rows) {
        const raw = encode(row)
        if (rejects?.(raw)) expect(matches(decode(raw))).toBe(false)
      }
    }),
    { numRuns: 300 },
  )
})

const before = {
  o: { s: 'x' },
  l: ['x'],
  r: new BSONRegExp('a', 'i'),
  c: new Code('x', { y: 1 }),
  t: new Timestamp(1n),
  d: Decimal128.fromString('1'),
  n: null,
  b: true,
}
const rejected = (filter: object, document: object): boolean | undefined => rawRejection(filter, {})?.(encode({ ...before, ...document }))

it('decides by the bytes of scalar fields alone', () => {
  expect(rejected({ s: 'x' }, { s: 'y' })).toBe(true)
  expect(rejected({ s: 'x' }, { s: 'x' })).toBe(false)
  expect(rejected({ s: 'x' }, {})).toBe(true)
  expect(rejected({ s: 'x' }, { s: ['x'] })).toBe(false)
  expect(rejected({ s: 'x' }, { s: 1 })).toBe(true)
  expect(rejected({ s: 1 }, { s: new Double(1) })).toBe(false)
  expect(rejected({ s: 1 }, { s: Long.fromNumber(2) })).toBe(false)
  expect(rejected({ s: 1 }, { s: 2 })).toBe(true)
  expect(rejected({ s: { $eq: true, $exists: true } }, { s: false })).toBe(true)
  expect(rejected({ $and: [{ s: new ObjectId() }] }, { s: new ObjectId() })).toBe(true)
  expect(rejected({ s: new Date(1) }, { s: new Date(1) })).toBe(false)
  expect([{ s: null }, { 's.t': 'x' }, { s: { $gt: 1 } }, { $or: [{ s: 'x' }] }, {}].map((filter) => rawRejection(filter, {}))).toEqual(
    Array(5).fill(undefined),
  )
  expect(rawRejection({ s: 'x' }, { collation: { locale: 'en' } as never })).toBeUndefined()
})
