import type { hotlineContract } from '@tisc/shared/rights/hotline.contract'
import { lazyClient } from '../../platform/lazy-client'

/** What the tab asks for: nothing more, so that it stays light. */
export const { api: hotlineApi, isAnswer: isHotlineAnswer } = lazyClient<typeof hotlineContract>(() => import('./hotline.client'))
