import { Decimal128, type Document, Double, Int32, Long, ObjectId } from 'mongodb'
import { rejection, withEngine } from '../../test/with-engine'

const fixture = withEngine()
const fresh = (name: string) => fixture.db.collection<Document>(name)

async function updated(before: Document, update: Document, options: Document = {}): Promise<Document> {
  const c = fresh(`u${new ObjectId().toHexString()}`)
  await c.insertOne({ _id: 1, ...before } as never)
  await c.updateOne({ ...options.filter }, update as never, options)
  const { _id, ...rest } = (await c.findOne({})) as Document
  return rest
}

it('update operators', async () => {
  const cases: [Document, Document, Document, Document?][] = [
    [{ a: 1 }, { $set: { 'b.c.0': 2 } }, { a: 1, b: { c: { 0: 2 } } }],
    [{ a: [1, 2] }, { $set: { 'a.3': 9 } }, { a: [1, 2, null, 9] }],
    [{ a: 1, b: { c: 1, d: 2 } }, { $unset: { 'b.c': '' } }, { a: 1, b: { d: 2 } }],
    [{ n: 1 }, { $inc: { n: 2, m: 5 }, $mul: { k: 3 } }, { n: 3, m: 5, k: 0 }],
    [{ n: 5 }, { $min: { n: 3 }, $max: { m: 1 } }, { n: 3, m: 1 }],
    [{ a: 1, b: 2 }, { $rename: { a: 'c.d' } }, { b: 2, c: { d: 1 } }],
    [{ l: [3, 1] }, { $push: { l: { $each: [2, 5], $sort: 1, $slice: -3 } } }, { l: [2, 3, 5] }],
    [{ l: [1, 4] }, { $push: { l: { $each: [2, 3], $position: 1 } } }, { l: [1, 2, 3, 4] }],
    [{ l: [{ s: 2 }] }, { $push: { l: { $each: [{ s: 3 }, { s: 1 }], $sort: { s: -1 } } } }, { l: [{ s: 3 }, { s: 2 }, { s: 1 }] }],
    [{ l: [1, 2] }, { $addToSet: { l: { $each: [2, 3] } } }, { l: [1, 2, 3] }],
    [{ l: [1, 2, 3] }, { $pop: { l: -1 } }, { l: [2, 3] }],
    [{ l: [1, 5, 9] }, { $pull: { l: { $gte: 5 } } }, { l: [1] }],
    [
      {
        l: [
          { x: 1, y: 2 },
          { x: 2, y: 2 },
        ],
      },
      { $pull: { l: { x: 1 } } },
      { l: [{ x: 2, y: 2 }] },
    ],
    [{ l: [1, 2, 1] }, { $pullAll: { l: [1] } }, { l: [2] }],
    [{ b: 12 }, { $bit: { b: { and: 10 } } }, { b: 8 }],
    [
      {
        l: [
          { k: 'a', v: 1 },
          { k: 'b', v: 1 },
        ],
      },
      { $set: { 'l.$.v': 7 } },
      {
        l: [
          { k: 'a', v: 1 },
          { k: 'b', v: 7 },
        ],
      },
      { filter: { 'l.k': 'b' } },
    ],
    [{ l: [1, 2, 3] }, { $inc: { 'l.$[]': 10 } }, { l: [11, 12, 13] }],
    [
      { l: [{ g: 1 }, { g: 8 }] },
      { $set: { 'l.$[e].ok': true } },
      { l: [{ g: 1 }, { g: 8, ok: true }] },
      { arrayFilters: [{ 'e.g': { $gt: 5 } }] },
    ],
  ]
  for (const [before, update, after, options] of cases) expect(await updated(before, update, options)).toEqual(after)
  expect(await updated({ a: 1, b: 2 }, [{ $set: { c: { $add: ['$a', '$b'] } } }, { $unset: 'a' }] as never)).toEqual({ b: 2, c: 3 })
})

