import type { checkInContract } from '@tisc/shared/trainings/check-in/check-in.contract'
import { lazyClient } from '../../../platform/lazy-client'

/** Checking in. */
export const { api: checkInApi, isAnswer: isCheckInAnswer } = lazyClient<typeof checkInContract>(() => import('./check-in.client'))
