import type { ArchiveYear, IssueSummary } from '@tisc/shared/daily/daily.schema'
import { type Answer, useAnswer } from '../../../platform/use-answer'
import { type List, type ListPage, useList } from '../../../platform/use-list'
import { dailyApi, isDailyAnswer } from '../daily.api'

/** How much each month of a year holds. */
export const useArchiveYear = (year: number): [Answer<ArchiveYear>, retry: () => void] => {
  const request = { params: { year } }
  return useAnswer<ArchiveYear>({
    operation: 'getArchiveYear',
    request,
    ask: () => dailyApi.getArchiveYear(request),
    isAnswer: (data) => isDailyAnswer('getArchiveYear', data),
  })
}

/** The issues of a month, highest number first. */
export const useMonth = (month: string): List<IssueSummary, ListPage<IssueSummary>> =>
  useList<IssueSummary, ListPage<IssueSummary>>({
    operation: 'listIssues',
    request: { query: { month } },
    ask: () => dailyApi.listIssues({ query: { month } }),
    askAfter: (cursor) => dailyApi.listIssues({ query: { month, cursor } }),
    isAnswer: (data) => isDailyAnswer('listIssues', data),
  })
