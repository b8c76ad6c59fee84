import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectDatabase, disconnectDatabase } from '@tisc/bff/platform/mongo'
import { type Child, startChild } from '../start/child'
import { startEmbeddedDatabase } from '../start/embedded-database'
import { builtPrograms } from './programs'

type Urls = [string, string]
/** Ends a server in the middle of whatever it does and starts another in its place, whose address takes that of the old one in `urls`. */
type Replace = (index: 0 | 1) => Promise<void>

/**
 * Two servers on one database that only this proof uses; its models are connected in this process too. `work` gets the servers'
 * addresses; all is ended and removed afterwards.
 */
export const withInstances = async <T>(
  environment: Record<string, string>,
  work: (urls: Urls, replace: Replace) => Promise<T>,
): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'tisc-trust-'))
  const { server: file, bundle } = await builtPrograms()
  const database = await startEmbeddedDatabase({ folder: join(folder, 'mongo'), syncOnCommit: false, bundle })
  const settings = { PORT: '0', MASTER_KEY: randomBytes(32).toString('base64'), MONGODB_URI: database.ready.uri, LOG_LEVEL: 'silent' }
  const servers: Child<{ port: number }>[] = []
  const urls: Urls = ['', '']
  const start = async (index: 0 | 1) => {
    const server = await startChild<{ port: number }>({ name: `Server ${index}`, file, environment: { ...settings, ...environment } })
    servers[index] = server
    urls[index] = `http://127.0.0.1:${server.ready.port}`
  }
  const replace: Replace = async (index) => {
    await servers[index]?.kill()
    await start(index)
  }
  try {
    await start(0)
    await start(1)
    await connectDatabase(database.ready.uri)
    return await work(urls, replace)
  } finally {
    await disconnectDatabase()
    await Promise.all(servers.map((server) => server.stop(5_000)))
    await database.stop(5_000)
    await rm(folder, { recursive: true, force: true })
  }
}

/** Does `work` for each number below `count`, at most `together` at once, and gives back the results in order. */
export const inParallel = async <T>(count: number, together: number, work: (index: number) => Promise<T>): Promise<T[]> => {
  const results: T[] = []
  let next = 0
  const worker = async () => {
    while (next < count) {
      const index = next++
      results[index] = await work(index)
    }
  }
  await Promise.all(Array.from({ length: together }, worker))
  return results
}
