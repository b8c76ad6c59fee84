import { figuresContract } from '@tisc/shared/daily/desk/figures.contract'
import type { Client } from '@tisc/shared/platform/client'
import { startTestApp } from '../../../test/app'
import { publishIssue, sampleContent } from '../../../test/articles'
import { startWork } from '../../../test/browser'
import { EmptySearches } from '../figures/empty-search.model'
import { FeedServices } from '../figures/feed-reader.model'
import { createWriteCounts } from '../figures/write-counts'
import { correctArticle, republishArticle, withdrawArticle } from '../publishing.service'
import { Topics } from '../topic.model'
import { getFigures } from './figures.service'

const app = startTestApp({ instances: 2 })
let figures: Client<typeof figuresContract>

/** Numbers that look random and are the same each time (mulberry32). */
const seeded = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
}
const random = seeded(20_261_124)
const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T

/** What happened, written down as it happens: figures are recounted from this, by months of Shanghai. */
const events: { what: 'issue' | 'article' | 'correction' | 'withdrawal'; month: string; type?: string; topics?: string[] }[] = []
const monthOf = (instant: Date) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit' }).format(instant)

const published: string[] = []
const reads: { month: string; id: string }[] = []
const searches: { day: string; words: string }[] = []
const fetches: { day: string; agent: string; subscribers: number }[] = []
const questions = ['数据知识产权', '跨境 电商', '碳交易', '集成 电路', '药品']
const services = ['Feedly', 'Inoreader', 'NewsBlur']

const phone = { 'User-Agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) MicroMessenger/8.0' }
const readAt = (base: string, id: string, headers: Record<string, string> = phone) =>
  fetch(`${base}/api/daily/articles/${id}/reads`, { method: 'POST', headers: { 'X-Tisc-App': 'weapp', ...headers } })

/** Two years of readers on two instances: what they do is written down here as well, one by one. */
const readAbout = async () => {
  const write = createWriteCounts(app.house.vault)
  for (let step = 0; step < 50; step++) {
    const at = new Date(Date.UTC(2025, 11, 28) + step * 6.5 * 86_400_000)
    app.clock.moveTo(at.toISOString())
    const base = pick([app.base, app.second])
    const day = new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
    for (let count = Math.floor(random() * 4); count > 0; count--) {
      const id = pick(published)
      expect((await readAt(base, id)).status).toBe(200)
      reads.push({ month: monthOf(at), id })
    }
    const words = pick(questions)
    await fetch(`${base}/api/daily/search?q=${encodeURIComponent(words)}&limit=${step + 1}`)
    searches.push({ day, words })
    const subscribers = Math.floor(random() * 90)
    const agent = random() < 0.5 ? pick(services) : `reader ${Math.floor(random() * 5)}`
    const told = agent.startsWith('reader') ? agent : `${agent}/1.0 (${subscribers} subscribers)`
    await fetch(`${base}/feeds/daily.rss`, { headers: { 'User-Agent': told } })
    fetches.push({ day, agent, subscribers })
    if (random() < 0.4) await write(app.clock.now())
  }
  await readAt(app.base, published[0] ?? '', { 'User-Agent': 'Mozilla/5.0 (compatible; Baiduspider/2.0)' })
  await readAt(app.base, published[0] ?? '', { 'X-Tisc-App': '' })
  await readAt(app.base, 'f'.repeat(24))
  for (let day = 1; day < 9; day++) {
    app.clock.moveTo(`2026-03-0${day}T02:00:00.000Z`)
    for (const q of ['13900001111', '王某某@example.com']) await fetch(`${app.base}/api/daily/search?q=${q}&limit=${day}`)
  }
  await write(app.clock.now())
}

const topicKeys = ['patents', 'rights', 'finance']
beforeAll(async () => {
  await Topics.create(topicKeys.map((key) => ({ _id: key, name: `主题${key}` })))
  for (let serial = 1; serial <= 14; serial++) {
    // Around the turn of years and months, where Shanghai and UTC disagree.
    const at = new Date(Date.UTC(2025, 10 + Math.floor(random() * 16), 1) - Math.floor(random() * 20) * 3_600_000)
    const contents = Array.from({ length: 1 + Math.floor(random() * 4) }, () => ({
      type: pick(['news', 'policy', 'guide'] as const),
      topics: topicKeys.filter(() => random() < 0.5),
    }))
    const day = new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
    const ids = await publishIssue(serial, day, contents, at)
    events.push({ what: 'issue', month: monthOf(at) })
    published.push(...ids.map((id) => id.toHexString()))
    for (const [index, id] of ids.entries()) {
      const { type, topics } = contents[index] as (typeof contents)[number]
      events.push({ what: 'article', month: monthOf(new Date(at.getTime() - index)), type, topics })
      const later = new Date(at.getTime() + Math.floor(random() * 60) * 86_400_000)
      if (random() < 0.3) {
        await correctArticle(id, sampleContent({ type, topics }), '改正一处', later)
        events.push({ what: 'correction', month: monthOf(later) })
      }
      if (random() < 0.3) {
        await withdrawArticle(id, '来源撤了稿', later)
        if (random() < 0.5) events.push({ what: 'withdrawal', month: monthOf(later) })
        else await republishArticle(id, later)
      }
    }
  }
  await readAbout()
  figures = (await startWork(app, '主管', ['supervisor'])).browser.client(figuresContract)
})

