import { escapeHtml } from '@tisc/shared/platform/html'
import { monthRange, shanghaiDay } from '@tisc/shared/platform/shanghai'
import { ProblemError } from '../../platform/problem-error'
import { listOf } from '../article.lists'
import { type ArticleRecord, Articles } from '../article.model'
import { Issues } from '../issue.model'
import { topicNames } from '../topic.service'

/** What one sitemap may hold, by its rules. */
const most = 50_000

const xml = (root: 'urlset' | 'sitemapindex', entries: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</${root}>\n`

const entry = (kind: 'url' | 'sitemap', address: string, changed?: Date): string =>
  `<${kind}><loc>${escapeHtml(address)}</loc>${changed ? `<lastmod>${changed.toISOString()}</lastmod>` : ''}</${kind}>`

const everything = { lists: listOf({}) }
type Dated = Pick<ArticleRecord, '_id' | 'correctedAt'> & { publishedAt: Date }
const dates = { publishedAt: 1, correctedAt: 1 } as const

const yearAt = async (direction: 1 | -1): Promise<number | undefined> => {
  const found = await Articles.findOne(everything, dates).sort({ publishedAt: direction, _id: direction }).lean<Dated>()
  return found ? Number(shanghaiDay(found.publishedAt).slice(0, 4)) : undefined
}

const within = (year: number) => ({ ...everything, publishedAt: { $gte: monthRange(`${year}-01`).from, $lt: monthRange(`${year}-12`).to } })

/** The list of sitemaps: one for what stays and one for each year that has articles, so that none grows with the archive. */
export const getSitemap = async (publicUrl: string): Promise<string> => {
  const [first, last] = await Promise.all([yearAt(1), yearAt(-1)])
  const years = first === undefined || last === undefined ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const filled = await Promise.all(years.map((year) => Articles.findOne(within(year), { _id: 1 }).lean<Dated>()))
  const names = ['topics', ...years.filter((_, index) => filled[index])]
  return xml(
    'sitemapindex',
    names.map((name) => entry('sitemap', `${publicUrl}/sitemaps/${name}.xml`)),
  )
}

/** The addresses that stay. */
export const getTopicsSitemap = async (publicUrl: string): Promise<string> => {
  const topics = [...(await topicNames()).keys()].map((key) => `/daily/topics/${key}`)
  return xml(
    'urlset',
    ['/daily', '/daily/archive', '/about', ...topics].map((path) => entry('url', publicUrl + path)),
  )
}

/** The issues and articles of a year, newest first. Throws `not-found` for a year that has none. */
export const getYearSitemap = async (publicUrl: string, year: number): Promise<string> => {
  const [articles, issues] = await Promise.all([
    Articles.find(within(year), dates).sort({ publishedAt: -1, _id: -1 }).limit(most).lean<Dated[]>(),
    Issues.find({ state: 'published', month: { $gte: `${year}-01`, $lte: `${year}-12` } }, { serial: 1 })
      .sort({ month: 1, serial: -1 })
      .limit(most)
      .lean(),
  ])
  if (articles.length === 0) throw new ProblemError('not-found')
  const entries = [
    ...articles.map(({ _id, publishedAt, correctedAt }) =>
      entry('url', `${publicUrl}/daily/articles/${_id.toHexString()}`, correctedAt ?? publishedAt),
    ),
    ...issues.map(({ serial }) => entry('url', `${publicUrl}/daily/issues/${serial}`)),
  ]
  return xml('urlset', entries.slice(0, most))
}

/** What search engines may read: the pages, not the interface behind them. */
export const getRobots = async (publicUrl: string): Promise<string> =>
  `User-agent: *\nDisallow: /api/\nDisallow: /console\n\nSitemap: ${publicUrl}/sitemap.xml\n`
