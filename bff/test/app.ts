import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { type Client, createClient, type Send } from '@tisc/shared/platform/client'
import type { Contract } from '@tisc/shared/platform/contract'
import { createApp } from '../src/app'
import type { MessagesSettings } from '../src/messages/messages-house'
import type { Clock } from '../src/platform/clock'
import { createHouse } from '../src/platform/house'
import { createLogger } from '../src/platform/logger'
import { connectDatabase, disconnectDatabase } from '../src/platform/mongo'
import { shownSms } from '../src/platform/sms/shown-sms'
import type { Sms } from '../src/platform/sms/sms'
import { ownDatabase } from './database'
import { testMessages } from './message-channels'
import { ownWechat } from './wechat'

/** A clock that stands still until a test moves it. */
const createTestClock = (start: string): Clock & { moveTo(instant: string): void } => {
  let now = new Date(start)
  return {
    now: () => new Date(now),
    moveTo: (instant) => {
      now = new Date(instant)
    },
  }
}

/** Stand for the built web app and the built console. */
const h5Folder = fileURLToPath(new URL('./built/h5', import.meta.url))
const consoleFolder = fileURLToPath(new URL('./built/console', import.meta.url))

/** What a test's house has of its own: by default every channel is open, and it is one instance. */
type TestSettings = { rateLimits?: number; sms?: Sms; channels?: MessagesSettings; wechatAt?: (url: string) => string; instances?: 1 | 2 }

/** The whole BFF on a database of this test file's own, listening on a free port; call it at the top of the file. */
export const startTestApp = (settings: TestSettings = {}) => {
  const { rateLimits = 1_000, sms = shownSms, channels, wechatAt = (url: string) => url, instances = 1 } = settings
  const uri = ownDatabase()
  const clock = createTestClock('2026-11-24T02:00:00.000Z')
  const masterKey = randomBytes(32)
  const wechat = ownWechat()
  const house = createHouse({ masterKey, sms, wechat: { ...wechat.credentials, baseUrl: wechatAt(wechat.credentials.baseUrl) } })
  const messages = testMessages()
  const started = { base: '', second: '', clock, uri, masterKey, house, wechat, messages, channels: channels ?? messages }
  const servers: ReturnType<typeof createServer>[] = []
  const build = () => {
    const logger = createLogger('silent')
    const mine = { house, messages: started.channels, consoleFolder, h5Folder, clock, rateLimits }
    return createApp({ logger, publicUrl: 'https://tisc.example', ...mine })
  }
  const startInstance = async () => {
    const server = createServer(build())
    servers.push(server)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }
  beforeAll(async () => {
    await connectDatabase(uri)
    started.base = await startInstance()
    if (instances === 2) started.second = await startInstance()
  })
  afterAll(async () => {
    for (const server of servers) {
      server.closeAllConnections()
      server.close()
    }
    await disconnectDatabase()
  })
  const send: Send = async ({ method, url, data }) => {
    const answer = await fetch(started.base + url, {
      method,
      ...(data !== undefined && { body: JSON.stringify(data), headers: { 'Content-Type': 'application/json' } }),
    })
    const text = await answer.text()
    return { statusCode: answer.status, data: text === '' ? undefined : JSON.parse(text) }
  }
  return {
    ...started,
    get base() {
      return started.base
    },
    /** The address of the second instance on the same database. */
    get second() {
      if (instances === 1) throw new Error('ask for a second instance: startTestApp({ instances: 2 })')
      return started.second
    },
    /** Another one that does not listen, to look at. */
    build,
    client: <C extends Contract>(contract: C): Client<C> => createClient(contract, send),
  }
}

/** The problem a call is refused with. */
export const problemOf = async (call: Promise<unknown>) => {
  const outcome = await call.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(outcome instanceof Error && 'problem' in outcome)) throw new Error('was not refused')
  return outcome.problem as { type: string; status: number; title: string; detail?: string; errors?: { pointer: string; detail: string }[] }
}
