import { figuresContract } from '@tisc/shared/daily/desk/figures.contract'
import type { Client } from '@tisc/shared/platform/client'
import { startTestApp } from '../../../test/app'
import { publishIssue, sampleContent } from '../../../test/articles'
import { startWork } from '../../../test/browser'
import { correctArticle, republishArticle, withdrawArticle } from '../publishing.service'
import { Topics } from '../topic.model'

const app = startTestApp()
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
    })),
  )
  const articles = events.filter(({ what, month }) => what === 'article' && month.startsWith(`${year}`))
  expect(told.total.articles).toBe(articles.length)
  for (const { type, articles: count } of told.types) expect(count).toBe(articles.filter((article) => article.type === type).length)
  for (const { key, articles: count } of told.topics) expect(count).toBe(articles.filter(({ topics }) => topics?.includes(key)).length)
  expect(told.types.reduce((sum, { articles: count }) => sum + count, 0)).toBe(articles.length)
})

it('leaves as a sheet', async () => {
  const { total } = await figures.getFigures({ params: { year: 2026 } })
  const sheet = await figures.exportFigures({ params: { year: 2026 } })
  expect(sheet).toContain(`"2026年合计","${total.issues}","${total.articles}","${total.corrections}","${total.withdrawals}"`)
})
