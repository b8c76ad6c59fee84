import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ownDatabase } from '../../test/database'
import { openFaultyLine } from '../../test/faulty-line'
import { createApp } from '../app'
import { createHouse } from './house'
import { createLogger } from './logger'
import { connectDatabase, disconnectDatabase } from './mongo'
import { noSms } from './sms/no-sms'

const uri = ownDatabase()
let line: Awaited<ReturnType<typeof openFaultyLine>>
let server: ReturnType<typeof createServer>
let base: string

beforeAll(async () => {
  line = await openFaultyLine(uri)
  await connectDatabase(line.uri)
  server = createServer(
    createApp({
      logger: createLogger('silent'),
      publicUrl: 'http://localhost',
      house: createHouse({ masterKey: randomBytes(32), sms: noSms }),
    }),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await disconnectDatabase()
  await line.close()
})

const ask = async (path: string) => {
  const start = performance.now()
  const answer = await fetch(base + path)
  return {
    status: answer.status,
    retryAfter: answer.headers.get('retry-after'),
    type: answer.headers.get('content-type'),
    took: performance.now() - start,
  }
}

/** Asks until the answer has this status; each answer on the way must come in time. */
const askUntil = async (path: string, status: number) => {
  for (;;) {
    const answer = await ask(path)
    expect(answer.took).toBeLessThan(2_000)
    if (answer.status === status) return answer
  }
}

describe.each(['cut', 'silent'] as const)('a database line that is %s', (fault) => {
  it.each(['/api/daily/articles', '/api/daily/archive/2026', '/readyz'])(
    'makes %s answer 503 within 2 seconds and heals by itself',
    async (path) => {
      await askUntil(path, 200)
      line.set(fault)
      expect(await askUntil(path, 503)).toMatchObject({ retryAfter: '5', type: 'application/problem+json; charset=utf-8' })
      line.set('none')
      await askUntil(path, 200)
    },
    30_000,
  )
})

it('says that it lives while its database is gone', async () => {
  line.set('cut')
  expect((await ask('/healthz')).status).toBe(200)
  line.set('none')
})
