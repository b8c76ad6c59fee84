import { request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { Problem } from '@tisc/shared/platform/problem'
import { startTestApp } from '../../test/app'
import { publishIssue } from '../../test/articles'

const app = startTestApp({ rateLimits: 1 })
const list = '/api/daily/articles'

beforeAll(async () => {
  const articles = Array.from({ length: 12 }, (_, index) => ({
    title: `第${index}篇`,
    summary: '够长的摘要，好让回答值得压缩。'.repeat(4),
  }))
  await publishIssue(1, '2026-11-23', articles, app.clock.now())
})

/** Bytes as they travel; fetch would unpack them. */
const raw = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<{ status: number; headers: Record<string, string | string[] | undefined>; bytes: Buffer }>((resolve, reject) => {
    request(app.base + path, { method, headers }, (res) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, bytes: Buffer.concat(chunks) }))
    })
      .on('error', reject)
      .end()
  })

describe('a public read', () => {
  it('is the same bytes in every encoding', async () => {
    const plain = await raw(list)
    const br = await raw(list, { 'Accept-Encoding': 'br, gzip' })
    const gzip = await raw(list, { 'Accept-Encoding': 'gzip' })
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(br.headers).toMatchObject({ 'content-encoding': 'br', 'content-length': String(br.bytes.length), vary: 'Accept-Encoding' })
    expect(brotliDecompressSync(br.bytes).equals(plain.bytes)).toBe(true)
    expect(gunzipSync(gzip.bytes).equals(plain.bytes)).toBe(true)
    expect(br.bytes.length).toBeLessThan(plain.bytes.length / 4)
  })

  it('is not sent again to who has it, by tag and by time', async () => {
    const { headers } = await raw(list)
    expect(headers['cache-control']).toBe('public, max-age=0, s-maxage=30, stale-if-error=86400')
    const byTag = await raw(list, { 'If-None-Match': String(headers.etag), 'Accept-Encoding': 'br' })
    expect([byTag.status, byTag.bytes.length, byTag.headers.etag]).toEqual([304, 0, headers.etag])
    expect((await raw(list, { 'If-Modified-Since': String(headers['last-modified']) })).status).toBe(304)
    expect((await raw(list, { 'If-None-Match': 'W/"other"' })).status).toBe(200)
  })

  it('answers HEAD like GET without the body', async () => {
    const [get, head] = [await raw(list), await raw(list, {}, 'HEAD')]
    expect(head.bytes.length).toBe(0)
    for (const header of ['etag', 'content-length', 'content-type', 'last-modified']) expect(head.headers[header]).toBe(get.headers[header])
  })

  it('shows what was published at once, with a new tag', async () => {
    const before = await raw(list)
    await publishIssue(2, '2026-11-24', [{ title: '刚刚发布' }], app.clock.now())
    const after = await raw(list, { 'If-None-Match': String(before.headers.etag) })
    expect(after.status).toBe(200)
    expect(JSON.parse(after.bytes.toString()).items[0].title).toBe('刚刚发布')
  })
})

describe('a request that cannot be answered', () => {
  const json = { 'Content-Type': 'application/json' }
  const reports = `${list}/${'a'.repeat(24)}/error-reports`

  it.each([
    ['an unknown address', 404, 'not-found', '/api/nothing', {}],
    ['another method', 405, 'wrong-method', list, { method: 'DELETE' }],
    ['a cursor we did not make', 400, 'bad-request', `${list}?cursor=abc`, {}],
    ['a cursor that is no cursor', 400, 'bad-request', `${list}?cursor=%00`, {}],
    ['a page of 10^9', 400, 'bad-request', `${list}?limit=1000000000`, {}],
    ['an unknown field', 400, 'bad-request', `${list}?colour=red`, {}],
    ['an operator', 400, 'bad-request', `${list}?topic[$ne]=x`, {}],
    ['a field twice', 400, 'bad-request', `${list}?topic=a&topic=b`, {}],
    ['a month that is none', 400, 'bad-request', `${list}?month=2026-13`, {}],
    ['broken JSON', 400, 'bad-request', reports, { method: 'POST', body: '{"kind":', headers: json }],
    ['JSON that is no object', 422, 'invalid-input', reports, { method: 'POST', body: '[]', headers: json }],
    [
      'another content type',
      415,
      'wrong-media-type',
      reports,
      { method: 'POST', body: 'kind=fact', headers: { 'Content-Type': 'text/plain' } },
    ],
    ['a body of 200 kB', 413, 'too-large', reports, { method: 'POST', body: JSON.stringify({ text: 'x'.repeat(200_000) }), headers: json }],
    [
      'a prototype',
      422,
      'invalid-input',
      reports,
      { method: 'POST', body: '{"__proto__":{"a":1},"kind":"fact","text":"四个字吧"}', headers: json },
    ],
  ] as [string, number, string, string, RequestInit][])('(%s) gets %i as a problem', async (_what, status, kind, path, init) => {
    const answer = await fetch(app.base + path, init)
    const problem = (await answer.json()) as Problem
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect([answer.status, problem.status, problem.type]).toEqual([status, status, `urn:tisc:problem:${kind}`])
    expect(problem.instance).toBe(answer.headers.get('x-request-id'))
    expect(JSON.stringify(problem)).not.toMatch(/\.ts|node_modules|stack/)
  })

  it('is told what a path takes', async () => {
    expect((await fetch(app.base + list, { method: 'PUT' })).headers.get('allow')).toBe('GET, HEAD')
  })

  it('is told in the reader’s language', async () => {
    const told = async (language: string) =>
      ((await (await fetch(`${app.base}/api/nothing`, { headers: { 'Accept-Language': language } })).json()) as Problem).title
    expect(await told('zh-CN')).toBe('没有找到这个内容')
    expect(await told('en-GB,en;q=0.9')).toBe('There is nothing at this address')
    expect(await told('fr')).toBe('没有找到这个内容')
  })
})

it('keeps a request id that looks like one and replaces any other', async () => {
  const sent = async (id: string) => (await fetch(`${app.base}/healthz`, { headers: { 'X-Request-Id': id } })).headers.get('x-request-id')
  expect(await sent('a-good-request-id')).toBe('a-good-request-id')
  expect(await sent('<script>')).toMatch(/^[\da-f-]{36}$/)
})

it('allows scripts from our own files only', async () => {
  const policy = (await fetch(`${app.base}/healthz`)).headers.get('content-security-policy') ?? ''
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("object-src 'none'")
})

it('stops an address that calls too often and says when to come back', async () => {
  const report = () =>
    fetch(`${app.base}${list}/${'b'.repeat(24)}/error-reports`, {
      method: 'POST',
      body: '{}',
      headers: { 'Content-Type': 'application/json' },
    })
  const answers = await Promise.all(Array.from({ length: 12 }, report))
  const refused = answers.filter((answer) => answer.status === 429)
  expect(refused.length).toBeGreaterThanOrEqual(2)
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(3_000)
})
