import { Decimal128 } from 'bson'
import { rejection, withEngine } from '../../test/with-engine'

const fixture = withEngine()

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

it('a number in the path of a sort or an index is a place in an array', async () => {
  const c = fixture.db.collection('places')
  await c.insertMany([{ l: [{ a: 3 }, { a: 1 }] }, { l: [{ a: 1 }] }, { l: [{ a: 2 }, {}] }, { l: [{ b: 1 }] }])
  const read = async (filter: object = {}): Promise<unknown[]> => (await c.find(filter).sort({ 'l.0.a': 1 }).toArray()).map((d) => d.l[0].a)
  expect(await read()).toEqual([undefined, 1, 2, 3])
  const [missing, some] = [await read({ 'l.0.a': null }), await read({ 'l.0.a': { $gte: 2 } })]
  await c.createIndex({ 'l.0.a': 1 })
  expect(await read()).toEqual([undefined, 1, 2, 3])
  expect([await read({ 'l.0.a': null }), await read({ 'l.0.a': { $gte: 2 } })]).toEqual([missing, some])
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
