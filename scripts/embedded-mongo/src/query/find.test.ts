import { Binary, Decimal128, Long, ObjectId } from 'bson'
import { rejection, withEngine } from '../../test/with-engine'

const fixture = withEngine()

it('the same documents are found with and without an index', async () => {
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
      expect(await found(name, filter)).toEqual(expected[f])
      expect(await counted(name, filter)).toBe(expected[f]?.length)
    }
  }
  expect(expected[1]).toEqual([2, 5])
  expect(expected[2]).toEqual([7, 16, 24])
  expect(expected[36]).toEqual([2, 5])
  expect(expected[35]).toEqual([])
})

it('sorting is the same by index and in memory, in BSON order', async () => {
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
  expect(up).toEqual([10, 2, 12, 3, 5, 6, 1, 11, 4, 0, 9, 7, 8])
  expect(down[0]).toBe(8)
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
  expect(explained.queryPlanner.winningPlan.inputStage.stage).toBe('IXSCAN')
  expect(
    await scalar
      .find({ a: { $gte: 2 } })
      .sort({ a: 1, b: -1, i: 1 })
      .skip(5)
      .limit(40)
      .toArray(),
  ).toEqual(inMemory)
  const backwards = await scalar.find().sort({ a: -1, b: 1, i: -1 }).toArray()
  expect(backwards.length).toBe(300)
  expect(backwards.map((d) => d.i)).toEqual((await scalar.find().sort({ a: 1, b: -1, i: 1 }).toArray()).map((d) => d.i).reverse())
})

it('the planner examines no more than it must', async () => {
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
  expect(await stats({ no: 7 })).toEqual(['IXSCAN', 1, 1])
  expect(await stats({ no: { $in: [1, 2, 3] } })).toEqual(['IXSCAN', 3, 3])
  expect(await stats({ state: 'open' }, { at: -1 }, 10)).toEqual(['IXSCAN', 10, 10])
  expect(await stats({ mail: 'm3@x' })).toEqual(['IXSCAN', 1, 1])
  expect((await stats({ other: 1 }))[0]).toEqual('COLLSCAN')
  expect((await stats({ no: 1, state: { $ne: 'x' } }))[0]).toEqual('IXSCAN')
  expect((await rejection(c.find().hint('nope').toArray())).code).toBe(2)
})

it('projections, cursors and distinct', async () => {
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
  expect(await show({ 'a.b': 1, _id: 0 })).toEqual({ a: { b: 1 } })
  expect(await show({ a: 0, l: 0 })).toEqual({ _id: 1, n: [1, 2, 3, 4] })
  expect(await show({ 'l.x': 1 })).toEqual({ _id: 1, l: [{ x: 1 }, { x: 3 }] })
  expect(await show({ n: { $slice: [1, 2] }, a: 1 })).toEqual({ _id: 1, a: { b: 1, c: 2 }, n: [2, 3] })
  expect(await show({ l: { $elemMatch: { x: 3 } } })).toEqual({ _id: 1, l: [{ x: 3, y: 4 }] })
  expect(await show({ 'l.$': 1 }, { 'l.x': 3 })).toEqual({ _id: 1, l: [{ x: 3, y: 4 }] })
  expect(await show({ _id: 0, sum: { $add: ['$a.b', '$a.c'] } })).toEqual({ sum: 3 })
  expect((await rejection(show({ a: 1, l: 0 }) as Promise<unknown>)).code).toBe(31254)
  const many = fixture.db.collection('many')
  await many.insertMany(Array.from({ length: 1205 }, (_, i) => ({ i, g: i % 4 })))
  expect((await many.find().batchSize(100).toArray()).length).toBe(1205)
  expect((await many.find().sort({ i: -1 }).batchSize(7).limit(30).toArray()).map((d) => d.i).slice(-1)).toEqual([1175])
  expect(await many.distinct('g')).toEqual([0, 1, 2, 3])
  expect(await many.countDocuments({ g: 1 }, { limit: 10 })).toBe(10)
})

it("what is unknown is refused with MongoDB's codes", async () => {
  const c = fixture.db.collection('refused')
  const code = async (promise: Promise<unknown>): Promise<number | undefined> => (await rejection(promise)).code
  expect(await code(fixture.db.command({ nonsense: 1 }))).toBe(59)
  expect(await code(c.find({ a: { $nope: 1 } }).toArray())).toBe(2)
  expect(await code(c.find({ $nope: 1 }).toArray())).toBe(2)
  expect(await code(c.find({ $where: 'true' }).toArray())).toBe(2)
  expect(await code(c.aggregate([{ $nope: 1 }]).toArray())).toBe(40324)
  expect(await code(c.aggregate([{ $project: { a: { $nope: 1 } } }]).toArray())).toBe(168)
  expect(await code(c.aggregate([{ $project: { a: { $function: { body: 'x', args: [], lang: 'js' } } } }]).toArray())).toBe(31264)
  expect(await code(c.updateOne({}, { $nope: { a: 1 } } as never))).toBe(9)
  expect(await code(c.insertOne({ big: 'x'.repeat(16 * 1024 * 1024) }))).toBe(10334)
  expect(await code(fixture.db.createCollection('capped', { capped: true, size: 1000 }))).toBe(72)
  expect(await code(c.createIndex({ '$**': 1 }))).toBe(67)
})
