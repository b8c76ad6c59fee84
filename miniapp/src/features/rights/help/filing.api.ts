import type { filingContract } from '@tisc/shared/rights/filing/filing.contract'
import { lazyClient } from '../../../platform/lazy-client'

/** Filing a case: what to know before, one's draft, and sending it. */
export const { api: filingApi, isAnswer: isFilingAnswer } = lazyClient<typeof filingContract>(() => import('./filing.client'))
