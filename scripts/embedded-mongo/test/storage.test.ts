import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Document, MongoClient } from 'mongodb'
import { startEngine } from '../src/index'
import { rejection } from './with-engine'

const folder = (): string => mkdtempSync(join(tmpdir(), 'engine-storage-'))

test('documents, indexes and options are there after a restart', async () => {
  const dataPath = folder()
  for (let run = 1; run <= 3; run++) {
    const engine = await startEngine({ dataPath })
    const client = await new MongoClient(engine.uri).connect()
    const c = client.db('kept').collection<Document>('rows')
    if (run === 1) await c.createIndex({ n: 1 }, { unique: true, expireAfterSeconds: 9999 })
    await c.insertOne({ n: run })
    assert.equal(await c.countDocuments(), run)
    assert.equal((await rejection(c.insertOne({ n: 1 }))).code, 11000)
    assert.equal((await c.listIndexes().toArray())[1].expireAfterSeconds, 9999)
    await client.close()
    await engine.stop()
  }
})

test('one folder, one engine', async () => {
  const dataPath = folder()
  const engine = await startEngine({ dataPath })
  assert.match((await rejection(startEngine({ dataPath }))).message, /in use by another engine/)
  await engine.stop()
  await (await startEngine({ dataPath })).stop()
})

test('a foreign, newer or damaged folder is refused with a reason', async () => {
  const foreign = folder()
  writeFileSync(join(foreign, 'notes.txt'), 'mine')
  assert.match((await rejection(startEngine({ dataPath: foreign }))).message, /not a data folder of this engine/)
  const dataPath = folder()
  await (await startEngine({ dataPath })).stop()
  const marker = join(dataPath, 'engine.json')
  const good = readFileSync(marker, 'utf8')
  writeFileSync(marker, good.replace('"version":1', '"version":99'))
  assert.match((await rejection(startEngine({ dataPath }))).message, /format 99/)
  writeFileSync(marker, good)
  truncateSync(join(dataPath, 'data.mdb'), 9000)
  assert.match((await rejection(startEngine({ dataPath }))).message, /damaged/)
  writeFileSync(join(dataPath, 'data.mdb'), Buffer.alloc(20_000, 7))
  assert.match((await rejection(startEngine({ dataPath }))).message, /damaged/)
})

test('only this machine can connect; a unix socket works', async () => {
  assert.match((await rejection(startEngine({ dataPath: folder(), host: '0.0.0.0' }))).message, /loopback/)
  const dataPath = folder()
  const engine = await startEngine({ dataPath, socketPath: join(dataPath, '..', `s${process.pid}.sock`) })
  const client = await new MongoClient(engine.uri).connect()
  await client.db('s').collection('c').insertOne({ a: 1 })
  await client.withSession((session) =>
    session.withTransaction(async () => {
      await client.db('s').collection('c').insertOne({ a: 2 }, { session })
    }),
  )
  assert.equal(await client.db('s').collection('c').countDocuments(), 2)
  await client.close()
  await engine.stop()
})

test('documents past their time are removed', async () => {
  const engine = await startEngine({ dataPath: folder(), ttlIntervalMs: 100 })
  const client = await new MongoClient(engine.uri).connect()
  const c = client.db('ttl').collection<Document>('codes')
  await c.createIndex({ at: 1 }, { expireAfterSeconds: 1 })
  await c.insertMany([{ at: new Date(Date.now() - 5000) }, { at: new Date(Date.now() + 60_000) }, { at: 'no date' }, {}])
  await sleep(600)
  assert.equal(await c.countDocuments(), 3)
  await client.close()
  await engine.stop()
})

test('an index is built over existing documents while others write', async () => {
  const engine = await startEngine({ dataPath: folder() })
  const client = await new MongoClient(engine.uri).connect()
  const c = client.db('b').collection<Document>('rows')
  await c.insertMany(Array.from({ length: 3000 }, (_, n) => ({ n, g: n % 10 })))
  const building = c.createIndex({ g: 1, n: -1 })
  await Promise.all(Array.from({ length: 200 }, (_, i) => c.updateOne({ n: i * 10 }, { $set: { g: 77 } })))
  await building
  assert.equal(await c.countDocuments({ g: 77 }), 200)
  assert.equal(await c.countDocuments({ g: 0 }), 100)
  assert.equal((await client.db('b').command({ validate: 'rows' })).valid, true)
  await c.rename('renamed')
  assert.equal(await client.db('b').collection('renamed').countDocuments({ g: 77 }), 200)
  await client.db('b').dropDatabase()
  assert.equal((await client.db('b').listCollections().toArray()).length, 0)
  await client.close()
  await engine.stop()
})
