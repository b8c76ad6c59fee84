import { type Document, MongoClient } from 'mongodb'
import { encode } from '../src/bson/codec'
import { engineProcess, freshFolder, serverProcess } from '../test/engine-process'
import { bareStore } from './bare-store'
import { atLeast, type Measure, perSecond, ratioOf } from './measure'

const connections = 50
const rounds = 5
const perRound = 3000
const batch = 1000
const batches = 20

const row = (n: number): Document => ({
  n,
  at: new Date(),
  name: `name ${n}`,
  text: 'some text of ordinary length',
  nested: { a: 1, b: [1, 2] },
})

async function insertMany(client: MongoClient): Promise<number> {
  const rows = client.db('bench').collection('many')
  const all = Array.from({ length: batches }, (_, b) => Array.from({ length: batch }, (_, i) => row(b * batch + i)))
  return batch * (await perSecond(batches, 1, (i) => rows.insertMany(all[i] as Document[])))
}

const connected = (uri: string): Promise<MongoClient> =>
  new MongoClient(uri, { maxPoolSize: connections, minPoolSize: connections, writeConcern: { w: 'majority' } }).connect()

/** The driver alone costs more than bare lmdb does, so the share that counts is measured with the same driver in front of both. */
export const bench = {
  name: 'Writes that are on the disk when they are acknowledged',
  run: async (): Promise<Measure[]> => {
    const [engine, behindDriver] = await Promise.all([engineProcess(freshFolder()), serverProcess('checks/stub-server.ts', '--bare')])
    const [ours, theirs] = await Promise.all([connected(engine.uri), connected(behindDriver.uri)])
    const bare = bareStore()
    const insertInto = (client: MongoClient) => (): Promise<unknown> => client.db('bench').collection('rows').insertOne(row(1))
    const measure = (write: () => Promise<unknown>): Promise<number> => perSecond(perRound, connections, write)
    try {
      await insertInto(ours)()
      const driven = await ratioOf(rounds, [insertInto(ours), insertInto(theirs)], measure)
      const raw = await ratioOf(rounds, [insertInto(ours), () => bare.put(encode(row(1)))], measure)
      const many = await insertMany(ours)
      return [
        {
          figure: 'inserts, 50 connections: share of bare lmdb behind the same driver',
          value: driven.ratio,
          unit: '×',
          ...atLeast(driven.ratio, 0.5),
        },
        { figure: 'inserts, 50 connections: share of bare lmdb without any driver', value: raw.ratio, unit: '×' },
        { figure: 'inserts, 50 connections', value: driven.first, unit: 'a second' },
        { figure: 'insertMany', value: many, unit: 'documents a second', ...atLeast(many, 20_000) },
      ]
    } finally {
      await Promise.all([ours.close(), theirs.close()])
      await Promise.all([engine.end(), behindDriver.end(), bare.close()])
    }
  },
}
