import type { applicationsContract } from '@tisc/shared/applications/applications.contract'
import { lazyClient } from '../../platform/lazy-client'

/** Applications of experts and volunteers: one's drafts, and what became of what was sent. */
export const { api: applicationsApi, isAnswer: isApplicationsAnswer } = lazyClient<typeof applicationsContract>(
  () => import('./applications.client'),
)
