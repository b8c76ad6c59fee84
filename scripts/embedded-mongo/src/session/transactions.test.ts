import { type ClientSession, type Collection, type Document, Long, type MongoServerError, UUID } from 'mongodb'
import { Wire } from '../../test/wire'
import { rejection, withEngine } from '../../test/with-engine'

const fixture = withEngine()
type Row = Document & { _id: number | string }
const fresh = (name: string): Collection<Row> => fixture.db.collection<Row>(name)
const keys = async (c: Collection<Row>, session?: ClientSession): Promise<unknown[]> =>
  (
    await c
      .find({}, session ? { session } : {})
      .sort({ k: 1 })
      .toArray()
  ).map(({ k }) => k)

/** Runs something in a transaction that is ended in any case. */
async function inTransaction(run: (session: ClientSession) => Promise<void>): Promise<void> {
  await fixture.client.withSession(async (session) => {
    session.startTransaction()
    await run(session)
    if (session.inTransaction()) await session.abortTransaction()
  })
}

it('reads its snapshot and its own writes; others see nothing before the commit', async () => {
  const c = fresh('snapshot')
  await c.createIndex({ k: 1 }, { unique: true })
  await c.insertMany([
    { _id: 1, k: 1, n: 1 },
    { _id: 2, k: 2, n: 2 },
  ])
  await inTransaction(async (session) => {
    expect(await c.countDocuments({}, { session })).toBe(2)
    await c.insertOne({ _id: 3, k: 3 })
    expect(await c.countDocuments({}, { session })).toBe(2)
    await c.updateOne({ k: 1 }, { $inc: { n: 10 } }, { session })
    await c.deleteOne({ k: 2 }, { session })
    await c.insertOne({ _id: 4, k: 4, n: 4 }, { session })
    expect(await keys(c, session)).toEqual([1, 4])
    expect(await c.aggregate([{ $group: { _id: null, s: { $sum: '$n' } } }], { session }).next()).toEqual({ _id: null, s: 15 })
    expect(await c.countDocuments({ k: 4 })).toBe(0)
    expect((await c.findOne({ k: 1 }))?.n).toBe(1)
    await session.commitTransaction()
  })
  expect(await keys(c)).toEqual([1, 3, 4])
  expect((await fixture.db.command({ validate: 'snapshot' })).valid).toBe(true)
})

it('fails the second of two transactions on one document at once, with the label that says: again', async () => {
  const c = fresh('conflict')
  await c.insertOne({ _id: 'a', n: 0 })
  await inTransaction(async (one) => {
    await c.updateOne({ _id: 'a' }, { $inc: { n: 1 } }, { session: one })
    await inTransaction(async (two) => {
      const error = (await rejection(c.updateOne({ _id: 'a' }, { $inc: { n: 1 } }, { session: two }))) as unknown as MongoServerError
      expect(error.code).toBe(112)
      expect(error.hasErrorLabel('TransientTransactionError')).toBe(true)
    })
    await one.commitTransaction()
  })
  const increment = (session: ClientSession): Promise<void> =>
    session.withTransaction(async () => {
      const found = await c.findOne({ _id: 'a' }, { session })
      await c.updateOne({ _id: 'a' }, { $set: { n: found?.n + 1 } }, { session })
    })
  await Promise.all(Array.from({ length: 20 }, () => fixture.client.withSession(increment)))
  expect((await c.findOne({}))?.n).toBe(21)
})

it('may not overwrite a commit newer than its snapshot', async () => {
  const c = fresh('stale')
  await c.insertOne({ _id: 1, n: 0 })
  await inTransaction(async (session) => {
    await c.findOne({}, { session })
    await c.updateOne({}, { $inc: { n: 1 } })
    expect((await rejection(c.updateOne({}, { $inc: { n: 1 } }, { session }))).code).toBe(112)
  })
})

it('makes a plain write wait for the document or the key it holds', async () => {
  const c = fresh('waiting')
  await c.createIndex({ k: 1 }, { unique: true })
  await c.insertOne({ _id: 1, n: 0 })
  const done: string[] = []
  await inTransaction(async (session) => {
    await c.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session })
    await c.insertOne({ _id: 2, k: 'taken' }, { session })
    const plain = c.updateOne({ _id: 1 }, { $inc: { n: 1 } }).then(() => done.push('plain'))
    const rival = rejection(c.insertOne({ _id: 3, k: 'taken' }))
    for (let i = 0; i < 20; i++) await fixture.db.command({ ping: 1 }) // both are with the engine by now
    await session.commitTransaction().then(() => done.push('commit'))
    await plain
    expect((await rival).code).toBe(11000)
  })
  expect(done).toEqual(['commit', 'plain'])
  expect((await c.findOne({ _id: 1 }))?.n).toBe(2)
})

