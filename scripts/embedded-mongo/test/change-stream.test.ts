import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ChangeStream, ChangeStreamDocument, Document } from 'mongodb'
import { rejection, withEngine } from './with-engine'

const fixture = withEngine({ oplogEntries: 50 })

async function next(stream: ChangeStream, count: number): Promise<ChangeStreamDocument[]> {
  const events: ChangeStreamDocument[] = []
  while (events.length < count) events.push(await stream.next())
  return events
}

test('changes come in order, and a stream resumes after the event it saw last', async () => {
  const c = fixture.db.collection<Document>('watched')
  const stream = c.watch([{ $match: { operationType: { $ne: 'delete' } } }], { fullDocument: 'updateLookup' })
  await stream.tryNext()
  await c.insertOne({ _id: 1, a: 1, b: { c: 1 } } as never)
  await c.updateOne({ _id: 1 as never }, { $set: { a: 2, 'b.d': 3 }, $unset: { 'b.c': 1 } })
  await fixture.db.collection('other').insertOne({ x: 1 })
  await c.deleteOne({ _id: 1 as never })
  await c.replaceOne({ _id: 2 as never }, { z: 1 }, { upsert: true })
  const [inserted, updated, upserted] = (await next(stream, 3)) as Document[]
  assert.deepEqual([inserted.operationType, inserted.fullDocument.a, inserted.ns], ['insert', 1, { db: 'test', coll: 'watched' }])
  assert.deepEqual(
    [updated.updateDescription.updatedFields, updated.updateDescription.removedFields, updated.fullDocument],
    [{ a: 2, 'b.d': 3 }, ['b.c'], null],
  )
  assert.deepEqual([upserted.operationType, upserted.documentKey], ['insert', { _id: 2 }])
  await stream.close()
  const resumed = c.watch([], { resumeAfter: inserted._id })
  assert.deepEqual(
    (await next(resumed, 3)).map((event) => event.operationType),
    ['update', 'delete', 'insert'],
  )
  await resumed.close()
})

test("a transaction's changes appear together at its commit; a drop ends the stream", async () => {
  const c = fixture.db.collection<Document>('ends')
  await c.insertOne({ first: true })
  const stream = c.watch()
  await stream.tryNext()
  await fixture.client.withSession((session) =>
    session.withTransaction(async () => {
      await c.insertOne({ n: 1 }, { session })
      await c.insertOne({ n: 2 }, { session })
    }),
  )
  await c.drop()
  assert.deepEqual(
    (await next(stream, 4)).map((event) => event.operationType),
    ['insert', 'insert', 'drop', 'invalidate'],
  )
  await stream.close()
})

test('a token too old to resume from is refused', async () => {
  const c = fixture.db.collection<Document>('long')
  const stream = c.watch()
  await stream.tryNext()
  await c.insertOne({ n: -1 })
  const [{ _id: token }] = await next(stream, 1)
  await stream.close()
  await c.insertMany(Array.from({ length: 200 }, (_, n) => ({ n })))
  await new Promise((resolve) => setTimeout(resolve, 1500))
  assert.equal((await rejection(c.watch([], { resumeAfter: token }).next())).code, 286)
})
