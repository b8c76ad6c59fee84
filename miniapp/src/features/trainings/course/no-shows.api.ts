import type { noShowsContract } from '@tisc/shared/trainings/no-shows/no-shows.contract'
import { lazyClient } from '../../../platform/lazy-client'

/** Sessions one missed without a word. */
export const { api: noShowsApi, isAnswer: isNoShowsAnswer } = lazyClient<typeof noShowsContract>(() => import('./no-shows.client'))
