import type { Document } from 'mongodb'
import { rejection, withEngine } from '../../test/with-engine'
import { commands } from './table'

const fixture = withEngine()
const code = async (command: Document, db = fixture.db): Promise<number | undefined> => (await rejection(db.command(command))).code

it('knows every name once, and answers 59 for others', async () => {
  const names = commands.flatMap((one) => one.names)
  expect(new Set(names).size).toBe(names.length)
  for (const name of ['mapReduce', 'eval', 'createUser', 'shardCollection', 'bulkWrite', 'compact', '__proto__', 'constructor'])
    expect(await code({ [name]: 1 })).toBe(59)
})

it.each(commands.filter(({ fields }) => !fields['*']).map((one) => [one.names[0], one] as const))(
  '%s refuses unknown fields',
  async (name, one) => {
    const db = one.admin ? fixture.client.db('admin') : fixture.db
    expect(await code({ [name]: 'x', unheardOf: 1 }, db)).toBe(40415)
  },
)

it('refuses wrong types and missing fields as MongoDB does', async () => {
  expect(await code({ find: 'c', filter: 'x' })).toBe(14)
  expect(await code({ find: 'c', limit: 'x' })).toBe(14)
  expect(await code({ find: 'c', limit: -1, singleBatch: true })).toBe(9)
  expect(await code({ find: 'c', skip: -1 })).toBe(2)
  expect(await code({ find: 1 })).toBe(73)
  expect(await code({ insert: 'c' })).toBe(40414)
  expect(await code({ insert: 'c', documents: [] })).toBe(16)
  expect(await code({ update: 'c', updates: [{ q: {}, u: { $set: { a: 1 } }, nope: 1 }] })).toBe(40415)
  expect(await code({ delete: 'c', deletes: [{ q: {}, limit: 2 }] })).toBe(9)
  expect(await code({ getMore: 1, collection: 'c' })).toBe(14)
  expect(await code({ aggregate: 'c', pipeline: [] })).toBe(9)
  expect(await code({ listDatabases: 1 })).toBe(13)
})

it('gives read and write concern their meaning or refuses them', async () => {
  expect(await code({ find: 'c', readConcern: { level: 'new' } })).toBe(2)
  expect(await code({ find: 'c', writeConcern: { w: 1 } })).toBe(72)
  expect(await code({ insert: 'c', documents: [{}], writeConcern: { w: 1, x: 1 } })).toBe(9)
  expect(await fixture.db.command({ insert: 'c', documents: [{}], writeConcern: { w: 'majority', j: true } })).toMatchObject({
    ok: 1,
    n: 1,
  })
  const unmet = await fixture.db.command({ insert: 'c', documents: [{}], writeConcern: { w: 3 } }).catch((error) => error.result ?? error)
  expect(unmet).toMatchObject({ ok: 1, n: 1, writeConcernError: { code: 100 } })
})

it('refuses the kinds of collections and indexes it does not have', async () => {
  for (const option of [{ capped: true, size: 1 }, { viewOn: 'c', pipeline: [] }, { timeseries: { timeField: 't' } }])
    expect(await code({ create: 'special', ...option })).toBe(72)
  for (const key of [{ a: 'text' }, { a: '2dsphere' }, { a: 'hashed' }, { '$**': 1 }])
    expect(await code({ createIndexes: 'c', indexes: [{ key, name: 'x' }] })).toBe(67)
})

it('reads one moment through a snapshot session, across collections', async () => {
  const [a, b] = ['moment-a', 'moment-b'].map((name) => fixture.db.collection<Document>(name))
  if (!a || !b) return
  await a.insertMany(Array.from({ length: 300 }, (_, n) => ({ n })))
  await b.insertOne({ n: 1 })
  await fixture.client.withSession({ snapshot: true }, async (session) => {
    expect(await a.find({}, { session, batchSize: 10 }).toArray()).toHaveLength(300)
    await b.insertOne({ n: 2 })
    await a.deleteMany({})
    expect(await b.find({}, { session }).toArray()).toHaveLength(1)
    expect(await a.aggregate([{ $count: 'n' }], { session }).next()).toEqual({ n: 300 })
    expect(await a.distinct('n', {}, { session })).toHaveLength(300)
  })
  expect(await b.countDocuments()).toBe(2)
})

it('closes the cursors of a session that ends, and says 43 for one that is not there', async () => {
  const c = fixture.db.collection<Document>('cursors')
  await c.insertMany(Array.from({ length: 30 }, (_, n) => ({ n })))
  const open = await fixture.db.command({ find: 'cursors', batchSize: 2 })
  const more = { getMore: open.cursor.id, collection: 'cursors' }
  expect(await code({ ...more, collection: 'other' })).toBe(13)
  expect((await fixture.db.command({ killCursors: 'cursors', cursors: [open.cursor.id] })).cursorsKilled).toHaveLength(1)
  expect(await code(more)).toBe(43)
  await fixture.client.withSession(async (session) => {
    const mine = await fixture.db.command({ find: 'cursors', batchSize: 2 }, { session })
    await fixture.client.db('admin').command({ killSessions: [session.id] })
    expect((await rejection(fixture.db.command({ getMore: mine.cursor.id, collection: 'cursors' }, { session }))).code).toBe(43)
  })
})

it('answers what tools ask a server', async () => {
  const admin = fixture.client.db('admin')
  for (const command of [
    { ping: 1 },
    { buildInfo: 1 },
    { hostInfo: 1 },
    { connectionStatus: 1, showPrivileges: true },
    { serverStatus: 1, locks: 0 },
    { dbStats: 1, scale: 1024 },
    { startSession: 1 },
    { listCommands: 1 },
  ])
    expect((await fixture.db.command(command)).ok).toBe(1)
  for (const command of [
    { replSetGetStatus: 1 },
    { getParameter: '*' },
    { getCmdLineOpts: 1 },
    { getLog: 'startupWarnings' },
    { fsync: 1 },
    { listDatabases: 1 },
  ])
    expect((await admin.command(command)).ok).toBe(1)
  expect((await rejection(admin.command({ getParameter: 1, nothing: 1 }))).code).toBe(72)
})
