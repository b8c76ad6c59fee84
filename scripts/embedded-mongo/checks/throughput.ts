/** Operations per second of an engine at the URI given, or of one started here. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { runEngine } from './run-engine'

const given = process.argv[2]
const engine = given ? undefined : await runEngine(mkdtempSync(join(tmpdir(), 'throughput-')))
const client = await new MongoClient(given ?? engine?.uri ?? '', { maxPoolSize: 100 }).connect()
const people = client.db('bench').collection('people')
await people.drop().catch(() => undefined)
await people.createIndex({ no: 1 }, { unique: true })
await people.insertMany(
  Array.from({ length: 3000 }, (_, no) => ({
    no,
    name: `name ${no}`,
    tags: ['a', 'b'],
    at: new Date(),
    n: 0,
    nested: { x: no % 10, text: 'some text of ordinary length' },
  })),
)

async function measure(name: string, total: number, parallel: number, run: (i: number) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < 200; i++) await run(i)
  const started = performance.now()
  let next = 200
  await Promise.all(
    Array.from({ length: parallel }, async () => {
      while (next < total + 200) await run(next++)
    }),
  )
  console.log(`${name.padEnd(34)} ${String(Math.round(total / ((performance.now() - started) / 1000))).padStart(6)} /s`)
}

for (const parallel of [1, 32]) {
  await measure(`findOne by unique index, x${parallel}`, 5000, parallel, (i) => people.findOne({ no: (i * 7919) % 3000 }))
  await measure(`insertOne, x${parallel}`, 5000, parallel, (i) =>
    people.insertOne({ no: 1_000_000 * parallel + i, name: 'new', n: 0, at: new Date() }),
  )
  await measure(`updateOne $inc by index, x${parallel}`, 5000, parallel, (i) =>
    people.updateOne({ no: (i * 7919) % 3000 }, { $inc: { n: 1 } }),
  )
  await measure(`insertOne w:majority, x${parallel}`, 1500, parallel, (i) =>
    people.insertOne({ no: 100_000_000 * parallel + i, n: 0 }, { writeConcern: { w: 'majority' } }),
  )
}
const started = performance.now()
await people.insertMany(Array.from({ length: 20_000 }, (_, i) => ({ no: -1 - i, name: 'many', n: i })))
console.log(`insertMany 20,000                  ${String(Math.round(20_000 / ((performance.now() - started) / 1000))).padStart(6)} docs/s`)
await client.close()
await engine?.kill()
