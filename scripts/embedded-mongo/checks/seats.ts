/** Two processes race 2,000 conditional updates for 60 seats, five times: exactly 60 must be given out each time. */
import { fork } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MongoClient } from 'mongodb'
import { runEngine } from './run-engine'

const seats = 60
const attemptsPerProcess = 1000

/** Connects, says so, and begins when told, so that both processes are at it at the same time. */
async function contend(uri: string, round: string): Promise<number> {
  const client = await new MongoClient(uri, { maxPoolSize: 100, minPoolSize: 50 }).connect()
  await client.db('seats').command({ ping: 1 })
  const started = new Promise((resolve) => process.once('message', resolve))
  process.send?.('ready')
  await started
  const trainings = client.db('seats').collection<{ _id: string; left: number }>('trainings')
  const results = await Promise.all(
    Array.from({ length: attemptsPerProcess }, () => trainings.updateOne({ _id: round, left: { $gt: 0 } }, { $inc: { left: -1 } })),
  )
  await client.close()
  return results.filter((result) => result.modifiedCount === 1).length
}

if (process.argv[2] === 'contender') {
  process.once('message', async ({ uri, round }: { uri: string; round: string }) => {
    process.send?.(await contend(uri, round))
    process.disconnect()
  })
} else {
  const engine = await runEngine(mkdtempSync(join(tmpdir(), 'seats-')))
  const client = await new MongoClient(engine.uri).connect()
  const trainings = client.db('seats').collection<{ _id: string; left: number }>('trainings')
  for (let round = 1; round <= 5; round++) {
    await trainings.insertOne({ _id: String(round), left: seats })
    const children = [1, 2].map(() => fork(fileURLToPath(import.meta.url), ['contender'], { execArgv: process.execArgv }))
    const heard = (): Promise<unknown[]> => Promise.all(children.map((child) => new Promise((resolve) => child.once('message', resolve))))
    const ready = heard()
    for (const child of children) child.send({ uri: engine.uri, round: String(round) })
    await ready
    const started = performance.now()
    const done = heard()
    for (const child of children) child.send('go')
    const given = (await done) as number[]
    const left = (await trainings.findOne({ _id: String(round) }))?.left
    console.log(
      `round ${round}: ${given.join(' + ')} = ${given[0] + given[1]} of ${seats}, left ${left}, ${Math.round(performance.now() - started)} ms`,
    )
  }
  await client.close()
  await engine.kill()
}
