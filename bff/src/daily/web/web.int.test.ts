import { XMLValidator } from 'fast-xml-parser'
import type { Types } from 'mongoose'
import { startTestApp } from '../../../test/app'
import { publishIssue } from '../../../test/articles'
import { draftArticle, withdrawArticle } from '../publishing.service'
import { Topics } from '../topic.model'

const app = startTestApp()
const get = (address: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(app.base + address, { method, redirect: 'manual', headers: { Accept: 'text/html,*/*', 'Cache-Control': 'max-age=0', ...headers } })
const page = async (address: string) => (await get(address)).text()

const nasty = `a"b'c<script>alert(1)</script>$& </script><!--`
let ids: string[]

beforeAll(async () => {
  await Topics.create([{ _id: 'rights', name: '维权援助' }])
  const made: Types.ObjectId[] = await publishIssue(
    12,
    '2026-11-02',
    [
      {
        title: nasty,
        summary: nasty,
        body: [{ kind: 'paragraph', runs: [{ text: nasty }] }],
        source: { name: '来源', link: 'https://source.example/' },
      },
      { title: '会撤回', topics: [] },
    ],
    new Date('2026-11-02T01:00:00Z'),
  )
  await publishIssue(3, '2024-02-01', [{ title: '旧的' }], new Date('2024-02-01T01:00:00Z'))
  ids = made.map(String)
  await withdrawArticle(made[1] as Types.ObjectId, '来源撤下了', new Date('2026-11-03T01:00:00Z'))
})

const meta = (html: string, name: string) => new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`).exec(html)?.[1]
const screenOf = (html: string) =>
  JSON.parse(/<script type="application\/json" id="first-screen">(.*?)<\/script>/.exec(html)?.[1] ?? 'null')

describe('the first HTML', () => {
  it('of an article tells what it is, where it lives and how it is shared', async () => {
    const html = await page(`/daily/articles/${ids[0]}?from=wechat&topic[$ne]=x`)
    const address = `https://tisc.example/daily/articles/${ids[0]}`
    const escaped = 'a&quot;b&#39;c&lt;script&gt;alert(1)&lt;/script&gt;$&amp; &lt;/script&gt;&lt;!--'
    expect(html).toContain(`<title>${escaped} · TISC青岛日刊</title>`)
    expect(html).toContain(`<link rel="canonical" href="${address}">`)
    expect(meta(html, 'description')).toBe(escaped)
    expect(meta(html, 'og:title')).toBe(escaped)
    expect(meta(html, 'og:url')).toBe(address)
    expect(meta(html, 'og:type')).toBe('article')
    expect(html).toContain('<link rel="alternate" type="application/rss+xml" title="TISC青岛日刊（RSS）" href="/feeds/daily.rss">')
    const linked = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? 'null')
    expect(linked).toMatchObject({ '@type': 'NewsArticle', headline: nasty, mainEntityOfPage: address })
    expect(html.match(/<script/g)).toHaveLength(3)
  })

  it('carries the answer to the first request as inert data, and its markup in the place of the app', async () => {
    const html = await page(`/daily/articles/${ids[0]}`)
    const api = await (await get(`/api/daily/articles/${ids[0]}`)).json()
    expect(screenOf(html)).toEqual({ operation: 'getArticle', request: { params: { id: ids[0] } }, data: api })
    expect(html).toContain(`<div id="app"><div class="page-root"><main class="article-root">{id:${ids[0]}} 1</main></div></div>`)
  })

  it('links the styles of parts that the app would load later', async () => {
    expect(await page(`/daily/articles/${ids[0]}`)).toContain('<link rel="stylesheet" href="/css/1.0123abcd.css"></head>')
    expect(await page('/daily')).not.toContain('/css/1.')
  })

  it.each(['/', '/daily'])('of %s is the feed', async (address) => {
    const html = await page(address)
    const api = await (await get('/api/daily/articles')).json()
    expect(screenOf(html)).toEqual({ operation: 'listArticles', request: { query: {} }, data: api })
    expect(html).toContain('<link rel="canonical" href="https://tisc.example/daily">')
    expect(html).toContain('<title>TISC青岛日刊</title>')
  })

  it('of an issue and of a topic are theirs', async () => {
    const issue = await page('/daily/issues/12')
    expect(issue).toContain('<title>第12期 · TISC青岛日刊</title>')
    expect(screenOf(issue)).toMatchObject({ operation: 'getIssue', request: { params: { serial: 12 } }, data: { serial: 12 } })
    const topic = await page('/daily/topics/rights')
    expect(topic).toContain('href="/feeds/topics/rights.atom"')
    expect(screenOf(topic)).toMatchObject({ operation: 'listArticles', request: { query: { topic: 'rights' } } })
  })

  it.each(['/daily/archive', '/daily/search?q=x', '/daily/preview', '/me', '/me/kept', '/me/settings', '/about'])(
    'of %s leaves the page to the app',
    async (address) => {
      const answer = await get(address)
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain('<div id="app"></div>')
    },
  )

  it('is compressed, revalidated and never kept by a browser without asking', async () => {
    const first = await get('/daily', { 'Accept-Encoding': 'br' })
    expect(first.headers.get('content-encoding')).toBe('br')
    expect(first.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(first.headers.get('cache-control')).toContain('max-age=0')
    expect((await get('/daily', { 'If-None-Match': first.headers.get('etag') ?? '' })).status).toBe(304)
  })
})

