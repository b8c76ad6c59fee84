import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Client, createClient, type Send } from '@tisc/shared/platform/client'
import type { Contract } from '@tisc/shared/platform/contract'
import { createApp } from '../src/app'
import type { Clock } from '../src/platform/clock'
import { createLogger } from '../src/platform/logger'
import { connectDatabase, disconnectDatabase } from '../src/platform/mongo'
import { ownDatabase } from './database'

/** A clock that stands still until a test moves it. */
export const createTestClock = (start: string): Clock & { moveTo(instant: string): void } => {
  let now = new Date(start)
  return {
    now: () => new Date(now),
    moveTo: (instant) => {
      now = new Date(instant)
    },
  }
}

/** The whole BFF on a database of this test file's own, listening on a free port; call it at the top of the file. */
export const startTestApp = ({ rateLimits = 1_000 } = {}) => {
  const uri = ownDatabase()
  const clock = createTestClock('2026-11-24T02:00:00.000Z')
  const started = { base: '', clock, uri }
  let server: ReturnType<typeof createServer>
  beforeAll(async () => {
    await connectDatabase(uri)
    server = createServer(createApp({ logger: createLogger('silent'), publicUrl: 'https://tisc.example', clock, rateLimits }))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    started.base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(async () => {
    server.closeAllConnections()
    server.close()
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
  return outcome.problem as { type: string; status: number; title: string; errors?: { pointer: string; detail: string }[] }
}
