import type { Article } from '@tisc/shared/daily/daily.schema'
import { listOf } from './article.lists'
import { type ArticleRecord, Articles } from './article.model'
import { type SummaryRecord, summaryFields } from './article.view'
import { Issues } from './issue.model'

const shown = 4

/** Where an article stands in its issue, and what stands before and after it. */
export const placeOf = async (record: Pick<ArticleRecord, '_id' | 'issue'>): Promise<Article['place']> => {
  if (record.issue === undefined) return undefined
  const [issue, articles] = await Promise.all([
    Issues.findOne({ serial: record.issue }, { date: 1 }).lean(),
    Articles.find({ issue: record.issue }, { title: 1, state: 1 })
      .sort({ position: 1 })
      .limit(200)
      .lean<Pick<ArticleRecord, '_id' | 'title' | 'state'>[]>(),
  ])
  const readable = articles.filter((article) => article.state === 'published' || article._id.equals(record._id))
  const index = readable.findIndex((article) => article._id.equals(record._id))
  if (!issue || index < 0) return undefined
  const neighbour = (at: number) => {
    const found = readable[at]
    return found && { id: found._id.toHexString(), title: found.title }
  }
  const [previous, next] = [neighbour(index - 1), neighbour(index + 1)]
  return {
    serial: record.issue,
    date: issue.date,
    position: index + 1,
    of: readable.length,
    ...(previous && { previous }),
    ...(next && { next }),
  }
}

/** The newest articles that share topics with this one, those with more in common first. */
export const relatedTo = async (record: Pick<ArticleRecord, '_id' | 'topics'>): Promise<SummaryRecord[]> => {
  const byTopic = await Promise.all(
    record.topics
      .slice(0, 3)
      .map((topic) =>
        Articles.collection
          .find<SummaryRecord>(
            { lists: listOf({ topic }) },
            { projection: summaryFields, sort: { publishedAt: -1, _id: -1 }, limit: shown + 1 },
          )
          .toArray(),
      ),
  )
  const found = new Map(byTopic.flat().map((article) => [article._id.toHexString(), article]))
  found.delete(record._id.toHexString())
  const inCommon = (article: SummaryRecord) => article.topics.filter((topic) => record.topics.includes(topic)).length
  return [...found.values()].sort((a, b) => inCommon(b) - inCommon(a) || Number(b.publishedAt) - Number(a.publishedAt)).slice(0, shown)
}
