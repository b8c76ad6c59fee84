import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mongoose from 'mongoose'
import { startTestApp } from '../../test/app'
import { agreement, codeSentTo, freshNumber, openPhone } from '../../test/phone'
import { createApp } from '../app'
import { createLogger } from '../platform/logger'

const app = startTestApp()
let folder = ''
let base = ''
const server = createServer()
let readLog: () => Promise<string>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tisc-log-'))
  const file = join(folder, 'log')
  const logger = createLogger('debug', file)
  server.on('request', createApp({ logger, publicUrl: 'https://tisc.example', house: app.house, clock: app.clock, rateLimits: 1_000 }))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  readLog = async () => {
    await new Promise<void>((resolve, reject) => logger.flush((error) => (error ? reject(error) : resolve())))
    return readFile(file, 'utf8')
  }
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await rm(folder, { recursive: true })
})

const storedText = async (): Promise<string> => {
  const names = ((await mongoose.connection.db?.listCollections().toArray()) ?? []).map(({ name }) => name)
  const all = names.filter((name) => name !== 'shownSms').map((name) => mongoose.connection.collection(name).find().toArray())
  return JSON.stringify(await Promise.all(all))
}

/** Signs in in every way, fails in every way, and gives every body that was answered. */
const visitEverything = async (number: string): Promise<{ bodies: string; mine: string[] }> => {
  const phone = openPhone(app, 'weapp', base)
  const bodies: string[] = []
  const call = async (method: string, path: string, data?: unknown) => {
    const text = await (await phone.request(method, path, data)).text()
    bodies.push(text.replace(/"tokens":\{[^}]*\}/, ''))
    return text
  }
  const signIn = async (code: string) => JSON.parse(await call('POST', '/api/accounts/sign-in/wechat', { code, ...agreement }))
  const answer = await signIn(await app.wechat.loginCode('o-secrets'))
  phone.keep(answer)
  await signIn('made-up')
  await app.wechat.fail('/sns/jscode2session', { errcode: -1 })
  await signIn(await app.wechat.loginCode('o-secrets'))
  await call('POST', '/api/accounts/phone-codes', { phone: number })
  const code = await codeSentTo(number)
  await call('POST', '/api/accounts/sign-in/phone', { phone: number, code, ...agreement })
  await call('PUT', '/api/accounts/me/phone/wechat', { code: await app.wechat.phoneCode(freshNumber()) })
  await call('GET', '/api/accounts/me')
  await call('GET', `/api/accounts/me?phone=${number}`)
  await call('GET', `/api/messages/unsubscribe/${'s'.repeat(48)}`)
  await call('POST', '/api/accounts/refresh', { refresh: answer.tokens.refresh })
  await call('POST', '/api/accounts/refresh', { refresh: randomBytes(60).toString('base64url') })
  return { bodies: bodies.join('\n'), mine: [answer.tokens.access, answer.tokens.refresh, code] }
}

it('lets no session key, app secret, token, code or number into an answer, the log or the database', async () => {
  const number = freshNumber()
  const { bodies, mine } = await visitEverything(number)
  const wechats = [...(await app.wechat.secrets()), app.wechat.credentials.secret]
  expect(wechats.length).toBeGreaterThan(2)
  const [log, stored] = [await readLog(), await storedText()]
  expect(log.split('\n').length).toBeGreaterThan(10)
  const foundIn = (text: string, secrets: string[]) => secrets.filter((secret) => text.includes(secret))
  expect(foundIn(bodies, [...wechats, ...mine, number])).toEqual([])
  expect(foundIn(log, [...wechats, ...mine, number, 's'.repeat(48), 'o-secrets'])).toEqual([])
  expect(foundIn(stored, [...wechats, ...mine, number, 'o-secrets'])).toEqual([])
  // What is looked for would be found.
  expect(foundIn(`${log}${number}`, [number])).toEqual([number])
})
