import { feedAddress, feedFormats } from '@tisc/shared/daily/feeds.contract'
import { XMLValidator } from 'fast-xml-parser'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import type { Types } from 'mongoose'
import { startTestApp } from '../../../test/app'
import { publishIssue, sampleContent } from '../../../test/articles'
import { Articles } from '../article.model'
import { correctArticle, republishArticle, withdrawArticle } from '../publishing.service'
import { Topics } from '../topic.model'

const app = startTestApp()
const get = (address: string, init?: RequestInit) => fetch(app.base + address, init)
/** Without the last header fetch would ask for a new answer in any case. */
const again = (header: string, value: string) => ({ headers: { [header]: value, 'Cache-Control': 'max-age=0' } })
const textOf = async (address: string) => (await get(address)).text()
const atom = async (topic?: string) => parseAtomFeed(await textOf(feedAddress('atom', topic)))

const nasty = 'a & b <script>alert(1)</script> ]]> " \u0007'
let ids: Types.ObjectId[]

beforeAll(async () => {
  await Topics.create([
    { _id: 'rights', name: '维权援助' },
    { _id: 'empty', name: '空' },
  ])
  const many = Array.from({ length: 31 }, (_, index) => ({ title: `第${index}篇`, topics: ['patents'] }))
  await publishIssue(1, '2026-11-01', many, new Date('2026-11-01T01:00:00Z'))
  ids = await publishIssue(
    2,
    '2026-11-02',
    [
      {
        title: nasty,
        region: '370200',
        summary: nasty,
        source: { name: '来源', link: 'https://source.example/a?b=1&c=2', date: '2026-10-30' },
        document: { number: '青政字〔2017〕58号', validity: '失效' },
        body: [{ kind: 'paragraph', runs: [{ text: nasty }, { text: '往期', link: '/daily/issues/1' }] }],
      },
      { title: '会更正' },
    ],
    new Date('2026-11-02T01:00:00Z'),
  )
})

/** A date as RFC 822 writes it, with four digits of the year. */
const rfc822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/
const urn = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