describe('what is not there', () => {
  it.each([
    '/nowhere',
    '/daily/articles/0123456789abcdef01234567',
    '/daily/articles/no-id',
    '/daily/issues/999',
    '/daily/topics/nowhere',
    '/daily/topics/$ne',
  ])('has a page of its own at %s', async (address) => {
    const answer = await get(address)
    const html = await answer.text()
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store'])
    expect(html).toContain('<h1>没有找到这个页面</h1>')
    expect(html).toContain('<meta name="robots" content="noindex">')
    expect(html).not.toContain('canonical')
  })

  it('is no page for a draft', async () => {
    const draft = await draftArticle({ type: 'news', topics: [], title: '草稿', body: [] }, app.clock.now())
    expect((await get(`/daily/articles/${draft}`)).status).toBe(404)
  })

  it('is a problem for programs', async () => {
    for (const [address, accept] of [
      ['/api/nowhere', 'text/html'],
      ['/nowhere', 'application/json'],
      ['/feeds/nowhere.rss', 'text/html'],
    ]) {
      const answer = await get(address as string, { Accept: accept as string })
      expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8'])
    }
    expect((await get('/daily', {}, 'POST')).status).toBe(405)
  })

  it('is gone, with its notice, when it was withdrawn', async () => {
    const answer = await get(`/daily/articles/${ids[1]}`)
    const html = await answer.text()
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([410, 'no-store'])
    expect(meta(html, 'description')).toBe('这篇已撤回：来源撤下了')
    expect(screenOf(html)).toMatchObject({ data: { withdrawal: { reason: '来源撤下了' }, body: [] } })
    expect(html).toContain('noindex')
  })
})

describe('the files of the app', () => {
  it('may be kept for ever where the name changes with the content', async () => {
    const answer = await get('/js/app.0123abcd.js', { 'Accept-Encoding': 'gzip' })
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    expect((await get('/service-worker.js')).headers.get('cache-control')).toBe('public, max-age=0')
  })

  it.each(['/../first-paint.cjs', '/%2e%2e/first-paint.cjs', '/js/..%2f..%2ffirst-paint.cjs', '/index.html', '/first-paint.cjs'])(
    'do not include %s',
    async (address) => {
      expect((await get(address)).status).toBe(404)
    },
  )
})

describe('search engines', () => {
  it('find the sitemaps, and in them every address once', async () => {
    expect(await page('/robots.txt')).toContain('Sitemap: https://tisc.example/sitemap.xml')
    const index = await page('/sitemap.xml')
    expect(XMLValidator.validate(index)).toBe(true)
    const maps = [...index.matchAll(/<loc>https:\/\/tisc\.example(.*?)<\/loc>/g)].map(([, path = '']) => path)
    expect(maps).toEqual(['/sitemaps/topics.xml', '/sitemaps/2024.xml', '/sitemaps/2026.xml'])
    const texts = await Promise.all(maps.map(page))
    for (const text of texts) expect(XMLValidator.validate(text)).toBe(true)
    const addresses = texts.flatMap((text) => [...text.matchAll(/<loc>https:\/\/tisc\.example(.*?)<\/loc>/g)].map(([, path]) => path))
    expect(addresses).toContain(`/daily/articles/${ids[0]}`)
    expect(addresses).not.toContain(`/daily/articles/${ids[1]}`)
    expect(addresses).toEqual(expect.arrayContaining(['/daily', '/daily/topics/rights', '/daily/issues/12', '/daily/issues/3']))
    expect(new Set(addresses).size).toBe(addresses.length)
    expect((await get('/sitemaps/2025.xml')).status).toBe(404)
  })
})

it('lets nothing but the desk’s preview stand in a frame, and that only in ours', async () => {
  const framing = async (path: string) => {
    const { headers } = await fetch(app.base + path)
    return [headers.get('x-frame-options'), /frame-ancestors [^;]*/.exec(headers.get('content-security-policy') ?? '')?.[0]]
  }
  expect(await framing('/daily/preview')).toEqual(['SAMEORIGIN', "frame-ancestors 'self'"])
  expect(await framing('/daily')).toEqual(['DENY', "frame-ancestors 'none'"])
})
