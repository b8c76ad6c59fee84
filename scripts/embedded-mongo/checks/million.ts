/** Memory, restart and latency with a million documents against three thousand. */
import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { type RunningEngine, runEngine } from './run-engine'

const memoryOf = (engine: RunningEngine): string => {
  const status = readFileSync(`/proc/${engine.process.pid}/status`, 'utf8')
  const mb = (name: string): number => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024)
  return `RSS ${mb('VmRSS')} MB (own ${mb('RssAnon')} MB, mapped file ${mb('RssFile')} MB)`
}

async function latencies(count: number, run: (i: number) => Promise<unknown>): Promise<string> {
  const times: number[] = []
  for (let i = 0; i < count; i++) {
    const started = performance.now()
    await run(i)
    times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  return `p50 ${times[Math.floor(count * 0.5)].toFixed(2)} ms, p95 ${times[Math.floor(count * 0.95)].toFixed(2)} ms`
}

for (const total of [3_000, Number(process.argv[2] ?? 1_000_000)]) {
  const dataPath = mkdtempSync(join(tmpdir(), 'million-'))
  let engine = await runEngine(dataPath)
  let client = await new MongoClient(engine.uri).connect()
  let rows = client.db('big').collection('rows')
  await rows.createIndex({ no: 1 }, { unique: true })
  await rows.createIndex({ group: 1, at: -1 })
  let started = performance.now()
  for (let from = 0; from < total; from += 5000) {
    await rows.insertMany(
      Array.from({ length: Math.min(5000, total - from) }, (_, i) => ({
        no: from + i,
        group: (from + i) % 100,
        at: new Date(1.7e12 + (((from + i) * 7919) % 1e9)),
        title: `row ${from + i}`,
      })),
    )
  }
  console.log(`${total} documents: inserted in ${((performance.now() - started) / 1000).toFixed(1)} s, ${memoryOf(engine)}`)
  await client.close()
  await engine.kill()
  started = performance.now()
  engine = await runEngine(dataPath)
  console.log(
    `  process start to ready ${Math.round(performance.now() - started)} ms, ${memoryOf(engine)}, file ${Math.round(statSync(join(dataPath, 'data.mdb')).size / 2 ** 20)} MB`,
  )
  client = await new MongoClient(engine.uri).connect()
  rows = client.db('big').collection('rows')
  console.log(`  findOne by unique index     ${await latencies(3000, (i) => rows.findOne({ no: (i * 104_729) % total }))}`)
  console.log(
    `  sort by index, limit 20     ${await latencies(1000, (i) =>
      rows
        .find({ group: i % 100 })
        .sort({ at: -1 })
        .limit(20)
        .toArray(),
    )}`,
  )
  console.log(`  countDocuments by index     ${await latencies(200, (i) => rows.countDocuments({ group: i % 100 }))}`)
  console.log(`  estimatedDocumentCount      ${await latencies(200, () => rows.estimatedDocumentCount())}`)
  started = performance.now()
  const slow = rows.aggregate([{ $group: { _id: '$group', n: { $sum: 1 }, last: { $max: '$at' } } }]).toArray()
  let worst = 0
  let waiting = true
  const pings = (async () => {
    while (waiting) {
      const at = performance.now()
      await client.db('big').command({ ping: 1 })
      worst = Math.max(worst, performance.now() - at)
    }
  })()
  const groups = await slow
  waiting = false
  await pings
  console.log(
    `  $group over all             ${Math.round(performance.now() - started)} ms (${groups.length} groups), slowest ping meanwhile ${worst.toFixed(0)} ms, ${memoryOf(engine)}`,
  )
  await client.close()
  await engine.kill()
}
