import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectDatabase, disconnectDatabase } from '@tisc/bff/platform/mongo'
import { startEmbeddedDatabase } from '../../start/embedded-database'

/**
 * Runs something with the BFF's models on an empty database of its own, in a process of its own; MONGODB_URI names another server.
 * With `keep` the database stays in that folder, and the next run finds in it what this one filled.
 */
export const withBenchDatabase = async <T>(name: string, work: (uri: string) => Promise<T>, keep?: string): Promise<T> => {
  const folder = keep ? join(keep, name) : mkdtempSync(join(tmpdir(), 'tisc-bench-'))
  mkdirSync(folder, { recursive: true })
  const given = process.env.MONGODB_URI
  const database = given ? undefined : await startEmbeddedDatabase({ folder, syncOnCommit: false })
  const address = new URL(given ?? database?.ready.uri ?? '')
  address.pathname = keep ? `/bench-${name}` : `/bench-${name}-${process.pid}`
  try {
    await connectDatabase(address.href)
    return await work(address.href)
  } finally {
    await disconnectDatabase()
    await database?.stop(10_000)
    if (!keep) rmSync(folder, { recursive: true, force: true })
  }
}