it.each([2024, 2025, 2026, 2027])('counts %d as a recount of all that happened does', async (year) => {
  const told = await figures.getFigures({ params: { year } })
  const of = (what: string, month: string) => events.filter((event) => event.what === what && event.month === month).length
  expect(told.months).toEqual(
    Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`).map((month) => ({
      month,
      issues: of('issue', month),
      articles: of('article', month),
      corrections: of('correction', month),
      withdrawals: of('withdrawal', month),
      reads: reads.filter((read) => read.month === month).length,
      ...feedsIn(month),
    })),
  )
  const articles = events.filter(({ what, month }) => what === 'article' && month.startsWith(`${year}`))
  expect(told.total.articles).toBe(articles.length)
  for (const { type, articles: count } of told.types) expect(count).toBe(articles.filter((article) => article.type === type).length)
  for (const { key, articles: count } of told.topics) expect(count).toBe(articles.filter(({ topics }) => topics?.includes(key)).length)
  expect(told.types.reduce((sum, { articles: count }) => sum + count, 0)).toBe(articles.length)
})

/** The recount of feed readers: every service's best day of the month, and how many others came on the average day. */
const feedsIn = (month: string) => {
  const all = fetches.filter(({ day }) => day.startsWith(month))
  const best = services.map((service) => Math.max(0, ...all.filter(({ agent }) => agent === service).map((one) => one.subscribers)))
  const others = all.filter(({ agent }) => !services.includes(agent))
  const days = new Set(others.map(({ day }) => day))
  const perDay = [...days].map((date) => new Set(others.filter(({ day }) => day === date).map(({ agent }) => agent)).size)
  const average = perDay.length > 0 ? Math.round(perDay.reduce((sum, one) => sum + one, 0) / perDay.length) : 0
  return { subscriptions: best.reduce((sum, one) => sum + one, 0), fetchers: average }
}

it.each([2025, 2026])('counts the readings of every article in %d', async (year) => {
  const { mostRead } = await figures.getFigures({ params: { year } })
  const read = reads.filter(({ month }) => month.startsWith(`${year}`)).map(({ id }) => id)
  expect(Object.fromEntries(mostRead.map(({ id, reads: count }) => [id, count]))).toEqual(
    Object.fromEntries(read.map((id) => [id, read.filter((other) => other === id).length])),
  )
  expect(mostRead.map(({ reads: count }) => count)).toEqual(mostRead.map(({ reads: count }) => count).sort((a, b) => b - a))
})

it('shows what was looked for in vain on three days or more, and keeps nothing readable of the rest', async () => {
  const { emptySearches } = await figures.getFigures({ params: { year: 2026 } })
  const days = (words: string) => new Set(searches.filter((one) => one.words === words).map(({ day }) => day))
  const often = questions.filter((words) => days(words).size >= 3)
  expect(Object.fromEntries(emptySearches.map(({ words, days: count }) => [words, count]))).toEqual(
    Object.fromEntries(often.map((words) => [words, [...days(words)].filter((day) => day.startsWith('2026')).length])),
  )
  const stored = JSON.stringify(await EmptySearches.find().lean())
  for (const personal of ['13900001111', 'example.com', ...questions.filter((words) => !often.includes(words))]) {
    expect(stored).not.toContain(personal)
  }
  expect(often.length).toBeGreaterThan(1)
})

it('has room for a service nobody knows, and is not filled by invented names and feeds', async () => {
  app.clock.moveTo('2027-03-05T02:00:00Z')
  const write = createWriteCounts(app.house.vault)
  const announce = (agent: string, feed = '/feeds/daily.rss') =>
    fetch(`${app.base}${feed}`, { headers: { 'User-Agent': `${agent}/1.0 (9 subscribers)` } })
  await announce('Qingdao Reader')
  await write(app.clock.now())
  for (let count = 0; count < 60; count++) {
    await announce(`Invented${count}`)
    await announce(`Inoreader Invented${count}`)
    await announce('Feedly', `/feeds/topics/invented-${count}.rss`)
  }
  await announce('Inoreader')
  await write(app.clock.now())
  const { services: told } = await getFigures(2027)
  expect(told.map(({ service }) => service)).toEqual(expect.arrayContaining(['Qingdao Reader', 'Inoreader', '其他']))
  expect(told.length).toBe(22)
  expect(await FeedServices.countDocuments({ month: '2027-03' })).toBe(22)
})
