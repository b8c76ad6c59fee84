import type { Issue } from '@tisc/shared/daily/daily.schema'
import { type Answer, useAnswer } from '../../platform/use-answer'
import { dailyApi, isDailyAnswer } from './daily.api'
import { keptIssue } from './kept-issues'

/** An issue by its number; the kept one when there is no network. */
export const useIssue = (serial: number): [Answer<Issue>, retry: () => void] =>
  useAnswer<Issue>({
    operation: 'getIssue',
    request: { params: { serial } },
    ask: () => dailyApi.getIssue({ params: { serial } }),
    kept: () => keptIssue(serial),
    isAnswer: (data) => isDailyAnswer('getIssue', data),
  })
