import type { creditsContract } from '@tisc/shared/trainings/credits/credits.contract'
import { lazyClient } from '../../../platform/lazy-client'

/** One's own credits. */
export const { api: creditsApi, isAnswer: isCreditsAnswer } = lazyClient<typeof creditsContract>(() => import('./credits.client'))
