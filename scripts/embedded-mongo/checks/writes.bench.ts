import { type Document, MongoClient } from 'mongodb'
import { engineProcess, freshFolder } from '../test/engine-process'
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

export const bench = {
  name: 'Writes that are on the disk when they are acknowledged',
  run: async (): Promise<Measure[]> => {
    const engine = await engineProcess(freshFolder())
    const client = await new MongoClient(engine.uri, {
      maxPoolSize: connections,
      minPoolSize: connections,
      writeConcern: { w: 'majority' },
    }).connect()
    const bare = bareStore()
    const rows = client.db('bench').collection('rows')
    const insert = (): Promise<unknown> => rows.insertOne(row(1))
    try {
      await insert()
      const { ratio, first } = await ratioOf<() => Promise<unknown>>(rounds, [insert, bare.put], (write) =>
        perSecond(perRound, connections, write),
      )
      const many = await insertMany(client)
      return [
        { figure: 'inserts, 50 connections: share of bare lmdb', value: ratio, unit: '×', ...atLeast(ratio, 0.5) },
        { figure: 'inserts, 50 connections', value: first, unit: 'a second' },
        { figure: 'insertMany', value: many, unit: 'documents a second', ...atLeast(many, 20_000) },
      ]
    } finally {
      await client.close()
      await Promise.all([engine.end(), bare.close()])
    }
  },
}
