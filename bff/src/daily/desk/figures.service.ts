import type { YearFigures } from '@tisc/shared/daily/desk/figures.contract'
import { shanghaiMonth, startOfDay } from '@tisc/shared/platform/shanghai'
import { type ArticleRecord, Articles } from '../article.model'
import { ArticleVersions } from '../article-version.model'
import { Issues } from '../issue.model'
import { topicNames } from '../topic.service'
import { audienceOf } from './audience.figures'

type Tally = Map<string, number>

const add = (tally: Tally, key: string): void => void tally.set(key, (tally.get(key) ?? 0) + 1)

const tallyOf = (keys: string[]): Tally => {
  const tally: Tally = new Map()
  for (const key of keys) add(tally, key)
  return tally
}

const monthsOf = (year: number): string[] => Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`)

/** More than a year has ever had, so that a mistake does not read the whole archive. */
const most = 50_000

/** What happened in a year, read by the instants at which it happened; a withdrawal that was taken back is not there any more. */
const count = async (year: number) => {
  const within = { $gte: startOfDay(`${year}-01-01`), $lt: startOfDay(`${year + 1}-01-01`) }
  const [articles, corrections, withdrawals] = await Promise.all([
    Articles.find({ publishedAt: within }, { type: 1, topics: 1, publishedAt: 1 }).limit(most).lean<ArticleRecord[]>(),
    ArticleVersions.find({ at: within, version: { $gt: 1 } }, { at: 1 })
      .limit(most)
      .lean(),
    Articles.find({ 'withdrawal.at': within }, { withdrawal: 1 }).limit(most).lean<ArticleRecord[]>(),
  ])
  return {
    articles: tallyOf(articles.flatMap(({ publishedAt }) => (publishedAt ? [shanghaiMonth(publishedAt)] : []))),
    corrections: tallyOf(corrections.map(({ at }) => shanghaiMonth(at))),
    withdrawals: tallyOf(withdrawals.flatMap(({ withdrawal }) => (withdrawal ? [shanghaiMonth(withdrawal.at)] : []))),
    types: tallyOf(articles.map(({ type }) => type)),
    topics: tallyOf(articles.flatMap(({ topics }) => topics)),
  }
}

const byCount = (tally: Tally): [string, number][] => [...tally].sort(([a, few], [b, many]) => many - few || a.localeCompare(b))

/** A year counted from the articles and issues themselves, so that it agrees with what readers can see. */
export const getFigures = async (year: number): Promise<YearFigures> => {
  const [tallies, issues, names, audience] = await Promise.all([
    count(year),
    Issues.find({ state: 'published', month: { $in: monthsOf(year) } }, { month: 1 }).lean(),
    topicNames(),
    audienceOf(year, monthsOf(year)),
  ])
  const months = monthsOf(year).map((month) => ({
    month,
    issues: issues.filter((issue) => issue.month === month).length,
    articles: tallies.articles.get(month) ?? 0,
    corrections: tallies.corrections.get(month) ?? 0,
    withdrawals: tallies.withdrawals.get(month) ?? 0,
    ...audience.ofMonth(month),
  }))
  const sum = (of: 'issues' | 'articles' | 'corrections' | 'withdrawals' | 'reads') => months.reduce((all, month) => all + month[of], 0)
  return {
    year,
    total: {
      issues: sum('issues'),
      articles: sum('articles'),
      corrections: sum('corrections'),
      withdrawals: sum('withdrawals'),
      reads: sum('reads'),
    },
    months,
    types: byCount(tallies.types).map(([type, articles]) => ({ type, articles })),
    topics: byCount(tallies.topics).map(([key, articles]) => ({ key, name: names.get(key) ?? key, articles })),
    ...audience.lists,
  }
}
