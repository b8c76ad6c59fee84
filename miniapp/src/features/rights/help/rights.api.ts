import type { rightsContract } from '@tisc/shared/rights/rights.contract'
import { lazyClient } from '../../../platform/lazy-client'

/** Call-backs, one's own cases, and those that are followed by their reference. */
export const { api: rightsApi, isAnswer: isRightsAnswer } = lazyClient<typeof rightsContract>(() => import('./rights.client'))
