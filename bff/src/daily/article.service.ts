import type { Article } from '@tisc/shared/daily/daily.schema'
import { isPublic } from '@tisc/shared/daily/life-cycle'
import { monthRange } from '@tisc/shared/platform/shanghai'
import type { QueryFilter } from 'mongoose'
import { ProblemError } from '../platform/problem-error'
import { listOf } from './article.lists'
import { type ArticleRecord, Articles } from './article.model'
import { placeOf, relatedTo } from './article.neighbours'
import { type SummaryRecord, summaryFields, toSummary } from './article.view'
import { type ArticlePlace, fromCursor, toCursor } from './daily.cursor'
import { topicNames } from './topic.service'

type ListQuery = {
  type?: string | undefined
  topic?: string | undefined
  region?: string | undefined
  month?: string | undefined
  issue?: number | undefined
  cursor?: string | undefined
  limit: number
}

const newestFirst = { publishedAt: -1, _id: -1 } as const

const filterOf = ({ type, topic, region, month, issue, cursor }: ListQuery): QueryFilter<ArticleRecord> => {
  const within = month && monthRange(month)
  const after = cursor ? fromCursor(cursor) : undefined
  const publishedAt = { ...(within && { $gte: within.from, $lt: within.to }), ...(after && { $lte: after.publishedAt }) }
  return {
    lists: listOf({ ...(type && { type }), ...(topic && { topic }), ...(region && { region }) }),
    ...(issue !== undefined && { issue }),
    ...(Object.keys(publishedAt).length > 0 && { publishedAt }),
    ...(after && { $or: [{ publishedAt: { $lt: after.publishedAt } }, { publishedAt: after.publishedAt, _id: { $lt: after._id } }] }),
  }
}

/** A page of published articles, newest first; the articles of an issue are published a millisecond apart, so this is their order too. */
export const listArticles = async (query: ListQuery) => {
  const found = await Articles.find(filterOf(query), summaryFields)
    .sort(newestFirst)
    .limit(query.limit + 1)
    .lean<SummaryRecord[]>()
  const shown = found.slice(0, query.limit)
  const last = shown.at(-1)
  const topics = await topicNames()
  return {
    items: shown.map((record) => toSummary(record, topics)),
    ...(found.length > shown.length && last && { next: toCursor(last as ArticlePlace) }),
  }
}

/** An article that the public may know of. Throws `not-found` for drafts and unknown ids alike. */
export const findPublicArticle = async (id: string): Promise<ArticleRecord> => {
  const record = await Articles.findById(id, { proposal: 0, lists: 0, identity: 0 }).lean<ArticleRecord>()
  if (!record || !isPublic(record.state)) throw new ProblemError('not-found')
  return record
}

/** An article's page; a withdrawn one keeps its address and its title, and says when and why it was taken back. */
export const getArticle = async (id: string): Promise<Article> => {
  const record = await findPublicArticle(id)
  const [topics, place, related] = await Promise.all([topicNames(), placeOf(record), relatedTo(record)])
  return {
    ...toSummary(record, topics),
    version: record.version,
    updatedAt: record.updatedAt.toISOString(),
    body: record.withdrawal ? [] : record.body,
    attachments: record.withdrawal ? [] : (record.attachments ?? []),
    corrections: record.corrections.map(({ version, at, note }) => ({ version, at: at.toISOString(), note })),
    related: related.map((found) => toSummary(found, topics)),
    ...(record.document && { document: record.document }),
    ...(record.withdrawal && { withdrawal: { at: record.withdrawal.at.toISOString(), reason: record.withdrawal.reason } }),
    ...(place && { place }),
  }
}
