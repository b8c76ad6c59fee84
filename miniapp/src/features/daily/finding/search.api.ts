import type { searchContract } from '@tisc/shared/daily/search.contract'
import { lazyClient } from '../../../platform/lazy-client'

/** What can be searched for, and whether data is such an answer. */
export const { api: searchApi, isAnswer: isSearchAnswer } = lazyClient<typeof searchContract>(() => import('./search.client'))
