import { Binary, BSONRegExp, Code, DBRef, ObjectId, Timestamp } from 'bson'
import * as fc from 'fast-check'
import { type Document, decode, encode } from '../bson/codec'
import { documents } from '../indexes/arbitrary/documents'
import { compileProjection, compileProjectStage } from './projection'

/** What a projection says of each field; `c.d` and what is computed must not be taken for whole fields. */
const projections: fc.Arbitrary<Document> = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'c.d', 'rest', 'name longer than most', '名'), { minLength: 1, maxLength: 5 }),
    fc.boolean(),
    fc.constantFrom({}, { _id: 0 }, { _id: 1 }, { _id: false }, { _id: true }),
    fc.option(fc.constant({ made: { $type: '$b' } }), { freq: 5, nil: {} }),
  )
  .map(([names, inclusive, id, made]) => {
    const fields = names.filter((name) => !(name === 'c' && names.includes('c.d')))
    return {
      ...id,
      ...Object.fromEntries(fields.map((name) => [name, inclusive ? 1 : 0])),
      ...(inclusive ? made : {}),
    }
  })

/** One of every type that takes its own number of bytes, before, between and after what is asked for. */
const others = {
  rest: [new BSONRegExp('a', 'i'), new Code('x', { y: 1 }), new Code('x'), new Timestamp(1n), new Binary(Buffer.from('bin'))],
  re: new BSONRegExp('pattern', 'imx'),
  code: new Code('f()', { scope: true }),
  at: new Timestamp(5n),
  bytes: new Binary(Buffer.from('some bytes'), 2),
  ref: new DBRef('other', new ObjectId('65f000000000000000000000')),
  名: '文',
  'name longer than most': { in: [1, { deep: true }] },
}

it('shows byte for byte what decoding, projecting and encoding shows', async () => {
  await fc.assert(
    fc.property(documents, projections, fc.boolean(), (rows, projection, last) => {
      const project = compileProjection(projection, {}, {})
      const slowly = compileProjectStage(projection, {})
      for (const row of rows) {
        const raw = encode(last ? { _id: 7, ...row, ...others } : { _id: 7, ...others, ...row })
        expect(project?.(raw)).toEqual(encode(slowly(decode(raw))))
      }
    }),
    { numRuns: 400 },
  )
})

it('copies fields whose names look like array indexes in their stored order', () => {
  const raw = Buffer.from('\x1d\0\0\0\x10b\0\x01\0\0\0\x107\0\x02\0\0\0\x103\0\x03\0\0\0\0'.padEnd(26, '\0'), 'latin1')
  raw.writeInt32LE(raw.length)
  const shown = compileProjection({ 7: 1, b: 1 }, {}, {})?.(raw)
  expect(shown?.toString('latin1', 4)).toBe('\x10b\0\x01\0\0\0\x107\0\x02\0\0\0\0')
})
