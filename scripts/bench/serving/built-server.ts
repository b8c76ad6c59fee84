import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHouse, type House } from '@tisc/bff/platform/house'
import { connectDatabase, disconnectDatabase } from '@tisc/bff/platform/mongo'
import { noSms } from '@tisc/bff/platform/sms/no-sms'
import { startChild } from '../../start/child'
import { startEmbeddedDatabase } from '../../start/embedded-database'
import { builtPrograms } from '../../trust/programs'

/** Milliseconds of CPU that a process has spent so far; Linux counts it in hundredths of a second. */
const spentBy = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return 10 * (Number(fields[11]) + Number(fields[12]))
}

/** What the server and the database have spent of the machine so far, in milliseconds. */
type Spent = { server: number; database: number }

/**
 * Runs something beside the server as it is shipped, on an embedded database of its own that waits for the disk with every commit, as an
 * installation has them. This process is connected too, with the same keys.
 */
export const withBuiltServer = async <T>(
  work: (given: { url: string; house: House; spent: () => Spent }) => Promise<T>,
  { syncOnCommit }: { syncOnCommit: boolean } = { syncOnCommit: true },
): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'tisc-bench-'))
  const { server: file, bundle } = await builtPrograms()
  const database = await startEmbeddedDatabase({ folder: join(folder, 'mongo'), syncOnCommit, bundle })
  const masterKey = randomBytes(32)
  const environment = {
    ...{ PORT: '0', LOG_LEVEL: 'silent', RATE_LIMITS: '1000', TRUST_PROXY: '1' },
    ...{ MASTER_KEY: masterKey.toString('base64'), MONGODB_URI: database.ready.uri },
  }
  try {
    const server = await startChild<{ port: number }>({ name: 'The server', file, environment })
    try {
      await connectDatabase(database.ready.uri)
      const spent = () => ({ server: spentBy(server.pid), database: spentBy(database.pid) })
      return await work({ url: `http://127.0.0.1:${server.ready.port}`, house: createHouse({ masterKey, sms: noSms }), spent })
    } finally {
      await disconnectDatabase()
      await server.stop(5_000)
    }
  } finally {
    await database.stop(5_000)
    await rm(folder, { recursive: true, force: true })
  }
}
