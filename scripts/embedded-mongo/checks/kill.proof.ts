import { setTimeout as sleep } from 'node:timers/promises'
import { MongoClient } from 'mongodb'
import { type EngineProcess, engineProcess, freePort, freshFolder } from '../test/engine-process'
import { KillLoad } from './kill-load'

const kills = { small: 5, full: 100 }
/** A weakened client does harm only when a kill falls between a write and its answer: it is killed until it has. */
const weakenedKills = 60
const writers = 12
const transactors = 4

/** Each time once writes are acknowledged again, and a little later. */
async function endAtRandom(start: () => Promise<EngineProcess>, load: KillLoad, times: number, weaken: boolean): Promise<EngineProcess> {
  let engine = await start()
  for (let kill = 0; kill < times; kill++) {
    if (weaken && (await load.count()).doubled > 0) break
    await load.acknowledges(50)
    await sleep(Math.random() * 300)
    await engine.end('SIGKILL')
    engine = await start()
  }
  return engine
}

export const proof = {
  name: 'An acknowledged write survives the engine being killed',
  weakening: 'the client repeats what failed without the number of the write',
  run: async (size: 'small' | 'full', weaken: boolean) => {
    const [dataPath, port] = [freshFolder(), await freePort()]
    let starts = 0
    const start = (): Promise<EngineProcess> =>
      engineProcess(dataPath, '--port', String(port), '--ttl-interval', '100', ...(starts++ % 2 === 0 ? ['--fast'] : [])) // both modes in turn
    const uri = `mongodb://127.0.0.1:${port}/?replicaSet=embedded&serverSelectionTimeoutMS=20000&retryWrites=${!weaken}`
    const client = new MongoClient(uri, { maxPoolSize: 40 })
    const load = new KillLoad(client.db('kill'), weaken)
    const first = await start()
    await load.prepare()
    await first.end('SIGTERM')
    const running = load.run(writers, transactors)
    const engine = await endAtRandom(start, load, weaken ? weakenedKills : kills[size], weaken)
    load.stop()
    await running
    const found = await load.count()
    await client.close()
    await engine.end()
    const { lost, doubled, indexErrors, unbalanced } = found
    if (lost + doubled + indexErrors + unbalanced > 0)
      throw new Error(`${lost} lost, ${doubled} doubled, ${indexErrors} index errors, ${unbalanced} half transactions`)
    return { figures: { kills: kills[size], ...found } }
  },
}
