import { dailyContract } from '@tisc/shared/daily/daily.contract'
import { feedsContract } from '@tisc/shared/daily/feeds.contract'
import { searchContract } from '@tisc/shared/daily/search.contract'
import { webContract } from '@tisc/shared/daily/web.contract'
import { answersJson, appHeader, type Endpoint } from '@tisc/shared/platform/contract'
import { startTestApp } from '../../test/app'
import { publishIssue } from '../../test/articles'
import { Topics } from './topic.model'

const app = startTestApp()
let id = ''

beforeAll(async () => {
  await Topics.create([{ _id: 'rights', name: '维权援助' }])
  const [made] = await publishIssue(7, '2026-11-02', [{ title: '样例' }], new Date('2026-11-02T01:00:00Z'))
  id = String(made)
})

const endpoints: [string, Endpoint][] = Object.entries({ ...dailyContract, ...searchContract, ...feedsContract, ...webContract })
const right = (): Record<string, string> => ({ id, version: '2', serial: '7', year: '2026', topic: 'rights' })
const fill = (path: string, values: Record<string, string>) =>
  path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(values[key] ?? 'a'.repeat(32)))

/** What would be an operator, a prototype, an array or a path if somebody took it for one. */
const values = [
  '$gt',
  '{"$gt":""}',
  '[$ne]=1',
  '$where',
  '__proto__',
  'constructor',
  "';return true;//",
  '../../etc/passwd',
  '\u0000',
  '%00',
  '1e309',
  '-1',
  'NaN',
  'a'.repeat(10_240),
]
const keys = [
  '$where',
  '$gt',
  '__proto__',
  'constructor[prototype]',
  'topic[$ne]',
  'topic[]',
  'limit[$gt]',
  'cursor[$regex]',
  'q[$ne]',
  '[$or]',
]

const send = async (method: string, address: string, init: RequestInit = {}) => {
  const answer = await fetch(app.base + address, { method, redirect: 'manual', ...init, headers: { [appHeader]: 'h5', ...init.headers } })
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', text: await answer.text() }
}

/** Fields that take any word of the reader's, or any key of a topic (`constructor` may be one). */
const words = ['q', 'topic']

/** Refused in words, or answered; never a failure of ours, and nothing of our inside. */
const expectSound = (sent: string, { status, type, text }: Awaited<ReturnType<typeof send>>, allowed: number[]) => {
  expect({ sent, status, isAllowed: allowed.includes(status) }).toEqual({ sent, status, isAllowed: true })
  if (status >= 400 && status !== 410) expect({ sent, type }).toMatchObject({ type: expect.stringMatching(/^application\/problem\+json/) })
  expect({ sent, leaks: /at .*\.ts:|node_modules|Mongo|Cast to/.test(text) }).toEqual({ sent, leaks: false })
}

const unnamed = (text: string) => text.replace(/"instance":"[^"]*"/, '')

describe.each(endpoints)('%s', (_name, endpoint) => {
  const names = Object.keys(endpoint.params?.shape ?? {})
  const queryNames = Object.keys(endpoint.query?.shape ?? {})

  if (names.length) {
    it('knows no address made of operators', async () => {
      for (const name of names) {
        for (const value of values) {
          const address = fill(endpoint.path, { ...right(), [name]: value })
          expectSound(address, await send(endpoint.method, address, body(endpoint)), [404])
        }
      }
    })
  }

  if (queryNames.length) {
    it('refuses operators in its query', async () => {
      for (const name of queryNames) {
        for (const value of values) {
          const address = `${fill(endpoint.path, right())}?${name}=${encodeURIComponent(value)}${name === 'q' ? '' : needed(endpoint)}`
          expectSound(address, await send(endpoint.method, address), words.includes(name) ? [200, 400] : [400])
        }
        const twice = `${fill(endpoint.path, right())}?${name}=1&${name}=2${name === 'q' ? '' : needed(endpoint)}`
        expectSound(twice, await send(endpoint.method, twice), [400])
      }
    })
  }

  if (endpoint.method === 'GET') {
    it(endpoint.query ? 'refuses a query that it does not know' : 'takes no operator from a query', async () => {
      for (const key of keys) {
        const address = `${fill(endpoint.path, right())}?${key}=x${needed(endpoint)}`
        const plain = await send('GET', `${fill(endpoint.path, right())}`)
        const answer = await send('GET', address)
        if (endpoint.query) expectSound(address, answer, [400])
        else
          expect({ address, status: answer.status, text: unnamed(answer.text) }).toEqual({
            address,
            status: plain.status,
            text: unnamed(plain.text),
          })
      }
    })
  }

  it('takes no other method', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE', ...(endpoint.method === 'POST' ? ['GET'] : ['POST'])]) {
      const address = fill(endpoint.path, right())
      expectSound(`${method} ${address}`, await send(method, address), [405])
    }
  })
})

/** The rest of a query that would otherwise be refused for what it lacks. */
function needed(endpoint: Endpoint): string {
  return endpoint.query && 'q' in endpoint.query.shape ? '&q=x' : ''
}

const json = { 'Content-Type': 'application/json' }
function body(endpoint: Endpoint): RequestInit {
  return endpoint.body ? { body: JSON.stringify({ kind: 'fact', text: '年份写错了' }), headers: json } : {}
}

describe('a report of an error', () => {
  const address = () => `/api/daily/articles/${id}/error-reports`
  it.each([
    [422, '{"kind":{"$gt":""},"text":"年份写错了"}', json],
    [422, '{"kind":"fact","text":{"$ne":1}}', json],
    [422, '{"kind":"fact","text":["年份写错了"]}', json],
    [422, '{"kind":"fact","text":"年份写错了","$set":{"version":9}}', json],
    [422, '{"kind":"fact","text":"年份写错了","__proto__":{"admin":true}}', json],
    [422, '[]', json],
    [422, '', json],
    [400, '{"kind":"fact"', json],
    [400, 'null', json],
    [413, JSON.stringify({ kind: 'fact', text: 'x'.repeat(120_000) }), json],
    [415, 'kind=fact&text=xxxx', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    [415, '<a/>', { 'Content-Type': 'text/xml' }],
  ])('is refused with %i: %s', async (status, text, headers) => {
    expectSound(text.slice(0, 40), await send('POST', address(), { body: text, headers }), [status])
  })
})

it('answers each list as one object, whose pages go on by a cursor', () => {
  for (const [name, endpoint] of endpoints) {
    if (!endpoint.query || !answersJson(endpoint)) continue
    expect({ name, fields: Object.keys((endpoint.response as unknown as { shape: object }).shape) }).toMatchObject({
      fields: expect.arrayContaining(['items', 'next']),
    })
  }
})