it('number types survive and grow as in MongoDB', async () => {
  const c = fresh('types')
  const read = async (): Promise<Document> => (await c.findOne({}, { promoteValues: false })) as Document
  await c.insertOne({ i: new Int32(1), d: new Double(5), l: Long.fromNumber(7), dec: Decimal128.fromString('1.10') })
  await c.updateOne({}, { $set: { touched: true } })
  let now = await read()
  expect([now.i._bsontype, now.d._bsontype, now.l._bsontype, String(now.dec)]).toEqual(['Int32', 'Double', 'Long', '1.10'])
  await c.updateOne({}, { $inc: { i: 2147483647, d: 1, l: 1, dec: 1 } })
  now = await read()
  expect([now.i._bsontype, String(now.i), now.d._bsontype, now.l._bsontype, String(now.dec)]).toEqual([
    'Long',
    '2147483648',
    'Double',
    'Long',
    '2.10',
  ])
  expect((await c.updateOne({}, { $set: { touched: true } })).modifiedCount).toBe(0)
})

it('updates that cannot be are refused', async () => {
  const c = fresh('refused')
  await c.insertOne({ _id: 1, a: 1, l: [1] } as never)
  const code = async (update: Document, options = {}): Promise<unknown> => (await rejection(c.updateOne({ a: 1 }, update, options))).code
  expect(await code({ $set: { _id: 2 } })).toBe(66)
  expect(await code({ $set: { a: 1 }, $inc: { a: 1 } })).toBe(40)
  expect(await code({ $set: { 'b.c': 1, b: 2 } })).toBe(40)
  expect(await code({ $set: { 'a.b': 1 } })).toBe(28)
  expect(await code({ $push: { a: 1 } })).toBe(2)
  expect(await code({ $inc: { l: 1 } })).toBe(14)
  expect(await code({ $set: { 'l.$[x]': 1 } })).toBe(2)
  expect(await code({ $set: { 'l.$': 1 } })).toBe(2)
})

it('upserts take their beginning from the filter', async () => {
  const c = fresh('upserts')
  const result = await c.updateOne(
    { a: 1, 'b.c': { $eq: 2 }, d: { $gt: 5 }, $and: [{ e: 3 }] },
    { $set: { f: 4 }, $setOnInsert: { g: 5 } },
    { upsert: true },
  )
  expect(await c.findOne({ _id: result.upsertedId as never }, { projection: { _id: 0 } })).toEqual({
    a: 1,
    b: { c: 2 },
    e: 3,
    f: 4,
    g: 5,
  })
  await c.updateOne({ a: 1 }, { $setOnInsert: { g: 9 } }, { upsert: true })
  expect((await c.findOne({ a: 1 }))?.g).toBe(5)
  await c.replaceOne({ _id: 'r' as never }, { x: 1 }, { upsert: true })
  expect(await c.findOne({ _id: 'r' as never })).toEqual({ _id: 'r', x: 1 })
  const counters = await Promise.all(
    Array.from({ length: 50 }, () =>
      c.findOneAndUpdate({ _id: 'n' as never }, { $inc: { n: 1 } }, { upsert: true, returnDocument: 'after' }),
    ),
  )
  expect(new Set(counters.map((d) => d?.n)).size).toBe(50)
})

it('null is an id an upsert can have', async () => {
  const c = fresh('nullIds')
  const id = { _id: null } as never
  await c.replaceOne(id, { x: 1 }, { upsert: true })
  await c.replaceOne(id, { x: 2 }, { upsert: true })
  await c.updateOne(id, [{ $set: { y: 3 } }], { upsert: true })
  expect(await c.find().toArray()).toEqual([{ _id: null, x: 2, y: 3 }])
  await c.deleteOne(id)
  expect((await c.updateOne(id, [{ $set: { y: 4 } }], { upsert: true })).upsertedId).toBeNull()
})

it('the values of `let` are expressions', async () => {
  const c = fresh('letters')
  await c.insertOne({ name: '$x', n: 3 })
  const variables = { name: { $literal: '$x' }, n: { $add: [1, 2] } }
  const filter = { $expr: { $and: [{ $eq: ['$name', '$$name'] }, { $eq: ['$n', '$$n'] }] } }
  expect(await c.countDocuments(filter, { let: variables } as never)).toBe(1)
  expect(await c.find(filter, { let: variables }).toArray()).toHaveLength(1)
  expect(await c.findOneAndUpdate(filter, { $inc: { m: 1 } }, { let: variables })).toMatchObject({ n: 3 })
  expect((await c.updateOne(filter, [{ $set: { said: '$$name' } }], { let: variables })).modifiedCount).toBe(1)
  expect((await c.findOne())?.said).toBe('$x')
  expect((await c.deleteOne(filter, { let: variables })).deletedCount).toBe(1)
  expect((await rejection(c.find({}, { let: { n: '$n' } }).toArray())).code).toBe(4890500)
})

