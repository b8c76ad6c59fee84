import type { Article } from '@tisc/shared/daily/daily.schema'
import { isPublic } from '@tisc/shared/daily/life-cycle'
import { monthRange } from '@tisc/shared/platform/shanghai'
import mongoose, { type QueryFilter } from 'mongoose'
import { ProblemError } from '../platform/problem-error'
import { listOf } from './article.lists'
import { type ArticleRecord, Articles } from './article.model'
import { placeOf, relatedTo } from './article.neighbours'
import { type SummaryRecord, summaryFields, toSummary } from './article.view'
import { type ArticlePlace, fromCursor, toCursor } from './daily.cursor'
import { currentRegion } from './region.service'
import { currentNames, currentTopic } from './topic.service'

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

/** What comes after a place, newest first. */
export const after = (place: ArticlePlace): QueryFilter<ArticleRecord> => ({
  publishedAt: { $lte: place.publishedAt },
  $or: [{ publishedAt: { $lt: place.publishedAt } }, { publishedAt: place.publishedAt, _id: { $lt: place._id } }],
})

const inMonth = (month: string): QueryFilter<ArticleRecord> => {
  const { from, to } = monthRange(month)
  return { publishedAt: { $gte: from, $lt: to } }
}

/** An issue has some dozens of articles, read in their order; every other list is a range of the index of lists. */
const selectionOf = ({ type, topic, region, issue }: ListQuery) => {
  const asked = { ...(type && { type }), ...(topic && { topic }), ...(region && { region }) }
  if (issue === undefined) return { filter: { lists: listOf(asked) }, sort: newestFirst }
  return { filter: { issue, lists: listOf(asked) }, sort: { position: 1 } as const }
}

/** A page of published articles, newest first; the articles of an issue are published a millisecond apart, so this is their order too. */
export const listArticles = async (query: ListQuery) => {
  const { filter, sort } = selectionOf({
    ...query,
    ...(query.topic && { topic: await currentTopic(query.topic) }),
    ...(query.region && { region: await currentRegion(query.region) }),
  })
  const conditions = [filter, ...(query.month ? [inMonth(query.month)] : []), ...(query.cursor ? [after(fromCursor(query.cursor))] : [])]
  // Asked of the driver: what mongoose adds to a filter that is typed already costs half as much as the page itself.
  const options = { projection: summaryFields, sort, limit: query.limit + 1 }
  const found = await Articles.collection.find<SummaryRecord>({ $and: conditions } as never, options).toArray()
  const shown = found.slice(0, query.limit)
  const last = shown.at(-1)
  const names = await currentNames()
  return {
    items: shown.map((record) => toSummary(record, names)),
    ...(found.length > shown.length && last && { next: toCursor(last as ArticlePlace) }),
  }
}

/** What readers have no use for stays where it is. */
const forReaders = { proposal: 0, lists: 0, identity: 0 }

/** An article that the public may know of. Throws `not-found` for drafts and unknown ids alike. */
export const findPublicArticle = async (id: string): Promise<ArticleRecord> => {
  const record = await Articles.collection.findOne<ArticleRecord>({ _id: new mongoose.Types.ObjectId(id) }, { projection: forReaders })
  if (!record || !isPublic(record.state)) throw new ProblemError('not-found')
  return record
}

/** An article's page; a withdrawn one keeps its address and its title, and says when and why it was taken back. */
export const getArticle = async (id: string): Promise<Article> => {
  const record = await findPublicArticle(id)
  const [names, place, related] = await Promise.all([currentNames(), placeOf(record), relatedTo(record)])
  return {
    ...toSummary(record, names),
    version: record.version,
    updatedAt: record.updatedAt.toISOString(),
    body: record.withdrawal ? [] : record.body,
    attachments: record.withdrawal ? [] : (record.attachments ?? []),
    corrections: record.corrections.map(({ version, at, note }) => ({ version, at: at.toISOString(), note })),
    related: related.map((found) => toSummary(found, names)),
    ...(record.document && { document: record.document }),
    ...(record.withdrawal && { withdrawal: { at: record.withdrawal.at.toISOString(), reason: record.withdrawal.reason } }),
    ...(place && { place }),
  }
}
