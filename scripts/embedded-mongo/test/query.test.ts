import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Binary, Decimal128, Long, ObjectId } from 'bson'
import { rejection, withEngine } from './with-engine'

const fixture = withEngine()

test('the same documents are found with and without an index', async () => {
  const values = [
    1,
    2,
    2.5,
    -1,
    Long.fromString('9007199254740993'),
    Decimal128.fromString('2.50'),
    NaN,
    null,
    'a',
    'ab',
    'B',
    '',
    { x: 1 },
    { x: { y: 2 } },
    [1, 2],
    [],
    [null],
    [[1]],
    ['a', 'b'],
    new Date(5),
    new ObjectId('000000000000000000000001'),
    true,
    false,
    new Binary(Buffer.from('q')),
    undefined,
    [3, 'a'],
    [{ x: 1 }, { x: 7 }],
    'a'.repeat(3000),
  ]
  const plain = fixture.db.collection('plain')
  await plain.insertMany(values.map((v, i) => (v === undefined ? { i } : { i, v, w: i % 3 })) as never)
  const indexes = [{ v: 1 }, { v: -1 }, { w: 1, v: -1 }, { v: 1, w: 1 }, { 'v.x': 1 }] as never[]
  const filters = [
    { v: 1 },
    { v: 2.5 },
    { v: null },
    { v: { $gt: 1 } },
    { v: { $gte: 2, $lt: 3 } },
    { v: { $lte: 1 } },
    { v: { $lt: 'b' } },
    { v: { $gt: '' } },
    { v: { $in: [1, 'a', null] } },
    { v: /^a/ },
    { v: { $regex: '^a', $options: 'i' } },
    { v: { $exists: false } },
    { v: { $ne: 1 } },
    { v: [1, 2] },
    { v: [] },
    { v: { x: 1 } },
    { 'v.x': 1 },
    { 'v.x': null },
    { 'v.x': { $gt: 0 } },
    { v: { $size: 2 } },
    { v: { $elemMatch: { $gt: 1, $lt: 3 } } },
    { v: { $elemMatch: { x: 7 } } },
    { v: { $all: [1, 2] } },
    { v: true },
    { v: { $gte: false } },
    { v: new Date(5) },
    { v: { $lt: new Date() } },
    { v: { $type: 'number' } },
    { v: { $not: { $gt: 1 } } },
    { $or: [{ v: 1 }, { v: 'ab' }] },
    { w: 1, v: { $gt: 0 } },
    { w: { $in: [0, 1] }, v: 'a' },
    { v: 'a'.repeat(3000) },
    { v: { $gt: 'a'.repeat(2999) } },
    { v: Long.fromString('9007199254740993') },
    { v: 9007199254740992 },
    { v: Decimal128.fromString('2.5') },
    { v: NaN },
    { v: { $gte: null } },
    { $nor: [{ v: 1 }] },
    { v: { $mod: [2, 0] } },
  ]
  const found = async (name: string, filter: object): Promise<unknown[]> =>
    (await fixture.db.collection(name).find(filter).project({ i: 1, _id: 0 }).sort({ i: 1 }).toArray()).map((d) => d.i)
  const counted = (name: string, filter: object): Promise<number> => fixture.db.collection(name).countDocuments(filter)
  const expected = await Promise.all(filters.map((filter) => found('plain', filter)))
  for (const [n, index] of indexes.entries()) {
    const name = `indexed${n}`
    await fixture.db.collection(name).createIndex(index)
    await fixture.db.collection(name).insertMany(await plain.find().toArray())
    for (const [f, filter] of filters.entries()) {
      assert.deepEqual(await found(name, filter), expected[f], `${JSON.stringify(index)} ${JSON.stringify(filter)}`)
      assert.equal(await counted(name, filter), expected[f].length, `count ${JSON.stringify(index)} ${JSON.stringify(filter)}`)
    }
  }
  assert.deepEqual(expected[1], [2, 5], 'a Decimal128 equals the double')
  assert.deepEqual(expected[2], [7, 16, 24], 'null finds null, a null element and a missing field, not an empty array')
  assert.deepEqual(expected[36], [2, 5])
  assert.deepEqual(expected[35], [], 'a long beyond 2^53 is not rounded')
})

