import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ownDatabase } from '../../../test/database'
import { ownWechat } from '../../../test/wechat'
import { connectDatabase, disconnectDatabase } from '../mongo'
import { createSealer } from '../sealer'
import { AccessTokens } from './access-token.model'
import { createWechat } from './wechat'

const uri = ownDatabase()
const now = new Date()
const sealer = createSealer(randomBytes(32))
let phone: ReturnType<typeof ownWechat>
let wechat: ReturnType<typeof createWechat>

beforeAll(() => connectDatabase(uri))
afterAll(disconnectDatabase)
beforeEach(async () => {
  phone = ownWechat()
  wechat = createWechat(phone.credentials, sealer)
  await AccessTokens.deleteMany({})
})

const failureOf = (call: Promise<unknown>) =>
  call.then(
    () => 'none',
    (error: { failure?: string }) => error.failure,
  )

it('turns a login code into who it is, once', async () => {
  const code = await phone.loginCode('openid-1', 'unionid-1')
  expect(await wechat.openSession(code)).toEqual({ openid: 'openid-1', unionid: 'unionid-1' })
  expect(await failureOf(wechat.openSession(code))).toBe('code-used')
  expect(await failureOf(wechat.openSession('made-up'))).toBe('code-invalid')
})

it.each([
  [-1, 'busy'],
  [45011, 'too-often'],
  [40226, 'person-blocked'],
])('tells %i as %s', async (errcode, failure) => {
  await phone.fail('/sns/jscode2session', { errcode })
  expect(await failureOf(wechat.openSession(await phone.loginCode('a')))).toBe(failure)
})

it('reads a phone number with its country', async () => {
  expect(await wechat.readPhone(await phone.phoneCode('13800000000'), now)).toEqual({ number: '13800000000', countryCode: '86' })
  expect(await wechat.readPhone(await phone.phoneCode('5550100', '1'), now)).toEqual({ number: '5550100', countryCode: '1' })
})

it('fetches one token for many calls and keeps it sealed', async () => {
  await wechat.readPhone(await phone.phoneCode('13800000000'), now)
  await wechat.readPhone(await phone.phoneCode('13800000001'), now)
  expect((await phone.calls())['/cgi-bin/stable_token']).toBe(1)
  const kept = JSON.stringify(await AccessTokens.find().lean())
  expect(kept).toMatch(/sealed/)
  expect(kept).not.toMatch(/access_token/)
})

it('renews a refused token once, and then lets the refusal stand', async () => {
  await wechat.readPhone(await phone.phoneCode('13800000000'), now)
  await phone.loseTokens()
  expect((await wechat.readPhone(await phone.phoneCode('13800000001'), now)).number).toBe('13800000001')
  await phone.fail('/wxa/business/getuserphonenumber', { errcode: 40001, times: 5 })
  expect(await failureOf(wechat.readPhone(await phone.phoneCode('13800000002'), now))).toBe('token-refused')
  // the first, the one after the loss; then once as it is and once by force
  expect((await phone.calls())['/cgi-bin/stable_token']).toBe(4)
})

it('is slowed down by the limits that WeChat counts', async () => {
  const open = async (person: string) => failureOf(wechat.openSession(await phone.loginCode(person)))
  // a hundred a minute, and a minute may turn over in between
  const often = await Promise.all(Array.from({ length: 201 }, () => open('openid-often')))
  expect([...new Set(often)].sort()).toEqual(['none', 'too-often'])
  expect(await open('openid-seldom')).toBe('none')
})

it('renews before the end, one instance at a time, and nobody is refused meanwhile', async () => {
  await wechat.readPhone(await phone.phoneCode('13800000000'), now)
  const later = new Date(now.getTime() + 7_000_000)
  const second = createWechat(phone.credentials, sealer)
  const codes = await Promise.all(Array.from({ length: 10 }, (_, index) => phone.phoneCode(`1380000001${index}`)))
  const failures = await Promise.all(codes.map((code, index) => failureOf((index % 2 ? second : wechat).readPhone(code, later))))
  expect(failures.filter((failure) => failure !== 'none')).toEqual([])
  expect((await phone.calls())['/cgi-bin/stable_token']).toBe(2)
})

