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