it('lets unique values be swapped; an error aborts it', async () => {
  const c = fresh('swap')
  await c.createIndex({ k: 1 }, { unique: true })
  await c.insertMany([
    { _id: 1, k: 'a' },
    { _id: 2, k: 'b' },
  ])
  await inTransaction(async (session) => {
    await c.updateOne({ _id: 1 }, { $set: { k: 'tmp' } }, { session })
    await c.updateOne({ _id: 2 }, { $set: { k: 'a' } }, { session })
    await c.updateOne({ _id: 1 }, { $set: { k: 'b' } }, { session })
    await session.commitTransaction()
  })
  expect((await c.findOne({ k: 'a' }))?._id).toBe(2)
  await inTransaction(async (session) => {
    await c.insertOne({ _id: 3, k: 'z' }, { session })
    expect((await rejection(c.insertOne({ _id: 4, k: 'a' }, { session }))).code).toBe(11000)
    expect((await rejection(c.insertOne({ _id: 5, k: 'y' }, { session }))).code).toBe(251)
  })
  expect(await c.countDocuments()).toBe(2)
})

describe('a session without a driver', () => {
  let wire: Wire
  beforeAll(async () => {
    wire = await Wire.to(fixture.engine.uri)
  })
  afterAll(() => wire.close())

  it('is refused what MongoDB refuses in transactions, with its codes', async () => {
    await fixture.db.createCollection('rules')
    const lsid = { id: new UUID() }
    const send = async (command: Document, number: number): Promise<number> =>
      (await wire.command('test', { ...command, lsid, txnNumber: Long.fromNumber(number), autocommit: false })).code ?? 0
    const begin = { find: 'rules', startTransaction: true }
    expect(await send({ find: 'rules' }, 1)).toBe(251)
    expect(await send(begin, 2)).toBe(0)
    expect(await send({ count: 'rules' }, 2)).toBe(263)
    expect(await send({ find: 'rules', readConcern: { level: 'local' } }, 2)).toBe(72)
    expect(await send(begin, 3)).toBe(0)
    expect(await send({ insert: 'rules', documents: [{ a: 1 }], writeConcern: { w: 1 } }, 3)).toBe(72)
    expect(await send({ ...begin, readConcern: { level: 'linearizable' } }, 4)).toBe(72)
    expect(await send(begin, 1)).toBe(225)
    expect((await wire.command('test', { ...begin, lsid, txnNumber: Long.fromNumber(9) })).code).toBe(72)
    expect((await wire.command('test', { find: 'rules', txnNumber: Long.fromNumber(9) })).code).toBe(72)
  })

  it('has a commit answered that is asked for twice', async () => {
    const more = { lsid: { id: new UUID() }, txnNumber: Long.fromNumber(7), autocommit: false }
    await wire.command('test', { insert: 'twice', documents: [{ _id: 1 }], startTransaction: true, ...more })
    for (let i = 0; i < 2; i++) expect((await wire.command('admin', { commitTransaction: 1, ...more })).ok).toBe(1)
    expect((await wire.command('admin', { abortTransaction: 1, ...more })).code).toBe(256)
    expect(await fresh('twice').countDocuments()).toBe(1)
  })
})

it('makes collections and their indexes with its commit, and none if it is aborted', async () => {
  const names = async (): Promise<string[]> => (await fixture.db.listCollections({ name: /^made/ }).toArray()).map(({ name }) => name)
  await inTransaction(async (session) => {
    await fresh('made-a').insertOne({ _id: 1 }, { session })
    await fixture.db.createCollection('made-b', { session })
    await fresh('made-b').createIndex({ k: 1 }, { session })
    expect(await fresh('made-a').countDocuments({}, { session })).toBe(1)
    expect(await names()).toEqual([])
    expect(await fresh('made-a').countDocuments()).toBe(0)
    expect((await rejection(fresh('made-a').insertOne({ _id: 2 }))).code).toBe(112)
    await session.commitTransaction()
  })
  expect((await names()).sort()).toEqual(['made-a', 'made-b'])
  expect(await fresh('made-b').listIndexes().toArray()).toHaveLength(2)
  await inTransaction(async (session) => {
    await fresh('made-c').insertOne({ _id: 1 }, { session })
  })
  await fresh('made-c').insertOne({ _id: 3 })
  expect(await fresh('made-c').find().toArray()).toEqual([{ _id: 3 }])
})
