import type { ArticleSummary } from '@tisc/shared/daily/daily.schema'
import { type List, type ListPage, useList } from '../../platform/use-list'
import { dailyApi, isDailyAnswer } from './daily.api'
import { keptFeed } from './kept-issues'

export type FeedFilter = { type?: string; topic?: string }
export type Feed = List<ArticleSummary, ListPage<ArticleSummary>>

/** Articles, newest first. Without a network the unfiltered feed shows what the device kept. */
export const useFeed = (filter: FeedFilter): Feed => {
  // words of the address, not of our own lists: the server decides what it knows
  const query = filter as { type?: 'policy'; topic?: string }
  const isWhole = Object.keys(filter).length === 0
  return useList<ArticleSummary, ListPage<ArticleSummary>>({
    operation: 'listArticles',
    request: { query: filter },
    ask: () => dailyApi.listArticles({ query }),
    askAfter: (cursor) => dailyApi.listArticles({ query: { ...query, cursor } }),
    isAnswer: (data) => isDailyAnswer('listArticles', data),
    ...(isWhole && { kept: keptFeed }),
  })
}
