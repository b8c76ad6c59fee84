import { startEngine } from '@tisc/embedded-mongo'

/** The embedded database as a child process: `database-process <folder> <sync|fast>`. Tells its parent the address, or what is wrong. */
const [folder = '.data/mongo', mode = 'sync'] = process.argv.slice(2)

const start = async (): Promise<void> => {
  const engine = await startEngine({ dataPath: folder, syncOnCommit: mode === 'sync' })
  process.once('SIGTERM', async () => {
    await engine.stop()
    process.exit(0)
  })
  process.send?.({ uri: engine.uri })
}

start().catch((error: unknown) => {
  process.send?.({ problem: error instanceof Error ? error.message : String(error) }, () => process.exit(1))
})
