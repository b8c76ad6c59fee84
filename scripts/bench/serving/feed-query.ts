import { listOf } from '@tisc/bff/daily/article.lists'
import { summaryFields } from '@tisc/bff/daily/article.view'
import type { Collection } from 'mongodb'

export const newestFirst = { publishedAt: -1, _id: -1 } as const

/** Where a page of the feed begins. */
export type Place = { _id: { id: Uint8Array }; publishedAt: Date }

/** A page of the feed as the bare driver reads it. */
export const listQuery = (articles: Collection, after?: Place) =>
  articles
    .find({ lists: listOf({}), ...(after && { publishedAt: { $lte: after.publishedAt } }) }, { projection: summaryFields })
    .sort(newestFirst)
    .limit(21)
