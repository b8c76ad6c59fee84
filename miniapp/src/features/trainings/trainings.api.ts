import type { trainingsContract } from '@tisc/shared/trainings/trainings.contract'
import { lazyClient } from '../../platform/lazy-client'

/** Trainings as everybody sees them, and one's own bookings. Other features come in here only. */
export const { api: trainingsApi, isAnswer: isTrainingsAnswer } = lazyClient<typeof trainingsContract>(() => import('./trainings.client'))
