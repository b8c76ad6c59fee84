/** Kills the engine ten times under a load of acknowledged unique inserts: nothing acknowledged may be missing or doubled. */
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { MongoClient } from 'mongodb'
import { runEngine } from './run-engine'

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

for (const w of ['majority', 1] as const) {
  const dataPath = mkdtempSync(join(tmpdir(), 'kill-'))
  const port = await freePort()
  let engine = await runEngine(dataPath, port)
  const client = await new MongoClient(engine.uri, { writeConcern: { w }, serverSelectionTimeoutMS: 20_000, maxPoolSize: 20 }).connect()
  const orders = client.db('kill').collection<{ n: number; text: string }>('orders')
  await orders.createIndex({ n: 1 }, { unique: true })
  const acknowledged = new Set<number>()
  let [next, failed, duplicates, running] = [0, 0, 0, true]
  const writers = Array.from({ length: 20 }, async () => {
    while (running) {
      const n = next++
      try {
        await orders.insertOne({ n, text: 'x'.repeat(200) })
        acknowledged.add(n)
      } catch (error) {
        // an 11000 here would be a retry applied twice: the driver repeats the same number
        if ((error as { code?: number }).code === 11000) duplicates++
        else failed++
        await sleep(20)
      }
    }
  })
  const restarts: number[] = []
  for (let kill = 0; kill < 10; kill++) {
    await sleep(300 + Math.random() * 400)
    await engine.kill('SIGKILL')
    const started = performance.now()
    engine = await runEngine(dataPath, port)
    restarts.push(Math.round(performance.now() - started))
  }
  await sleep(500)
  running = false
  await Promise.all(writers)
  const stored = (await orders.find({}, { projection: { n: 1 } }).toArray()).map(({ n }) => n)
  const unique = new Set(stored)
  const lost = [...acknowledged].filter((n) => !unique.has(n)).length
  const validation = await client.db('kill').command({ validate: 'orders' })
  console.log(
    `w:${w} acknowledged ${acknowledged.size}, stored ${stored.length}, lost ${lost}, doubled ${stored.length - unique.size}, retries applied twice ${duplicates}, failed ${failed}, consistent ${validation.valid}, restarts ${restarts.join(' ')} ms`,
  )
  await client.close()
  await engine.kill()
}
