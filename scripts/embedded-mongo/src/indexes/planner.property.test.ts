import * as fc from 'fast-check'
import type { Collection, Document } from 'mongodb'
import { withEngine } from '../../test/with-engine'
import { documents, filters, sorts } from './arbitrary/documents'
import { type Shape, shapes } from './arbitrary/shapes'

const fixture = withEngine()
const runs = Number(process.env.PROPERTY_RUNS ?? 6)
/** What one of the walks may take, in milliseconds. */
const limit = 60_000 + runs * 1000
let made = 0

async function filled(rows: Document[], indexes: Shape[]): Promise<Collection> {
  const collection = fixture.db.collection(`c${made++}`)
  for (const [key, options = {}] of indexes) await collection.createIndex(key, options)
  // a unique index, or one over two arrays, refuses some: what remains is what is asked
  await collection
    .insertMany(
      rows.map((row, i) => ({ ...row, _id: i as never })),
      { ordered: false },
    )
    .catch((error) => {
      if (![11000, 171].includes(error.code)) throw error
    })
  return collection
}

type Ask = { filter: Document; sort: Document; limit: number; skip: number }
const asks: fc.Arbitrary<Ask> = fc.record({ filter: filters, sort: sorts, limit: fc.constantFrom(0, 0, 3), skip: fc.constantFrom(0, 0, 2) })

async function ids(collection: Collection, { filter, sort, limit, skip }: Ask, options: Document): Promise<unknown[]> {
  const rows = await collection.find(filter, options).sort(sort).skip(skip).limit(limit).project({ _id: 1 }).toArray()
  return rows.map(({ _id }) => _id)
}

/** What an index can show without a document is what the documents hold, to the type. */
async function sameFields(collection: Collection, { filter, sort }: Ask): Promise<void> {
  for (const projection of [{ _id: 0, b: 1 }, { _id: 0, a: 1, b: 1 }, { _id: 0, 'c.d': 1, b: 1 }, { a: 1 }]) {
    const show = async (options: Document): Promise<Document[]> =>
      collection
        .find(filter, { ...options, promoteValues: false })
        .sort(sort)
        .project(projection)
        .toArray()
    expect(await show({})).toEqual(await show({ hint: { $natural: 1 } }))
  }
}

/** The answer of the planner against the answer of reading everything. */
async function sameAnswer(collection: Collection, ask: Ask, options: Document = {}): Promise<void> {
  const scanned = await ids(collection, ask, { ...options, hint: { $natural: 1 } })
  expect(await ids(collection, ask, options)).toEqual(scanned)
  if (ask.limit === 0 && ask.skip === 0) expect(await collection.countDocuments(ask.filter, options)).toBe(scanned.length)
}

it.each(shapes.map((shape) => [JSON.stringify(shape), shape] as const))(
  '%s gives the answers of a collection scan',
  async (_name, shape) => {
    const [, { collation } = {}] = shape
    await fc.assert(
      fc.asyncProperty(documents, fc.array(asks, { minLength: 6, maxLength: 6 }), async (rows, queries) => {
        const collection = await filled(rows, [shape])
        for (const query of queries) {
          await sameAnswer(collection, query)
          await sameFields(collection, query)
          if (collation) await sameAnswer(collection, query, { collation })
        }
      }),
      { numRuns: runs },
    )
  },
  limit,
)

it(
  'several indexes at once give the answers of a collection scan',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        documents,
        fc.subarray(shapes, { minLength: 2, maxLength: 5 }),
        fc.array(asks, { minLength: 6, maxLength: 6 }),
        async (rows, some, queries) => {
          const named = some.map(([key, options], i): Shape => [key, { ...options, name: `i${i}` }])
          const collection = await filled(
            rows,
            named.filter(([key], i) => named.findIndex(([other]) => JSON.stringify(other) === JSON.stringify(key)) === i),
          )
          for (const query of queries) await sameAnswer(collection, query)
        },
      ),
      { numRuns: runs * 2 },
    )
  },
  limit,
)
