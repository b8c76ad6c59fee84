import type { dailyContract } from '@tisc/shared/daily/daily.contract'
import { lazyClient } from '../../platform/lazy-client'

/** What the Daily can be asked, and whether data is such an answer. Other features come in here only. */
export const { api: dailyApi, isAnswer: isDailyAnswer } = lazyClient<typeof dailyContract>(() => import('./daily.client'))

export { favourites, readings } from './shelf'
