import type { objectionsContract } from '@tisc/shared/applications/notice/objections.contract'
import { lazyClient } from '../../../platform/lazy-client'

/** Objecting to somebody on public notice, and what becomes of it. */
export const { api: objectionsApi, isAnswer: isObjectionsAnswer } = lazyClient<typeof objectionsContract>(
  () => import('./objections.client'),
)
