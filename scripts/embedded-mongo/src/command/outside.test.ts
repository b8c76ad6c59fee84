import type { Document } from 'mongodb'
import { rejection, withEngine } from '../../test/with-engine'

/** What the suites of other drivers expect of MongoDB and was once otherwise here. */
const fixture = withEngine()
const code = async (command: Document): Promise<number | undefined> => (await rejection(fixture.db.command(command))).code
const raw = (command: Document): Promise<Document> => fixture.db.command(command).catch((error) => error.result ?? error)

it('tells a wrong filter or update beside the other statements, whether or not the collection is there', async () => {
  const broken = { $nope: 1 }
  for (const name of ['absent', 'present']) {
    if (name === 'present') await fixture.db.createCollection(name)
    for (const limit of [0, 1]) {
      const reply = await fixture.db.command({ delete: name, deletes: [{ q: broken, limit }] })
      expect(reply).toMatchObject({ ok: 1, n: 0, writeErrors: [{ index: 0, code: 2 }] })
    }
    const updates = [
      { q: {}, u: { $nope: { a: 1 } } },
      { q: {}, u: { $set: { a: 1 } } },
    ]
    const reply = await fixture.db.command({ update: name, updates, ordered: false })
    expect(reply).toMatchObject({ ok: 1, n: 0, writeErrors: [{ index: 0, code: 9 }] })
  }
})

it('passes validation over where asked, also in updates of many', async () => {
  await fixture.db.createCollection('rules', { validator: { n: { $gte: 0 } } })
  const c = fixture.db.collection('rules')
  await c.insertMany([{ n: 1 }, { n: 2 }])
  const change = { $inc: { n: -10 } }
  expect((await rejection(c.updateMany({}, change))).code).toBe(121)
  expect((await c.updateMany({}, change, { bypassDocumentValidation: true })).modifiedCount).toBe(2)
  expect((await rejection(c.insertOne({ n: -1 }))).code).toBe(121)
})

it('tells of a write concern not met after $out and $merge', async () => {
  await fixture.db.collection('source').insertOne({ n: 1 })
  for (const stage of [{ $out: 'copied' }, { $merge: 'merged' }]) {
    const reply = await raw({ aggregate: 'source', pipeline: [stage], cursor: {}, writeConcern: { w: 'unheardOf' } })
    expect(reply).toMatchObject({ ok: 1, cursor: { firstBatch: [] }, writeConcernError: { code: 79 } })
  }
  expect(await fixture.db.collection('copied').countDocuments()).toBe(1)
})

it('takes the options every driver may send', async () => {
  await fixture.db.collection('optional').insertOne({ a: 1 })
  expect(await fixture.db.command({ validate: 'optional', scandata: false, full: false })).toMatchObject({ valid: true })
  await fixture.db.command({ createIndexes: 'optional', indexes: [{ key: { a: 1 }, name: 'a', background: true, dropDups: true }] })
  expect(await fixture.db.collection('optional').listIndexes().toArray()).toContainEqual({
    v: 2,
    key: { a: 1 },
    name: 'a',
    background: true,
  })
})

it('has the databases of every replica set, and tells its version with an error that may be of a change', async () => {
  const admin = fixture.client.db('admin')
  const { databases } = await admin.command({ listDatabases: 1, nameOnly: true })
  expect(databases.map(({ name }: Document) => name)).toEqual(['admin', 'config', 'local', 'test'])
  const { topologyVersion } = await admin.command({ hello: 1 })
  await admin.command({ configureFailPoint: 'failCommand', mode: { times: 1 }, data: { failCommands: ['drop'], errorCode: 10107 } })
  const error = await rejection(fixture.db.command({ drop: 'c' }))
  expect(error).toMatchObject({ code: 10107, errorResponse: { topologyVersion } })
})

it('refuses what MongoDB refuses', async () => {
  const pipeline = [{ $changeStream: {} }]
  expect(await code({ aggregate: 'c', pipeline, cursor: {}, readConcern: { level: 'local' } })).toBe(72)
  const strict = { apiVersion: '1', apiStrict: true }
  expect(await code({ aggregate: 'c', pipeline: [{ $indexStats: {} }], cursor: {}, ...strict })).toBe(323)
  await fixture.db.createCollection('emptied')
  const session = fixture.client.startSession()
  session.startTransaction()
  expect((await rejection(fixture.db.collection('emptied').createIndex({ a: 1 }, { session }))).code).toBe(263)
  await session.endSession()
  const point = { configureFailPoint: 'maxTimeAlwaysTimeOut' }
  await fixture.client.db('admin').command({ ...point, mode: 'alwaysOn' })
  expect(await code({ find: 'c', maxTimeMS: 1000 })).toBe(50)
  await fixture.client.db('admin').command({ ...point, mode: 'off' })
  const held = { failCommands: ['insert'], blockConnection: true, blockTimeMS: 1000 }
  await fixture.client.db('admin').command({ configureFailPoint: 'failCommand', mode: { times: 1 }, data: held })
  expect(await code({ insert: 'held', documents: [{}], maxTimeMS: 10 })).toBe(50)
  expect(await fixture.db.collection('held').countDocuments()).toBe(0)
  expect(await code({ validate: 'emptied', full: true, background: true })).toBe(72)
  expect(await fixture.db.command({ find: 'c', maxTimeMS: 1000 })).toMatchObject({ ok: 1 })
})
