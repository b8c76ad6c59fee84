import type { Article } from '@tisc/shared/daily/daily.schema'
import { type Answer, useAnswer } from '../../platform/use-answer'
import { dailyApi, isDailyAnswer } from './daily.api'
import { keptArticle } from './kept-issues'

/** An article by its id; the kept one when there is no network. */
export const useArticle = (id: string): [Answer<Article>, retry: () => void] =>
  useAnswer<Article>({
    operation: 'getArticle',
    request: { params: { id } },
    ask: () => dailyApi.getArticle({ params: { id } }),
    kept: () => keptArticle(id),
    isAnswer: (data) => isDailyAnswer('getArticle', data),
  })
