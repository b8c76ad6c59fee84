import type { ownApplicationContract } from '@tisc/shared/applications/own/own.contract'
import { lazyClient } from '../../../platform/lazy-client'

/** What one does with an application of one's own that was sent: taking it along, keeping it, deleting it. */
export const { api: ownApi, isAnswer: isOwnAnswer } = lazyClient<typeof ownApplicationContract>(() => import('./own.client'))
