import type { hoursContract } from '@tisc/shared/applications/hours/hours.contract'
import { lazyClient } from '../../../platform/lazy-client'

/** One's hours of voluntary work. */
export const { api: hoursApi, isAnswer: isHoursAnswer } = lazyClient<typeof hoursContract>(() => import('./hours.client'))
