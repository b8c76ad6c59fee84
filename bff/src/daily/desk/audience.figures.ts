import type { YearFigures } from '@tisc/shared/daily/desk/figures.contract'
import type { PipelineStage, Types } from 'mongoose'
import { type ArticleRecord, Articles } from '../article.model'
import { EmptySearches, type EmptySearchRecord } from '../figures/empty-search.model'
import { type FeedDayRecord, FeedDays, type FeedServiceRecord, FeedServices } from '../figures/feed-reader.model'
import { ReadCounts } from '../figures/read-count.model'
import { estimate } from '../figures/sketch'

/** How many lines a list of the figures has at most. */
const longest = 100

type Sum<Key> = { _id: Key; reads: number }

const sumReads = <Key>(months: string[], by: string, then: PipelineStage[] = []): Promise<Sum<Key>[]> =>
  ReadCounts.aggregate<Sum<Key>>([{ $match: { month: { $in: months } } }, { $group: { _id: by, reads: { $sum: '$reads' } } }, ...then])

const mostRead = async (months: string[]): Promise<YearFigures['mostRead']> => {
  const sums = await sumReads<Types.ObjectId>(months, '$articleId', [{ $sort: { reads: -1, _id: 1 } }, { $limit: longest }])
  const articles = await Articles.find({ _id: { $in: sums.map(({ _id }) => _id) } }, { title: 1, issue: 1 }).lean<ArticleRecord[]>()
  const byId = new Map(articles.map((article) => [article._id.toHexString(), article]))
  return sums.flatMap(({ _id, reads }) => {
    const article = byId.get(_id.toHexString())
    return article ? [{ id: _id.toHexString(), title: article.title, ...(article.issue && { issue: article.issue }), reads }] : []
  })
}

const emptySearches = async (year: number): Promise<YearFigures['emptySearches']> => {
  const within = { $gte: `${year}-01-01`, $lte: `${year}-12-31` }
  const found = await EmptySearches.find({ days: within, words: { $exists: true } })
    .limit(5_000)
    .lean<EmptySearchRecord[]>()
  return found
    .map(({ words = '', days }) => ({ words, days: days.filter((day) => day.startsWith(`${year}-`)).length }))
    .filter(({ days }) => days > 0)
    .sort((a, b) => b.days - a.days || a.words.localeCompare(b.words))
    .slice(0, longest)
}

const average = (numbers: number[]): number =>
  numbers.length > 0 ? Math.round(numbers.reduce((all, number) => all + number, 0) / numbers.length) : 0

const feedReaders = async (months: string[]) => {
  const [services, days] = [
    await FeedServices.find({ month: { $in: months } })
      .limit(20_000)
      .lean<FeedServiceRecord[]>(),
    await FeedDays.find({ month: { $in: months } }).lean<FeedDayRecord[]>(),
  ]
  const subscriptions = (of: FeedServiceRecord[]) => of.reduce((all, { subscribers }) => all + subscribers, 0)
  const inMonth = (month: string, service?: string) =>
    services.filter((one) => one.month === month && (service === undefined || one.service === service))
  return {
    subscriptions: (month: string) => subscriptions(inMonth(month)),
    fetchers: (month: string) => average(days.filter((one) => one.month === month).map(({ registers }) => estimate(registers))),
    /** A service's subscriptions in its best month. */
    services: [...new Set(services.map(({ service }) => service))]
      .map((service) => ({ service, subscriptions: Math.max(...months.map((month) => subscriptions(inMonth(month, service)))) }))
      .sort((a, b) => b.subscriptions - a.subscriptions || a.service.localeCompare(b.service))
      .slice(0, longest),
  }
}

/** Who reads the Daily in these months of a year, as far as it can be told without knowing anybody. */
export const audienceOf = async (year: number, months: string[]) => {
  const reads = new Map((await sumReads<string>(months, '$month')).map(({ _id, reads }) => [_id, reads]))
  const feeds = await feedReaders(months)
  return {
    ofMonth: (month: string) => ({
      reads: reads.get(month) ?? 0,
      subscriptions: feeds.subscriptions(month),
      fetchers: feeds.fetchers(month),
    }),
    lists: { mostRead: await mostRead(months), emptySearches: await emptySearches(year), services: feeds.services },
  }
}
