import type { ChangeStream, Document } from 'mongodb'
import { rejection, withEngine } from '../../../test/with-engine'

const fixture = withEngine({ oplogEntries: 50 })
const collection = (name: string) => fixture.db.collection<Document & { _id: number }>(name)

async function next(stream: ChangeStream, count: number): Promise<Document[]> {
  const events: Document[] = []
  while (events.length < count) events.push(await stream.next())
  return events
}

const kinds = (events: Document[]): unknown[] => events.map(({ operationType }) => operationType)

it('tells changes in order, and resumes after the event seen last', async () => {
  const c = collection('watched')
  const stream = c.watch([{ $match: { operationType: { $ne: 'delete' } } }], { fullDocument: 'updateLookup' })
  await stream.tryNext()
  await c.insertOne({ _id: 1, a: 1, b: { c: 1 }, list: [1, 2] })
  await c.updateOne({ _id: 1 }, { $set: { a: 2, 'b.d': 3 }, $unset: { 'b.c': 1 }, $push: { list: 3 } as never })
  await collection('other').insertOne({ _id: 1 })
  await c.deleteOne({ _id: 1 })
  await c.replaceOne({ _id: 2 }, { z: 1 }, { upsert: true })
  const events = await next(stream, 3)
  expect(kinds(events)).toEqual(['insert', 'update', 'insert'])
  expect(events[0]).toMatchObject({ ns: { db: 'test', coll: 'watched' }, fullDocument: { a: 1 } })
  expect(events[1]?.updateDescription).toEqual({
    updatedFields: { a: 2, 'b.d': 3, 'list.2': 3 },
    removedFields: ['b.c'],
    truncatedArrays: [],
  })
  expect(events[1]?.fullDocument).toBeNull()
  expect(events[2]?.documentKey).toEqual({ _id: 2 })
  await stream.close()
  const resumed = c.watch([], { resumeAfter: events[0]?._id })
  expect(kinds(await next(resumed, 3))).toEqual(['update', 'delete', 'insert'])
  await resumed.close()
})

it("shows a transaction's changes together at its commit, and ends when the collection is dropped", async () => {
  const c = collection('ends')
  await c.insertOne({ _id: 0 })
  const stream = c.watch()
  await stream.tryNext()
  await fixture.client.withSession((session) =>
    session.withTransaction(async () => {
      await c.insertOne({ _id: 1 }, { session })
      await c.insertOne({ _id: 2 }, { session })
    }),
  )
  await c.drop()
  const events = await next(stream, 4)
  expect(kinds(events)).toEqual(['insert', 'insert', 'drop', 'invalidate'])
  const end = events[3]?._id
  expect((await rejection(c.watch([], { resumeAfter: end }).next())).code).toBe(260)
  const after = c.watch([], { startAfter: end })
  await collection('ends').insertOne({ _id: 9 })
  expect(kinds(await next(after, 1))).toEqual(['insert'])
  await after.close()
})

it('keeps images for collections that ask for them', async () => {
  const c = await fixture.db.createCollection<Document & { _id: number }>('images', { changeStreamPreAndPostImages: { enabled: true } })
  const stream = c.watch([], { fullDocument: 'required', fullDocumentBeforeChange: 'required' })
  await stream.tryNext()
  await c.insertOne({ _id: 1, a: 1 })
  await c.updateOne({ _id: 1 }, { $set: { a: 2 } })
  await c.deleteOne({ _id: 1 })
  const [, updated, removed] = await next(stream, 3)
  expect(updated).toMatchObject({ fullDocument: { a: 2 }, fullDocumentBeforeChange: { a: 1 } })
  expect(removed).toMatchObject({ fullDocumentBeforeChange: { a: 2 } })
  await stream.close()
})

it('refuses a token too old to resume from', async () => {
  const c = collection('long')
  const stream = c.watch()
  await stream.tryNext()
  await c.insertOne({ _id: -1 })
  const [event] = await next(stream, 1)
  await stream.close()
  const resume = () =>
    rejection(
      c
        .watch([], { resumeAfter: event?._id, maxAwaitTimeMS: 1 })
        .tryNext()
        .then((found) => Promise.reject(found ?? new Error('still there'))),
    )
  await c.insertMany(Array.from({ length: 200 }, (_, n) => ({ _id: n })))
  let error = await resume()
  while (error.code === undefined) error = await resume() // the log is trimmed within a second
  expect(error.code).toBe(286)
})

it('tells of the collection itself where asked, and of paths that could be read in two ways', async () => {
  const c = collection('expanded')
  const stream = fixture.db.watch([{ $match: { 'ns.coll': 'expanded' } }], { showExpandedEvents: true })
  await stream.tryNext()
  await c.insertOne({ _id: 1, a: { '1': 1 } })
  await c.createIndex({ n: 1 })
  await c.updateOne({ _id: 1 }, { $set: { 'a.1': 2 } })
  await c.dropIndex('n_1')
  const info = await fixture.db.listCollections({ name: 'expanded' }).next()
  await collection('expanded-later').insertOne({ _id: 1 })
  await c.rename('expanded-later', { dropTarget: true })
  const events = await next(stream, 6)
  expect(kinds(events)).toEqual(['create', 'insert', 'createIndexes', 'update', 'dropIndexes', 'rename'])
  for (const { collectionUUID } of events) expect(collectionUUID).toEqual((info as Document | null)?.info.uuid)
  expect(events[2]?.operationDescription.indexes).toHaveLength(1)
  expect(events[5]?.operationDescription).toEqual({ to: { db: 'test', coll: 'expanded-later' }, dropTarget: expect.anything() })
  expect(events[3]?.updateDescription.disambiguatedPaths).toEqual({ 'a.1': ['a', '1'] })
  await stream.close()
})

it('loses nothing of what was read and not yet sent, when resumed between two batches', async () => {
  const c = collection('cut')
  const open = async (options: Document): Promise<Document> =>
    (await fixture.db.command({ aggregate: 'cut', pipeline: [{ $changeStream: options }], cursor: { batchSize: 1 } })).cursor
  const first = await open({})
  await c.insertMany([{ _id: 1 }, { _id: 2 }, { _id: 3 }])
  const seen: number[] = []
  let token = first.postBatchResumeToken
  for (let i = 0; i < 3; i++) {
    const cursor = await open({ resumeAfter: token })
    seen.push(...cursor.firstBatch.map((event: Document) => event.documentKey._id))
    token = cursor.postBatchResumeToken
  }
  expect(seen).toEqual([1, 2, 3])
})

it('labels the errors after which a stream goes on, and those after which it may not', async () => {
  const c = collection('labelled')
  const stream = c.watch([], { maxAwaitTimeMS: 50 })
  await stream.tryNext()
  await fixture.client
    .db('admin')
    .command({ configureFailPoint: 'failGetMoreAfterCursorCheckout', mode: { times: 1 }, data: { errorCode: 6 } })
  await c.insertOne({ _id: 1 })
  expect(kinds(await next(stream, 1))).toEqual(['insert'])
  await stream.close()
  const broken = c.watch([{ $project: { _id: 0 } }])
  await broken.tryNext().catch(() => undefined)
  await c.insertOne({ _id: 2 })
  const error = await rejection(broken.next())
  expect([error.code, error.codeName ?? error.message]).toEqual([280, expect.anything()])
})
