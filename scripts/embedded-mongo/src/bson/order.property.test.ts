import * as fc from 'fast-check'
import { documents } from '../indexes/arbitrary/documents'
import { Sorter } from '../query/sort'
import { type Document, decode, encode, type Value } from './codec'
import { compareValues } from './compare'
import { encodeFields, encodeValue } from './encode-key'

const values = documents.map((rows) => rows.flatMap((row) => Object.values(row)) as Value[])
const stored = (v: Value): Value => decode(encode({ v })).v

it('keys, comparisons and sorts have one order', async () => {
  const sorter = new Sorter({ v: 1 }, undefined)
  await fc.assert(
    fc.property(values, (list) => {
      for (const a of list.map(stored))
        for (const b of list.map(stored)) {
          const order = Math.sign(compareValues(a, b))
          expect(Math.sign(Buffer.compare(encodeValue(a), encodeValue(b)))).toBe(order)
          const short = [a, b].every((value) => encodeValue(value).length < 500)
          if (short) {
            expect(Math.sign(Buffer.compare(encodeFields([a, 1], [false, false]), encodeFields([b, 1], [false, false])))).toBe(order)
            expect(Math.sign(Buffer.compare(encodeFields([a, 1], [true, false]), encodeFields([b, 1], [true, false])))).toBe(-order || 0)
          }
          if (!Array.isArray(a) && !Array.isArray(b))
            expect(Math.sign(sorter.compare(sorter.keyOf({ v: a }), sorter.keyOf({ v: b })))).toBe(order)
        }
    }),
    { numRuns: 100 },
  )
})

it('decoding and encoding give back the bytes', async () => {
  await fc.assert(
    fc.property(documents, (rows) => {
      for (const row of rows as Document[]) {
        const raw = encode(row)
        expect(encode(decode(raw)).equals(raw)).toBe(true)
      }
    }),
  )
})