test('sorting is the same by index and in memory, in BSON order', async () => {
  const c = fixture.db.collection('sorted')
  const values = ['b', 3, null, [5, 1], 'a', 2.5, Decimal128.fromString('2.7'), true, new Date(1), { a: 1 }, [], 'B', -4]
  await c.insertMany(values.map((v, i) => ({ i, v })) as never)
  const read = async (sort: object): Promise<unknown[]> =>
    (
      await c
        .find()
        .sort(sort as never)
        .toArray()
    ).map((d) => d.i)
  const [up, down] = [await read({ v: 1 }), await read({ v: -1 })]
  assert.deepEqual(up, [10, 2, 12, 3, 5, 6, 1, 11, 4, 0, 9, 7, 8])
  assert.equal(down[0], 8)
  const scalar = fixture.db.collection('scalars')
  await scalar.insertMany(Array.from({ length: 300 }, (_, i) => ({ a: i % 7, b: (i * 31) % 50, i })))
  const inMemory = await scalar
    .find({ a: { $gte: 2 } })
    .sort({ a: 1, b: -1, i: 1 })
    .skip(5)
    .limit(40)
    .toArray()
  await scalar.createIndex({ a: 1, b: -1, i: 1 })
  const explained = await scalar
    .find({ a: { $gte: 2 } })
    .sort({ a: 1, b: -1, i: 1 })
    .explain()
  assert.equal(explained.queryPlanner.winningPlan.inputStage.stage, 'IXSCAN')
  assert.deepEqual(
    await scalar
      .find({ a: { $gte: 2 } })
      .sort({ a: 1, b: -1, i: 1 })
      .skip(5)
      .limit(40)
      .toArray(),
    inMemory,
  )
  const backwards = await scalar.find().sort({ a: -1, b: 1, i: -1 }).toArray()
  assert.equal(backwards.length, 300)
  assert.deepEqual(
    backwards.map((d) => d.i),
    (await scalar.find().sort({ a: 1, b: -1, i: 1 }).toArray()).map((d) => d.i).reverse(),
  )
})

test('the planner examines no more than it must', async () => {
  const c = fixture.db.collection('planned')
  await c.createIndexes([
    { key: { no: 1 }, unique: true },
    { key: { state: 1, at: -1 } },
    { key: { mail: 1 }, unique: true, partialFilterExpression: { mail: { $exists: true } } },
  ] as never)
  await c.insertMany(
    Array.from({ length: 500 }, (_, i) => ({
      no: i,
      state: i % 5 ? 'open' : 'done',
      at: new Date(i * 1000),
      ...(i % 2 ? { mail: `m${i}@x` } : {}),
    })),
  )
  const stats = async (filter: object, sort?: object, limit = 0): Promise<[string, number, number]> => {
    const { executionStats, queryPlanner } = await c
      .find(filter)
      .sort((sort ?? {}) as never)
      .limit(limit)
      .explain('executionStats')
    return [
      JSON.stringify(queryPlanner.winningPlan).match(/IXSCAN|COLLSCAN|IDHACK/)?.[0] ?? '',
      executionStats.totalKeysExamined,
      executionStats.totalDocsExamined,
    ]
  }
  assert.deepEqual(await stats({ no: 7 }), ['IXSCAN', 1, 1])
  assert.deepEqual(await stats({ no: { $in: [1, 2, 3] } }), ['IXSCAN', 3, 3])
  assert.deepEqual(await stats({ state: 'open' }, { at: -1 }, 10), ['IXSCAN', 10, 10])
  assert.deepEqual(await stats({ mail: 'm3@x' }), ['IXSCAN', 1, 1])
  assert.deepEqual((await stats({ other: 1 }))[0], 'COLLSCAN')
  assert.deepEqual((await stats({ no: 1, state: { $ne: 'x' } }))[0], 'IXSCAN')
  assert.equal((await rejection(c.find().hint('nope').toArray())).code, 2)
})

test('projections, cursors and distinct', async () => {
  const c = fixture.db.collection('shown')
  await c.insertMany([
    {
      _id: 1 as never,
      a: { b: 1, c: 2 },
      l: [
        { x: 1, y: 2 },
        { x: 3, y: 4 },
      ],
      n: [1, 2, 3, 4],
    },
  ])
  const show = async (projection: object, filter: object = {}): Promise<unknown> => c.findOne(filter, { projection })
  assert.deepEqual(await show({ 'a.b': 1, _id: 0 }), { a: { b: 1 } })
  assert.deepEqual(await show({ a: 0, l: 0 }), { _id: 1, n: [1, 2, 3, 4] })
  assert.deepEqual(await show({ 'l.x': 1 }), { _id: 1, l: [{ x: 1 }, { x: 3 }] })
  assert.deepEqual(await show({ n: { $slice: [1, 2] }, a: 1 }), { _id: 1, a: { b: 1, c: 2 }, n: [2, 3] })
  assert.deepEqual(await show({ l: { $elemMatch: { x: 3 } } }), { _id: 1, l: [{ x: 3, y: 4 }] })
  assert.deepEqual(await show({ 'l.$': 1 }, { 'l.x': 3 }), { _id: 1, l: [{ x: 3, y: 4 }] })
  assert.deepEqual(await show({ _id: 0, sum: { $add: ['$a.b', '$a.c'] } }), { sum: 3 })
  assert.equal((await rejection(show({ a: 1, l: 0 }) as Promise<unknown>)).code, 31254)
  const many = fixture.db.collection('many')
  await many.insertMany(Array.from({ length: 1205 }, (_, i) => ({ i, g: i % 4 })))
  assert.equal((await many.find().batchSize(100).toArray()).length, 1205)
  assert.deepEqual((await many.find().sort({ i: -1 }).batchSize(7).limit(30).toArray()).map((d) => d.i).slice(-1), [1175])
  assert.deepEqual(await many.distinct('g'), [0, 1, 2, 3])
  assert.equal(await many.countDocuments({ g: 1 }, { limit: 10 }), 10)
})

