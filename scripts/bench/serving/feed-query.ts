import { listOf } from '@tisc/bff/daily/article.lists'
import { after } from '@tisc/bff/daily/article.service'
import { summaryFields } from '@tisc/bff/daily/article.view'
import type { Collection } from 'mongodb'

export const newestFirst = { publishedAt: -1, _id: -1 } as const

/** Where a page of the feed begins. */
export type Place = { _id: { id: Uint8Array }; publishedAt: Date }

/** A page of the feed as the bare driver reads it: the query that the BFF asks. */
export const listQuery = (articles: Collection, place?: Place) =>
  articles
    .find({ $and: [{ lists: listOf({}) }, ...(place ? [after(place as never)] : [])] } as never, { projection: summaryFields })
    .sort(newestFirst)
    .limit(21)

/** What the BFF reads for the page of an article in no issue, as the bare driver reads it. */
export const articleQueries = async (articles: Collection, id: Place['_id'], topic: string): Promise<unknown> => {
  await articles.findOne({ _id: id } as never, { projection: { proposal: 0, lists: 0, identity: 0 } })
  return articles
    .find({ lists: listOf({ topic }) }, { projection: summaryFields })
    .sort(newestFirst)
    .limit(5)
    .toArray()
}
