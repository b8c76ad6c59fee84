import type { dailyContract } from '@tisc/shared/daily/daily.contract'
import { lazyClient } from '../../platform/lazy-client'

/** What the Daily can be asked, and whether data is such an answer. Other features come in here only. */
export const { api: dailyApi, isAnswer: isDailyAnswer } = lazyClient<typeof dailyContract>(() => import('./daily.client'))

export { useTypeWords } from './daily.words'
export { forgetIssues, keptIssues } from './kept-issues'
export { searches } from './searches'
export { favourites, type Remembered, readings, toggleFavourite } from './shelf'