test('text and geography', async () => {
  const t = fixture.db.collection('text')
  await t.createIndex({ title: 'text', body: 'text' })
  await t.insertMany([
    { title: 'Patent law', body: 'claims and drawings' },
    { title: 'Trade marks', body: 'patent offices' },
    { title: '专利 法律', body: '' },
  ])
  const titles = async (search: string): Promise<unknown[]> =>
    (
      await t
        .find({ $text: { $search: search } }, { projection: { title: 1, score: { $meta: 'textScore' } } })
        .sort({ score: { $meta: 'textScore' } })
        .toArray()
    ).map((d) => d.title)
  assert.deepEqual(await titles('patent'), ['Patent law', 'Trade marks'])
  assert.deepEqual(await titles('patent -marks'), ['Patent law'])
  assert.deepEqual(await titles('"patent offices"'), ['Trade marks'])
  assert.deepEqual(await titles('专利'), ['专利 法律'])
  const g = fixture.db.collection('places')
  assert.equal((await rejection(g.insertOne({ x: 1 }).then(() => g.find({ at: { $near: [0, 0] } }).toArray()))).code, 291)
  await g.createIndex({ at: '2dsphere' })
  const point = (lng: number, lat: number): object => ({ type: 'Point', coordinates: [lng, lat] })
  await g.insertMany([
    { name: 'Wuhan', at: point(114.3, 30.6) },
    { name: 'Shenzhen', at: point(114.06, 22.54) },
    { name: 'Beijing', at: point(116.4, 39.9) },
  ])
  const near = await g.find({ at: { $near: { $geometry: point(114.3, 30.5), $maxDistance: 950_000 } } } as never).toArray()
  assert.deepEqual(
    near.map((d) => d.name),
    ['Wuhan', 'Shenzhen'],
  )
  const [nearest] = await g
    .aggregate([{ $geoNear: { near: point(114.3, 30.6), distanceField: 'd', spherical: true, query: { name: { $ne: 'Wuhan' } } } }])
    .toArray()
  assert.equal(nearest.name, 'Shenzhen')
  assert.ok(Math.abs(nearest.d - 897_500) < 1500, String(nearest.d))
  const box = {
    type: 'Polygon',
    coordinates: [
      [
        [113, 30],
        [116, 30],
        [116, 32],
        [113, 32],
        [113, 30],
      ],
    ],
  }
  assert.deepEqual(
    (await g.find({ at: { $geoWithin: { $geometry: box } } } as never).toArray()).map((d) => d.name),
    ['Wuhan'],
  )
})

test("what is unknown is refused with MongoDB's codes", async () => {
  const c = fixture.db.collection('refused')
  const code = async (promise: Promise<unknown>): Promise<number | undefined> => (await rejection(promise)).code
  assert.equal(await code(fixture.db.command({ nonsense: 1 })), 59)
  assert.equal(await code(c.find({ a: { $nope: 1 } }).toArray()), 2)
  assert.equal(await code(c.find({ $nope: 1 }).toArray()), 2)
  assert.equal(await code(c.find({ $where: 'true' }).toArray()), 115)
  assert.equal(await code(c.aggregate([{ $nope: 1 }]).toArray()), 40324)
  assert.equal(await code(c.aggregate([{ $project: { a: { $nope: 1 } } }]).toArray()), 168)
  assert.equal(await code(c.aggregate([{ $project: { a: { $function: { body: 'x', args: [], lang: 'js' } } } }]).toArray()), 168)
  assert.equal(await code(c.updateOne({}, { $nope: { a: 1 } } as never)), 9)
  assert.equal(await code(c.insertOne({ big: 'x'.repeat(16 * 1024 * 1024) })), 10334)
  assert.equal(await code(fixture.db.createCollection('capped', { capped: true, size: 1000 })), 115)
  assert.equal(await code(c.createIndex({ '$**': 1 })), 67)
})
