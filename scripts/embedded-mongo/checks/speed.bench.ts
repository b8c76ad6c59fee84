import { type Collection, type Document, MongoClient } from 'mongodb'
import { engineProcess, freshFolder, serverProcess } from '../test/engine-process'
import { atLeast, type Measure, perSecond, ratioOf } from './measure'

const parallel = 16
const rounds = 5
const documents = 3000
const perRound = 2000

const article = (n: number): Document => ({
  no: n,
  column: n % 10,
  at: new Date(1.7e12 + n * 60_000),
  title: `An article with a title of ordinary length, number ${n}`,
  tags: ['policy', 'training'],
  source: { name: 'somebody', url: 'https://example.org/a/b/c' },
  views: 0,
})

type Work = (rows: Collection, i: number) => Promise<unknown>

/** What the product does most, and the share of the stub's speed it must have. */
const works: { figure: string; least: number; run: Work }[] = [
  { figure: 'findOne by a unique key', least: 0.7, run: (rows, i) => rows.findOne({ no: (i * 7919) % documents }) },
  {
    figure: 'a feed page of 20 by index',
    least: 0.4,
    run: (rows, i) =>
      rows
        .find({ column: i % 10 }, { projection: { title: 1, at: 1 } })
        .sort({ at: -1 })
        .limit(20)
        .toArray(),
  },
  { figure: 'update by key', least: 0.3, run: (rows, i) => rows.updateOne({ no: (i * 7919) % documents }, { $inc: { views: 1 } }) },
]

async function prepare(rows: Collection): Promise<void> {
  await rows.createIndex({ no: 1 }, { unique: true })
  await rows.createIndex({ column: 1, at: -1 })
  await rows.insertMany(Array.from({ length: documents }, (_, n) => article(n)))
}

export const bench = {
  name: 'The engine beside a stub with one fixed reply',
  run: async (): Promise<Measure[]> => {
    const [engine, stub] = await Promise.all([engineProcess(freshFolder(), '--fast'), serverProcess('checks/stub-server.ts')])
    const clients = await Promise.all([engine, stub].map(({ uri }) => new MongoClient(uri, { maxPoolSize: parallel }).connect()))
    const [ours, theirs] = clients.map((client) => client.db('bench').collection('rows')) as [Collection, Collection]
    const measures: Measure[] = []
    try {
      await prepare(ours)
      for (const { figure, least, run } of works) {
        const { ratio, first } = await ratioOf(rounds, [ours, theirs], (rows) => perSecond(perRound, parallel, (i) => run(rows, i)))
        measures.push({ figure: `${figure}: share of the stub`, value: ratio, unit: '×', ...atLeast(ratio, least) })
        measures.push({ figure, value: first, unit: 'a second' })
      }
      return measures
    } finally {
      for (const client of clients) await client.close()
      await Promise.all([engine.end(), stub.end()])
    }
  },
}
