import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Document } from 'mongodb'
import { rejection, withEngine } from './with-engine'

const fixture = withEngine()
const fresh = (name: string) => fixture.db.collection<Document>(name)

test('a transaction reads its snapshot and its own writes, others see nothing before the commit', async () => {
  const c = fresh('snapshot')
  await c.createIndex({ k: 1 }, { unique: true })
  await c.insertMany([
    { k: 1, n: 1 },
    { k: 2, n: 2 },
  ])
  await fixture.client.withSession(async (session) => {
    session.startTransaction()
    assert.equal(await c.countDocuments({}, { session }), 2)
    await c.insertOne({ k: 3 })
    assert.equal(await c.countDocuments({}, { session }), 2, 'a later insert is not seen')
    await c.updateOne({ k: 1 }, { $inc: { n: 10 } }, { session })
    await c.deleteOne({ k: 2 }, { session })
    await c.insertOne({ k: 4, n: 4 }, { session })
    assert.deepEqual(
      (await c.find({}, { session }).sort({ k: 1 }).toArray()).map((d) => [d.k, d.n]),
      [
        [1, 11],
        [4, 4],
      ],
    )
    assert.equal((await c.findOne({ k: 4 }, { session }))?.n, 4)
    assert.deepEqual((await c.aggregate([{ $group: { _id: null, s: { $sum: '$n' } } }], { session }).toArray())[0].s, 15)
    assert.equal(await c.countDocuments({ k: 4 }), 0)
    assert.equal((await c.findOne({ k: 1 }))?.n, 1)
    await session.commitTransaction()
  })
  assert.deepEqual(
    (await c.find().sort({ k: 1 }).toArray()).map((d) => d.k),
    [1, 3, 4],
  )
  assert.equal((await fixture.db.command({ validate: 'snapshot' })).valid, true)
})

test('two transactions on one document: the second fails at once and succeeds when retried', async () => {
  const c = fresh('conflict')
  await c.insertOne({ _id: 'a', n: 0 } as never)
  const [one, two] = [fixture.client.startSession(), fixture.client.startSession()]
  one.startTransaction()
  two.startTransaction()
  await c.updateOne({ _id: 'a' as never }, { $inc: { n: 1 } }, { session: one })
  const error = await rejection(c.updateOne({ _id: 'a' as never }, { $inc: { n: 1 } }, { session: two }))
  assert.equal(error.code, 112)
  assert.ok((error as never as { hasErrorLabel(label: string): boolean }).hasErrorLabel('TransientTransactionError'))
  await one.commitTransaction()
  await rejection(two.commitTransaction())
  await Promise.all([one, two].map((session) => session.endSession()))
  await Promise.all(
    Array.from({ length: 20 }, () =>
      fixture.client.withSession((session) =>
        session.withTransaction(async () => {
          const n: number = (await c.findOne({ _id: 'a' as never }, { session }))?.n
          await c.updateOne({ _id: 'a' as never }, { $set: { n: n + 1 } }, { session })
        }),
      ),
    ),
  )
  assert.equal((await c.findOne({}))?.n, 21, 'no increment is lost')
})

test('a stale snapshot may not overwrite a newer commit', async () => {
  const c = fresh('stale')
  await c.insertOne({ _id: 1, n: 0 } as never)
  const session = fixture.client.startSession()
  session.startTransaction()
  await c.findOne({}, { session })
  await c.updateOne({}, { $inc: { n: 1 } })
  assert.equal((await rejection(c.updateOne({}, { $inc: { n: 1 } }, { session }))).code, 112)
  await session.abortTransaction()
  await session.endSession()
})

test('a plain write waits for the transaction that holds its document or key', async () => {
  const c = fresh('waiting')
  await c.createIndex({ k: 1 }, { unique: true })
  await c.insertOne({ _id: 1, n: 0 } as never)
  const session = fixture.client.startSession()
  session.startTransaction()
  await c.updateOne({ _id: 1 as never }, { $inc: { n: 1 } }, { session })
  await c.insertOne({ k: 'taken' }, { session })
  let waited = false
  const plain = c.updateOne({ _id: 1 as never }, { $inc: { n: 1 } }).then(() => {
    waited = true
  })
  const rival = rejection(c.insertOne({ k: 'taken' }))
  await sleep(150)
  assert.equal(waited, false)
  await session.commitTransaction()
  await plain
  assert.equal((await c.findOne({ _id: 1 as never }))?.n, 2)
  assert.equal((await rival).code, 11000)
  await session.endSession()
})

test('unique values may be swapped within a transaction; an error aborts it', async () => {
  const c = fresh('swap')
  await c.createIndex({ k: 1 }, { unique: true })
  await c.insertMany([
    { _id: 1, k: 'a' },
    { _id: 2, k: 'b' },
  ] as never[])
  await fixture.client.withSession((session) =>
    session.withTransaction(async () => {
      await c.updateOne({ _id: 1 as never }, { $set: { k: 'tmp' } }, { session })
      await c.updateOne({ _id: 2 as never }, { $set: { k: 'a' } }, { session })
      await c.updateOne({ _id: 1 as never }, { $set: { k: 'b' } }, { session })
    }),
  )
  assert.deepEqual(
    (await c.find().sort({ _id: 1 }).toArray()).map((d) => d.k),
    ['b', 'a'],
  )
  assert.equal((await c.findOne({ k: 'a' }))?._id, 2)
  const session = fixture.client.startSession()
  session.startTransaction()
  await c.insertOne({ k: 'z' }, { session })
  assert.equal((await rejection(c.insertOne({ k: 'a' }, { session }))).code, 11000)
  assert.equal((await rejection(c.insertOne({ k: 'y' }, { session }))).code, 251)
  await session.endSession()
  assert.equal(await c.countDocuments(), 2)
})

test('a collection made inside a transaction', async () => {
  await fixture.client.withSession((session) =>
    session.withTransaction(async () => {
      await fresh('made').insertOne({ a: 1 }, { session })
      assert.equal(await fresh('made').countDocuments({}, { session }), 1)
    }),
  )
  assert.equal(await fresh('made').countDocuments(), 1)
})

test('a write sent twice with the same number is applied once and answered alike', async () => {
  const c = fresh('retried')
  await c.insertOne({ _id: 'n', n: 0 } as never)
  await fixture.client.withSession(async (session) => {
    const lsid = session.id
    const send = (command: Document): Promise<Document> => fixture.db.command({ ...command, lsid, txnNumber: command.txnNumber }, {})
    const { Long } = await import('mongodb')
    const command = {
      findAndModify: 'retried',
      query: { _id: 'n' },
      update: { $inc: { n: 1 } },
      new: true,
      txnNumber: Long.fromNumber(1000),
    }
    const first = await send(command)
    const second = await send(command)
    assert.deepEqual([first.value.n, second.value.n], [1, 1])
    const insert = { insert: 'retried', documents: [{ _id: 1 }, { _id: 2 }], txnNumber: Long.fromNumber(1001) }
    assert.deepEqual([(await send(insert)).n, (await send(insert)).n], [2, 2])
    assert.equal((await rejection(send(command))).code, 225)
  })
  assert.equal((await c.findOne({ _id: 'n' as never }))?.n, 1)
})
