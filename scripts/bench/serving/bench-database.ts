import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectDatabase, disconnectDatabase } from '@tisc/bff/platform/mongo'
import { startEmbeddedDatabase } from '../../start/embedded-database'

/** Runs something with the BFF's models on an empty database of its own, in a process of its own; MONGODB_URI names another server. */
export const withBenchDatabase = async <T>(name: string, work: (uri: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'tisc-bench-'))
  const given = process.env.MONGODB_URI
  const database = given ? undefined : await startEmbeddedDatabase({ folder, syncOnCommit: false })
  const address = new URL(given ?? database?.ready.uri ?? '')
  address.pathname = `/bench-${name}-${process.pid}`
  try {
    await connectDatabase(address.href)
    return await work(address.href)
  } finally {
    await disconnectDatabase()
    await database?.stop(10_000)
    rmSync(folder, { recursive: true, force: true })
  }
}
