import { startEngine } from '@tisc/embedded-mongo'

/** The embedded database as a child process: `database-process <folder> <sync|fast>`. Tells its parent the address, or what is wrong. */
const [folder = '.data/mongo', mode = 'sync'] = process.argv.slice(2)

/** Tests tell the time themselves, often days ago: what they wrote must not go by the machine's clock. Timers wait 2³¹ − 1 ms at most. */
const forTests = { syncOnCommit: false, ttlIntervalMs: 2 ** 31 - 1 }

const start = async (): Promise<void> => {
  const engine = await startEngine({ dataPath: folder, ...(mode === 'fast' ? forTests : {}) })
  process.once('SIGTERM', async () => {
    await engine.stop()
    process.exit(0)
  })
  process.send?.({ uri: engine.uri })
}

start().catch((error: unknown) => {
  process.send?.({ problem: error instanceof Error ? error.message : String(error) }, () => process.exit(1))
})
