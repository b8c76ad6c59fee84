import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createAuditLog } from '@tisc/bff/audit/audit.service'
import { connectDatabase, disconnectDatabase } from '@tisc/bff/platform/mongo'
import { createSealer } from '@tisc/bff/platform/sealer'
import { grantStaff } from '@tisc/bff/staff/grant.service'
import type { Role } from '@tisc/shared/staff/permissions'
import { house } from '../house'
import { startChild } from '../start/child'
import { startEmbeddedDatabase } from '../start/embedded-database'
import { freePort } from './house-under-test'

export interface ConsoleHouse {
  url: string
  uri: string
  /** Gives somebody roles, beside the running server; gives back the one-time link. */
  grant: (name: string, ...roles: Role[]) => Promise<string>
  /** The same by `npm run grant-staff`, as an operator does. */
  grantByCommand: (name: string, ...roles: Role[]) => Promise<string>
  /** Puts the server's clock to an instant and does what is due then. */
  moveTo: (at: Date) => Promise<void>
  stop: () => Promise<void>
}

/** The built server on an empty database of its own, with a clock that tests may move; much sooner there than `npm start` with its content. */
export const startConsoleHouse = async (more: Record<string, string> = {}): Promise<ConsoleHouse> => {
  const folder = mkdtempSync(join(tmpdir(), 'tisc-console-'))
  const bundle = join(house, 'scripts/embedded-mongo/dist/database.js')
  const database = await startEmbeddedDatabase({ folder: join(folder, 'mongo'), syncOnCommit: false, bundle })
  const port = String(await freePort())
  const masterKey = randomBytes(32)
  const settings = { ...more, PORT: port, MASTER_KEY: masterKey.toString('base64'), MONGODB_URI: database.ready.uri }
  const environment = { ...settings, TEST_CLOCK: '1', RATE_LIMITS: '1000', LOG_LEVEL: 'warn', NODE_OPTIONS: '' }
  const server = await startChild({ name: 'The server', file: join(house, 'bff/dist/server.js'), environment }).catch(async (error) => {
    await database.stop(5_000)
    throw error
  })
  const url = `http://localhost:${port}`
  return {
    url,
    uri: database.ready.uri,
    grant: (name, ...roles) => grant({ uri: database.ready.uri, masterKey, url }, { name, roles }),
    grantByCommand: (name, ...roles) => grantByCommand(environment, [name, ...roles]),
    moveTo: (at) => moveTo(url, at),
    stop: async () => {
      await server.stop(5_000)
      await database.stop(5_000)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

let granted: Promise<unknown> = Promise.resolve()

/** One after the other: a process has one connection. A process of its own for each takes longer than its whole house to begin. */
const grant = (
  { uri, masterKey, url }: { uri: string; masterKey: Buffer; url: string },
  order: { name: string; roles: Role[] },
): Promise<string> => {
  const mine = granted.then(async () => {
    await connectDatabase(uri)
    try {
      const record = createAuditLog(createSealer(masterKey))
      return await grantStaff({ ...order, reset: false }, { publicUrl: url, now: new Date(), record })
    } finally {
      await disconnectDatabase()
    }
  })
  granted = mine.catch(() => undefined)
  return mine
}

const grantByCommand = async (environment: Record<string, string>, given: string[]): Promise<string> => {
  const { stdout } = await promisify(execFile)('node', [join(house, 'scripts/run.mjs'), 'grant-staff', ...given], {
    cwd: house,
    env: { ...process.env, ...environment },
  })
  const link = /http\S+#\S+/.exec(stdout)?.[0]
  if (link === undefined) throw new Error(`grant-staff printed no link:\n${stdout}`)
  return link
}

const moveTo = async (url: string, at: Date): Promise<void> => {
  const answer = await fetch(`${url}/test/clock`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ at }),
  })
  if (!answer.ok) throw new Error(`the clock did not move: ${answer.status} ${await answer.text()}`)
}
