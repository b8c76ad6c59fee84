import type { SearchPage } from '@tisc/shared/daily/search.schema'
import { useRef } from 'react'
import { type List, useList } from '../../../platform/use-list'
import type { Question } from './question'
import { isSearchAnswer, searchApi } from './search.api'

type Query = Parameters<typeof searchApi.search>[0]['query']
export type Found = List<SearchPage['items'][number], SearchPage>

/** What is found. */
export const useSearch = (question: Question): Found => {
  // words of the address, not of our own lists: the server decides what it knows
  const query = question as unknown as Query
  return useList<SearchPage['items'][number], SearchPage>({
    operation: 'search',
    request: { query },
    ask: () => searchApi.search({ query }),
    askAfter: (cursor) => searchApi.search({ query: { ...query, cursor } }),
    isAnswer: (data) => isSearchAnswer('search', data),
  })
}

/** The last answer to the same words: its facets stay in place while a narrower one is asked for. */
export const useLastPage = ({ first }: Found, q: string): SearchPage | undefined => {
  const last = useRef<{ q: string; page: SearchPage }>()
  if (first.state === 'ready') last.current = { q, page: first.data }
  return last.current?.q === q ? last.current.page : undefined
}
