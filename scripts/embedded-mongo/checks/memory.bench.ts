import { readFileSync } from 'node:fs'
import { MongoClient } from 'mongodb'
import { engineProcess, freshFolder } from '../test/engine-process'
import { atMost, type Measure } from './measure'

const sizes = { small: 20_000, large: 1_000_000 }
const batch = 1000
const body = 'Text of an article, a sentence of no meaning that is repeated. '.repeat(45)

const anonymousMegabytes = (pid: number): number =>
  Number(/RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

/** Fills a collection and gives the most memory seen meanwhile. */
async function fill(client: MongoClient, pid: number, total: number): Promise<number> {
  const articles = client.db('big').collection('articles')
  await articles.createIndex({ no: 1 }, { unique: true })
  await articles.createIndex({ column: 1, at: -1 })
  let most = 0
  for (let from = 0; from < total; from += batch) {
    await articles.insertMany(
      Array.from({ length: batch }, (_, i) => ({
        no: from + i,
        column: (from + i) % 20,
        at: new Date(from + i),
        body: `${from + i} ${body}`,
      })),
    )
    most = Math.max(most, anonymousMegabytes(pid))
  }
  return most
}

async function readAll(client: MongoClient, pid: number): Promise<number> {
  const articles = client.db('big').collection('articles')
  await articles.aggregate([{ $group: { _id: '$column', n: { $sum: 1 }, last: { $max: '$at' } } }]).toArray()
  for (let column = 0; column < 20; column++) await articles.find({ column }).sort({ at: -1 }).limit(20).toArray()
  return anonymousMegabytes(pid)
}

export const bench = {
  name: 'Memory and start with many articles of 3 kB',
  run: async ({ large } = { large: false }): Promise<Measure[]> => {
    const [folder, total] = [freshFolder(), large ? sizes.large : sizes.small]
    const first = await engineProcess(folder, '--fast')
    const client = await new MongoClient(first.uri).connect()
    const most = Math.max(await fill(client, first.pid, total), await readAll(client, first.pid))
    await client.close()
    await first.end()
    const again = await engineProcess(folder)
    await again.end()
    return [
      { figure: `anonymous memory with ${total.toLocaleString('en')} articles`, value: most, unit: 'MB', ...atMost(most, 400) },
      { figure: 'process ready on that folder', value: again.readyMs, unit: 'ms', ...atMost(again.readyMs, 800) },
    ]
  },
}
