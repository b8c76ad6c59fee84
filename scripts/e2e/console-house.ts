import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Role } from '@tisc/shared/staff/permissions'
import { house } from '../house'
import { startChild } from '../start/child'
import { startEmbeddedDatabase } from '../start/embedded-database'
import { freePort } from './house-under-test'

export interface ConsoleHouse {
  url: string
  uri: string
  /** `npm run grant-staff` beside the running server; gives back the printed one-time link. */
  grant: (name: string, ...roles: Role[]) => Promise<string>
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
  const settings = { ...more, PORT: port, MASTER_KEY: randomBytes(32).toString('base64'), MONGODB_URI: database.ready.uri }
  const environment = { ...settings, TEST_CLOCK: '1', RATE_LIMITS: '1000', LOG_LEVEL: 'warn', NODE_OPTIONS: '' }
  const server = await startChild({ name: 'The server', file: join(house, 'bff/dist/server.js'), environment })
  const url = `http://localhost:${port}`
  return {
    url,
    uri: database.ready.uri,
    grant: (name, ...roles) => grant(environment, [name, ...roles]),
    moveTo: (at) => moveTo(url, at),
    stop: async () => {
      await server.stop(5_000)
      await database.stop(5_000)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const grant = async (environment: Record<string, string>, given: string[]): Promise<string> => {
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