it('unique, partial, sparse, compound and multikey indexes', async () => {
  const c = fresh('unique')
  await c.createIndex({ k: 1 }, { unique: true })
  await c.createIndex({ a: 1, b: 1 }, { unique: true, partialFilterExpression: { live: true } })
  await c.createIndex({ s: 1 }, { unique: true, sparse: true })
  await c.createIndex({ tags: 1 })
  await c.insertMany([
    { k: 1, a: 1, b: 1, live: true },
    { k: 2, a: 1, b: 1 },
    { k: 3, s: 1, tags: ['x', 'y', 'x'] },
  ])
  const error = await rejection(c.insertOne({ k: 1 }))
  expect([error.code, error.keyPattern, error.keyValue]).toEqual([11000, { k: 1 }, { k: 1 }])
  expect(error.message).toMatch(/index: k_1 dup key: \{ k: 1 \}/)
  expect((await rejection(c.updateOne({ k: 2 }, { $set: { live: true } }))).code).toBe(11000)
  expect((await rejection(c.insertOne({ k: 4, s: 1 }))).code).toBe(11000)
  expect((await rejection(c.insertMany([{ k: 5 }, { k: 5 }, { k: 6 }], { ordered: false }))).code).toBe(11000)
  expect(await c.countDocuments({ k: { $in: [5, 6] } })).toBe(2)
  expect(await c.countDocuments({ tags: 'x' })).toBe(1)
  await c.updateOne({ k: 3 }, { $pull: { tags: 'x' } } as never)
  expect(await c.countDocuments({ tags: 'x' })).toBe(0)
  await c.updateOne({ k: 1 }, { $set: { k: 10 } })
  await c.insertOne({ k: 1 })
  expect(
    (
      await rejection(
        fresh('late')
          .insertMany([{ d: 1 }, { d: 1 }])
          .then(() => fresh('late').createIndex({ d: 1 }, { unique: true })),
      )
    ).code,
  ).toBe(11000)
  expect((await fresh('late').listIndexes().toArray()).map((i) => i.name)).toEqual(['_id_'])
  expect((await rejection(c.insertOne({ p: [1, 2], q: [1] }).then(() => c.createIndex({ p: 1, q: 1 })))).code).toBe(171)
  const mails = fresh('mails')
  await mails.createIndex({ mail: 1 }, { unique: true, collation: { locale: 'en', strength: 2 } })
  await mails.insertOne({ mail: 'Li@x.cn' })
  expect((await rejection(mails.insertOne({ mail: 'LI@X.CN' }))).code).toBe(11000)
  expect((await mails.findOne({ mail: 'li@x.cn' }, { collation: { locale: 'en', strength: 2 } }))?.mail).toBe('Li@x.cn')
})

it('one document, a hundred contenders', async () => {
  const c = fresh('seats')
  await c.insertOne({ _id: 's', left: 20 } as never)
  const results = await Promise.all(
    Array.from({ length: 100 }, () => c.updateOne({ _id: 's' as never, left: { $gt: 0 } }, { $inc: { left: -1 } })),
  )
  expect(results.filter((r) => r.modifiedCount === 1).length).toBe(20)
  expect((await c.findOne({}))?.left).toBe(0)
})

it('updateMany and deleteMany touch every match once', async () => {
  const c = fresh('many')
  await c.createIndex({ n: 1 })
  await c.insertMany(Array.from({ length: 2500 }, (_, n) => ({ n })))
  const { modifiedCount } = await c.updateMany({ n: { $gte: 0 } }, { $inc: { n: 1000 } })
  expect(modifiedCount).toBe(2500)
  expect(await c.countDocuments({ n: { $gte: 1000, $lt: 3500 } })).toBe(2500)
  expect((await c.deleteMany({ n: { $lt: 2000 } })).deletedCount).toBe(1000)
  expect(await c.countDocuments()).toBe(1500)
})
