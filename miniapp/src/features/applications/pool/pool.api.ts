import type { poolContract } from '@tisc/shared/applications/pool/pool.contract'
import { lazyClient } from '../../../platform/lazy-client'

/** One's own place in the pool. */
export const { api: poolApi, isAnswer: isPoolAnswer } = lazyClient<typeof poolContract>(() => import('./pool.client'))
