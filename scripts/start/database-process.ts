import { startEngine } from '@tisc/embedded-mongo'

/**
 * The embedded database as a child process: `database-process <folder> <sync|fast>`. Tells its parent the address and
 * ends when told to or when the parent is gone, however that ended.
 */
const [folder = '.data/mongo', mode = 'sync'] = process.argv.slice(2)

const start = async (): Promise<void> => {
  const engine = await startEngine({ dataPath: folder, syncOnCommit: mode === 'sync' })
  const stop = async (): Promise<void> => {
    await engine.stop()
    process.exit(0)
  }
  process.once('disconnect', () => void stop())
  process.once('SIGTERM', () => void stop())
  // Ctrl-C reaches the whole group of a terminal; the parent stops us after the server.
  process.on('SIGINT', () => {})
  process.send?.({ uri: engine.uri })
}

start().catch((error: unknown) => {
  process.send?.({ problem: error instanceof Error ? error.message : String(error) }, () => process.exit(1))
})