it('sends a message against an acceptance and no further', async () => {
  await phone.template('daily', ['thing1'])
  const message = { openid: 'o1', templateId: 'daily', page: 'pages/a', data: { thing1: '第7期' } }
  expect(await failureOf(wechat.sendMessage(message, now))).toBe('not-granted')
  await phone.grant('o1', 'daily')
  await wechat.sendMessage(message, now)
  expect(await failureOf(wechat.sendMessage(message, now))).toBe('not-granted')
  expect(await failureOf(wechat.sendMessage({ ...message, templateId: 'none' }, now))).toBe('template-unknown')
  expect(await failureOf(wechat.sendMessage({ ...message, data: {} }, now))).toBe('arguments-refused')
  expect(await phone.messages()).toHaveLength(1)
})

it('makes the picture of a scene code, with a new token where the old one is refused', async () => {
  await wechat.makeSceneCode('a=1', 'pages/a', now)
  await phone.loseTokens()
  const [one, two] = await Promise.all(['a=1', 'a=2'].map((scene) => wechat.makeSceneCode(scene, 'pages/a', now)))
  for (const bytes of [one, two]) expect(Buffer.from(bytes ?? []).toString('latin1', 1, 4)).toBe('PNG')
  expect(one).not.toEqual(two)
})

it.each<[string, string, string | undefined]>([
  ['a scene of more than 32 characters', 'a'.repeat(33), 'arguments-refused'],
  ['a scene of other characters', 'a=文', 'arguments-refused'],
  ['a page with a query', 'a=1', 'page-unknown'],
])('is told that %s has no code', async (_what, scene, failure) => {
  expect(await failureOf(wechat.makeSceneCode(scene, failure === 'page-unknown' ? 'pages/a?b=1' : 'pages/a', now))).toBe(failure)
})

it.each([
  [45009, 'too-often'],
  [41030, 'page-unknown'],
  [40169, 'arguments-refused'],
])('tells %i for a code as %s', async (errcode, failure) => {
  await phone.fail('/wxa/getwxacodeunlimit', { errcode })
  expect(await failureOf(wechat.makeSceneCode('a=1', 'pages/a', now))).toBe(failure)
})

it('does not wait for WeChat for ever, nor take a page for an answer', async () => {
  await phone.fail('/sns/jscode2session', { hang: true })
  expect(await failureOf(wechat.openSession(await phone.loginCode('a')))).toBe('timed-out')
  const closed = createServer().listen(0, '127.0.0.1')
  await once(closed, 'listening')
  const { port } = closed.address() as AddressInfo
  closed.close()
  const nowhere = createWechat({ ...phone.credentials, baseUrl: `http://127.0.0.1:${port}` }, sealer)
  const error = await nowhere.openSession('secret-code').catch((failed: Error) => failed)
  expect(error).toMatchObject({ failure: 'unreachable' })
  expect(`${error} ${(error as Error).stack} ${JSON.stringify(error)}`).not.toMatch(/secret-code/)
})

it('tells what fails and with which errcode, and nothing of the person', async () => {
  const told: string[] = []
  const heard = createWechat(phone.credentials, sealer, (error, path) => void told.push(`${path} ${error.message}`))
  const send = () => heard.sendMessage({ openid: 'openid-told', templateId: 'unknown', page: 'p', data: {} }, now)
  expect(await failureOf(send())).toBe('template-unknown')
  await phone.fail('/cgi-bin/message/subscribe/send', { errcode: 43101 })
  expect(await failureOf(send())).toBe('not-granted')
  await phone.fail('/wxa/getwxacodeunlimit', { errcode: 20001 })
  expect(await failureOf(heard.makeSceneCode('a=1', 'p', now))).toBe('other')
  expect(told).toEqual(['/cgi-bin/message/subscribe/send template-unknown (40037)', '/wxa/getwxacodeunlimit other (20001)'])
})
