import { Binary, Long, MongoClient, UUID } from 'mongodb'
import { type EngineProcess, engineProcess, freshFolder } from '../test/engine-process'
import { message, Wire } from '../test/wire'
import { holdUp, withinLimit } from './longest-wait'

const limitMs = 50
const numbers = {
  small: { transactions: 50, cursors: 1000, large: 2, halfFrames: 100, databases: 5 },
  full: { transactions: 1000, cursors: 10_000, large: 20, halfFrames: 1000, databases: 50 },
}
const sixteenMegabytes = 16 * 1024 * 1024 - 100

/** Everything a client can begin and never end, on connections that stay open. */
async function leaveBehind(uri: string, { transactions, cursors, large, halfFrames, databases }: typeof numbers.small): Promise<Wire[]> {
  const wire = await Wire.to(uri)
  const session = () => ({ id: new UUID() })
  await wire.command('left', { insert: 'rows', documents: Array.from({ length: 500 }, (_, n) => ({ _id: n, n })) })
  for (let i = 0; i < large; i++)
    await wire.command('left', { insert: 'large', documents: [{ _id: i, data: new Binary(Buffer.alloc(sixteenMegabytes)) }] })
  for (let i = 0; i < cursors; i++)
    await wire.command('left', { find: i % 100 === 0 ? 'large' : 'rows', batchSize: i % 100 === 0 ? 0 : 2, lsid: session() })
  for (let i = 0; i < transactions; i++) {
    const begun = { lsid: session(), txnNumber: Long.ONE, autocommit: false, startTransaction: true }
    await wire.command('left', { update: 'rows', updates: [{ q: { _id: i % 500 }, u: { $inc: { n: 1 } } }], ...begun })
  }
  for (let i = 0; i < databases; i++) {
    const db = `left-${i}`
    await wire.command(db, { createIndexes: 'c', indexes: [{ key: { a: 1 }, name: 'a' }] })
    await wire.command(db, { insert: 'c', documents: [{ a: 1 }, { a: 2 }, { a: 3 }] })
    const { cursor } = await wire.command(db, { find: 'c', batchSize: 1 })
    await wire.command(db, { dropDatabase: 1 })
    await wire.command(db, { getMore: cursor.id, collection: 'c' })
  }
  await wire.command('admin', { killSessions: [session(), session()] })
  return [wire, ...(await halfSent(uri, halfFrames))]
}

async function halfSent(uri: string, count: number): Promise<Wire[]> {
  const frame = message({ insert: 'rows', documents: [{ text: 'x'.repeat(5000) }], $db: 'left' })
  const wires: Wire[] = []
  for (let i = 0; i < count; i++) {
    const wire = await Wire.to(uri)
    wire.socket.write(frame.subarray(0, frame.length / 2))
    wires.push(wire)
  }
  return wires
}

/** From connecting to having read a document. */
async function newClient(engine: EngineProcess): Promise<number> {
  const started = performance.now()
  const wire = await Wire.to(engine.uri)
  await wire.command('admin', { hello: 1 })
  const { ok } = await wire.command('left', { find: 'rows', filter: { _id: 499 }, singleBatch: true, batchSize: 1 })
  const taken = performance.now() - started
  wire.close()
  if (ok !== 1) throw new Error('the new client is not answered')
  return taken
}

/** The slowest of the new clients of some time, one after the other. */
async function newClients(engine: EngineProcess): Promise<number> {
  let slowest = 0
  for (const end = performance.now() + 400; performance.now() < end; ) slowest = Math.max(slowest, await newClient(engine))
  return slowest
}

export const proof = {
  name: 'After the worst a client can leave behind a new one is answered within 50 ms',
  weakening: 'the engine is held up for 200 ms again and again',
  notInTest: 'it tells by times, which say something on an idle machine only',
  run: async (size: 'small' | 'full', weaken: boolean) => {
    const engine = await engineProcess(freshFolder(), '--fast')
    const client = new MongoClient(engine.uri)
    const left = await leaveBehind(engine.uri, numbers[size])
    const letGo = weaken ? holdUp(engine, 200) : undefined
    try {
      const slowest = await withinLimit(limitMs, () => newClients(engine))
      if (slowest > limitMs) throw new Error(`a new client waits ${slowest.toFixed(1)} ms`)
      await client.db('left').collection('rows').countDocuments()
      return { figures: { ...numbers[size], 'answered after ms': slowest.toFixed(1) } }
    } finally {
      await letGo?.()
      for (const wire of left) wire.close()
      await client.close()
      await engine.end()
    }
  },
}