describe('a feed', () => {
  it('is valid RSS 2.0 with full content', async () => {
    const text = await textOf('/feeds/daily.rss')
    expect(XMLValidator.validate(text)).toBe(true)
    const feed = parseRssFeed(text)
    expect(feed).toMatchObject({ title: 'TISC青岛日刊', link: 'https://tisc.example/daily', language: 'zh-CN' })
    expect(feed.atom?.links).toEqual([{ href: 'https://tisc.example/feeds/daily.rss', rel: 'self', type: 'application/rss+xml' }])
    expect(feed.lastBuildDate).toMatch(rfc822)
    expect(feed.items).toHaveLength(30)
    const [first] = feed.items ?? []
    expect(first?.title).toBe('a & b <script>alert(1)</script> ]]> "')
    expect(first?.content?.encoded).toContain('a &amp; b &lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; &quot;')
    expect(first?.content?.encoded).toContain('href="https://tisc.example/daily/issues/1"')
    expect(first?.content?.encoded).toContain('青政字〔2017〕58号，失效。')
    expect(first?.content?.encoded).toContain('href="https://source.example/a?b=1&amp;c=2"')
    for (const item of feed.items ?? []) {
      expect(item.link).toMatch(/^https:\/\/tisc\.example\/daily\/articles\/[0-9a-f]{24}$/)
      expect(item.guid).toMatchObject({ isPermaLink: false, value: expect.stringMatching(urn) })
      expect(item.pubDate).toMatch(rfc822)
    }
    expect(new Set(feed.items?.map((item) => item.guid?.value)).size).toBe(30)
  })

  it('is valid Atom 1.0 with full content', async () => {
    const text = await textOf('/feeds/daily.atom')
    expect(XMLValidator.validate(text)).toBe(true)
    const feed = parseAtomFeed(text)
    expect(feed.id).toMatch(urn)
    expect(feed.authors).toEqual([{ name: 'TISC青岛日刊' }])
    expect(feed.links?.find((link) => link.rel === 'self')?.href).toBe('https://tisc.example/feeds/daily.atom')
    expect(feed.entries).toHaveLength(30)
    for (const entry of feed.entries ?? []) {
      expect(entry.id).toMatch(urn)
      expect(entry.title).toBeTruthy()
      expect(entry.content).toMatchObject({ type: 'html', value: expect.stringContaining('<p>') })
      expect(new Date(entry.updated ?? '').toISOString()).toBe(entry.updated)
    }
    expect(feed.updated).toBe(
      feed.entries
        ?.map((entry) => entry.updated ?? '')
        .sort()
        .at(-1),
    )
  })

  it('is valid JSON Feed 1.1 with full content', async () => {
    const feed = JSON.parse(await textOf('/feeds/daily.json'))
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: 'https://tisc.example/feeds/daily.json',
      language: 'zh-CN',
    })
    expect(parseJsonFeed(feed).items).toHaveLength(30)
    expect(feed.items[0]).toMatchObject({
      id: expect.stringMatching(urn),
      url: `https://tisc.example/daily/articles/${ids[0]}`,
      content_html: expect.stringContaining('<p>'),
      tags: ['指南', '维权援助'],
    })
  })

  it('of a topic holds that topic alone', async () => {
    const feed = await atom('rights')
    expect(feed).toMatchObject({ title: { value: '维权援助 · TISC青岛日刊' } })
    expect(feed.entries).toHaveLength(2)
    expect(feed.id).not.toBe((await atom()).id)
    expect((await atom('empty')).entries ?? []).toEqual([])
    expect((await get('/feeds/topics/nowhere.rss')).status).toBe(404)
    expect((await get('/feeds/topics/$ne.rss')).status).toBe(404)
    expect((await get('/feeds/daily.xml')).status).toBe(404)
  })

  it.each(Object.entries(feedFormats))('in %s is named by its media type, revalidated, and told by its head', async (format, { media }) => {
    const address = feedAddress(format as keyof typeof feedFormats)
    const first = await get(address)
    expect(first.headers.get('content-type')).toBe(`${media}; charset=utf-8`)
    const etag = first.headers.get('etag') ?? ''
    const modified = first.headers.get('last-modified') ?? ''
    expect((await get(address, again('If-None-Match', etag))).status).toBe(304)
    expect((await get(address, again('If-Modified-Since', modified))).status).toBe(304)
    const head = await get(address, { method: 'HEAD' })
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, ''])
    expect((await get(address, { method: 'POST' })).status).toBe(405)
    expect((await get(`${address}?utm_source=x&topic[$ne]=y`)).status).toBe(200)
  })
})

describe('an entry', () => {
  const idsOf = async () => ((await atom()).entries ?? []).map((entry) => entry.id)

  it('of a corrected article keeps its id, is updated and says what was put right', async () => {
    const [, id = ids[0]] = ids
    if (!id) throw new Error('no article')
    const before = (await atom()).entries?.find((entry) => entry.title?.value === '会更正')
    const at = new Date('2026-11-20T01:00:00Z')
    await correctArticle(id, sampleContent({ title: '更正过' }), '标题有误', at)
    const after = (await atom()).entries?.find((entry) => entry.title?.value === '更正过')
    expect(after).toMatchObject({ id: before?.id, published: before?.published, updated: at.toISOString() })
    expect(after?.content?.value).toContain('更正（2026-11-20）：标题有误')
    const json = JSON.parse(await textOf('/feeds/daily.json')).items[1]
    expect(json).toMatchObject({ id: before?.id, date_modified: at.toISOString() })
    expect(await textOf('/feeds/daily.rss')).toContain(`<atom:updated>${at.toISOString()}</atom:updated>`)
  })

  it('of a withdrawn article is gone, and comes back under the same id', async () => {
    const [id] = ids
    if (!id) throw new Error('no article')
    const record = await Articles.findById(id).lean()
    const now = new Date('2026-11-21T01:00:00Z')
    expect(await idsOf()).toContain(record?.feedId)
    await withdrawArticle(id, '来源撤下了', now)
    expect(await idsOf()).not.toContain(record?.feedId)
    await republishArticle(id, now)
    expect(await idsOf()).toContain(record?.feedId)
  })
})
