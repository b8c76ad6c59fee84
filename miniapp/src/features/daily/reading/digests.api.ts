import type { digestsContract } from '@tisc/shared/daily/digests.contract'
import { lazyClient } from '../../../platform/lazy-client'

/** What a day or a week brought. */
export const { api: digestsApi, isAnswer: isDigestsAnswer } = lazyClient<typeof digestsContract>(() => import('./digests.client'))
