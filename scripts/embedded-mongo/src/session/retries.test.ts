import { type Document, Long, UUID } from 'mongodb'
import { Wire } from '../../test/wire'
import { rejection, withEngine } from '../../test/with-engine'

const fixture = withEngine()

it('applies a write sent twice with the same number once, and answers it alike', async () => {
  await fixture.db.collection<Document>('retried').insertOne({ _id: 'n' as never, n: 0 })
  const wire = await Wire.to(fixture.engine.uri)
  const lsid = { id: new UUID() }
  const send = (number: number, command: Document): Promise<Document> =>
    wire.command('test', { ...command, lsid, txnNumber: Long.fromNumber(number) })
  const change = { findAndModify: 'retried', query: { _id: 'n' }, update: { $inc: { n: 1 } }, new: true }
  expect((await send(1000, change)).value.n).toBe(1)
  expect((await send(1000, change)).value.n).toBe(1)
  const insert = { insert: 'retried', documents: [{ _id: 1 }, { _id: 2 }] }
  expect((await send(1001, insert)).n).toBe(2)
  expect((await send(1001, insert)).n).toBe(2)
  expect((await send(1000, change)).code).toBe(225)
  expect((await send(1002, { update: 'retried', updates: [{ q: {}, u: { $set: { a: 1 } }, multi: true }] })).code).toBe(72)
  expect((await send(1003, { createIndexes: 'retried', indexes: [{ key: { a: 1 }, name: 'a_1' }] })).code).toBe(50768)
  expect((await wire.command('test', { ...insert, txnNumber: Long.fromNumber(1) })).code).toBe(72)
  expect(await fixture.db.collection('retried').countDocuments()).toBe(3)
  wire.close()
})

it('stumbles as a fail point says, and the driver sends again', async () => {
  const admin = fixture.client.db('admin')
  const c = fixture.db.collection('stumbling')
  await c.insertOne({ first: true })
  const failing = (data: Document): Promise<unknown> =>
    admin.command({ configureFailPoint: 'failCommand', mode: { times: 1 }, data: { failCommands: ['insert'], ...data } })
  await failing({ closeConnection: true })
  await c.insertOne({ n: 1 })
  await failing({ errorCode: 91 })
  await c.insertOne({ n: 2 })
  await failing({ errorCode: 8 })
  expect((await rejection(c.insertOne({ n: 3 }))).code).toBe(8)
  expect(await c.countDocuments()).toBe(3)
})

it('applies each statement once, though the connection ends before or after it', async () => {
  const c = fixture.db.collection('torn')
  const failing = (mode: Document, data?: Document): Promise<unknown> =>
    fixture.client.db('admin').command({ configureFailPoint: 'onPrimaryTransactionalWrite', mode, ...(data ? { data } : {}) })
  await failing({ skip: 1 })
  await c.insertMany([{ n: 1 }, { n: 2 }, { n: 3 }]).catch(() => undefined)
  await failing({ times: 0 })
  await failing({ times: 1 }, { failBeforeCommitExceptionCode: 1 })
  await c.insertOne({ n: 4 })
  await failing({ times: 1 })
  expect(await c.findOneAndUpdate({ n: 4 }, { $inc: { n: 10 } }, { returnDocument: 'after' })).toMatchObject({ n: 14 })
  await failing({ times: 2 }, { failBeforeCommitExceptionCode: 1 })
  await rejection(c.insertOne({ n: 5 }))
  await failing({ times: 1 }, { failBeforeCommitExceptionCode: 8, closeConnection: false })
  expect((await rejection(c.insertOne({ n: 6 }))).code).toBe(8)
  const numbers = (await c.find().toArray()).map(({ n }) => n)
  expect(numbers.filter((n) => n !== 3)).toEqual([1, 2, 14])
})

it('tells an unmet concern and a passing conflict as the fail point says, inside a transaction too', async () => {
  const c = fixture.db.collection('labels')
  await c.insertOne({ n: 0 })
  const session = fixture.client.startSession()
  session.startTransaction()
  const failing = (data: Document): Promise<unknown> =>
    fixture.client.db('admin').command({ configureFailPoint: 'failCommand', mode: { times: 1 }, data })
  await failing({ failCommands: ['insert'], writeConcernError: { code: 100, errmsg: 'on purpose' } })
  expect(await rejection(c.insertOne({ n: 1 }, { session }))).toMatchObject({ code: 100, message: 'on purpose' })
  await failing({ failCommands: ['commitTransaction'], errorCode: 267 })
  expect((await rejection(session.commitTransaction())).errorLabels).toContain('TransientTransactionError')
  await session.endSession()
})
