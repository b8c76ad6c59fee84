import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Collection, type Document, MongoClient } from 'mongodb'
import { rejection } from '../../test/with-engine'
import { encode } from '../bson/codec'
import { type EngineOptions, liveEngine, startEngine } from '../index'
import { insertDocument } from '../update/documents'
import type { Collection as Collected } from './collection'
import { Storage } from './storage'

const folder = (): string => mkdtempSync(join(tmpdir(), 'engine-storage-'))

/** An engine and a client for the time of a function. */
async function withClient<T>(options: EngineOptions, run: (client: MongoClient) => Promise<T>): Promise<T> {
  const engine = await startEngine({ syncOnCommit: false, ...options })
  const client = await new MongoClient(engine.uri).connect()
  try {
    return await run(client)
  } finally {
    await client.close()
    await engine.stop()
  }
}

it('has documents, indexes and options after a restart', async () => {
  const dataPath = folder()
  for (let run = 1; run <= 3; run++) {
    await withClient({ dataPath }, async (client) => {
      const c = client.db('kept').collection<Document>('rows')
      if (run === 1) await c.createIndex({ n: 1 }, { unique: true, expireAfterSeconds: 9999 })
      await c.insertOne({ n: run })
      expect(await c.countDocuments()).toBe(run)
      expect((await rejection(c.insertOne({ n: 1 }))).code).toBe(11000)
      expect((await c.listIndexes().toArray())[1]?.expireAfterSeconds).toBe(9999)
    })
  }
})

it('gives one folder to one engine, and tells others where it is', async () => {
  const dataPath = folder()
  expect(await liveEngine(dataPath)).toBeUndefined()
  const engine = await startEngine({ dataPath })
  expect(await liveEngine(dataPath)).toEqual({ uri: engine.uri, pid: process.pid })
  expect((await rejection(startEngine({ dataPath }))).message).toMatch(/in use by another engine/)
  await engine.stop()
  expect(await liveEngine(dataPath)).toBeUndefined()
  await (await startEngine({ dataPath })).stop()
})

it('refuses a foreign, newer or damaged folder with a reason and leaves it as it is', async () => {
  const refusal = async (dataPath: string): Promise<string> => (await rejection(startEngine({ dataPath }))).message
  const foreign = folder()
  writeFileSync(join(foreign, 'notes.txt'), 'mine')
  expect(await refusal(foreign)).toMatch(/not a data folder of this engine/)
  const dataPath = folder()
  await (await startEngine({ dataPath })).stop()
  const [marker, data] = [join(dataPath, 'engine.json'), join(dataPath, 'data.mdb')]
  const good = readFileSync(marker, 'utf8')
  writeFileSync(marker, good.replace('"version":1', '"version":99'))
  expect(await refusal(dataPath)).toMatch(/format 99/)
  writeFileSync(marker, good)
  const whole = readFileSync(data)
  truncateSync(data, 9000)
  expect(await refusal(dataPath)).toMatch(/damaged/)
  expect(readFileSync(data)).toEqual(whole.subarray(0, 9000))
  writeFileSync(data, Buffer.alloc(20_000, 7))
  expect(await refusal(dataPath)).toMatch(/damaged/)
  writeFileSync(data, whole)
  await (await startEngine({ dataPath })).stop()
})

it('takes a folder whose name has a dot', async () => {
  const dataPath = join(folder(), 'tisc.example')
  await withClient({ dataPath }, async (client) => {
    await client.db('kept').collection('rows').insertOne({ n: 1 })
    expect(await liveEngine(dataPath)).toMatchObject({ pid: process.pid })
  })
  await withClient({ dataPath }, async (client) => expect(await client.db('kept').collection('rows').countDocuments()).toBe(1))
})

it('is reached from this machine only; a unix socket works', async () => {
  const dataPath = folder()
  for (const host of ['0.0.0.0', '::', '192.168.1.1', 'example.org'])
    expect((await rejection(startEngine({ dataPath, host }))).message).toMatch(/loopback/)
  await withClient({ dataPath, socketPath: join(tmpdir(), `s${process.pid}.sock`) }, async (client) => {
    const c = client.db('s').collection('c')
    await c.insertOne({ a: 1 })
    await client.withSession((session) => session.withTransaction(() => c.insertOne({ a: 2 }, { session })))
    expect(await c.countDocuments()).toBe(2)
  })
})

const settled = async (c: Collection, count: number): Promise<void> => {
  while ((await c.countDocuments()) !== count) await c.findOne()
}

it('removes documents past their time', async () => {
  await withClient({ dataPath: folder(), ttlIntervalMs: 50 }, async (client) => {
    const c = client.db('ttl').collection<Document>('codes')
    await c.createIndex({ at: 1 }, { expireAfterSeconds: 1 })
    await c.insertMany([{ at: new Date(Date.now() - 5000) }, { at: new Date(Date.now() + 60_000) }, { at: 'no date' }, {}])
    await settled(c, 3)
    expect(await c.countDocuments({ at: { $lt: new Date() } })).toBe(0)
  })
})

it('builds an index over existing documents while others write', async () => {
  await withClient({ dataPath: folder() }, async (client) => {
    const c = client.db('b').collection<Document>('rows')
    await c.insertMany(Array.from({ length: 3000 }, (_, n) => ({ n, g: n % 10 })))
    const building = c.createIndex({ g: 1, n: -1 })
    await Promise.all(Array.from({ length: 200 }, (_, i) => c.updateOne({ n: i * 10 }, { $set: { g: 77 } })))
    await building
    expect([await c.countDocuments({ g: 77 }), await c.countDocuments({ g: 0 })]).toEqual([200, 100])
    expect((await client.db('b').command({ validate: 'rows' })).valid).toBe(true)
    await c.rename('renamed')
    expect(await client.db('b').collection('renamed').countDocuments({ g: 77 })).toBe(200)
    await client.db('b').dropDatabase()
    expect(await client.db('b').listCollections().toArray()).toEqual([])
  })
})

it('gives up an index whose building was cut short, and builds it again when asked', async () => {
  const dataPath = folder()
  await withClient({ dataPath }, async (client) => {
    await client.db('cut').collection('rows').insertOne({ a: 1 })
  })
  const storage = await Storage.open({ dataPath, syncOnCommit: false, oplogEntries: 0 })
  const rows = storage.catalog.find('cut', 'rows') as Collected
  storage.catalog.addIndex(rows, { v: 2, name: 'a_1', key: { a: 1 } })
  await storage.catalog.save(rows) // as it is while the index is being built
  await storage.close()
  await withClient({ dataPath }, async (client) => {
    const again = client.db('cut').collection('rows')
    expect(await again.listIndexes().toArray()).toHaveLength(1)
    await again.createIndex({ a: 1 })
    expect(await again.countDocuments({ a: 1 }, { hint: 'a_1' })).toBe(1)
    expect((await client.db('cut').command({ validate: 'rows' })).valid).toBe(true)
  })
})

it('refuses a write that shares its commit with the drop of its collection', async () => {
  const storage = await Storage.open({ dataPath: folder(), syncOnCommit: false, oplogEntries: 0 })
  const rows = await storage.catalog.create('gone', 'rows')
  const dropping = storage.catalog.drop(rows)
  const writing = storage.write(() => insertDocument(storage.writer, rows, encode({ _id: 1 })))
  expect((await rejection(writing)).code).toBe(175)
  await dropping
  await storage.close()
})
