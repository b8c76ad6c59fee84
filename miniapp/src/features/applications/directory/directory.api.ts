import type { directoryContract } from '@tisc/shared/applications/directory/directory.contract'
import { lazyClient } from '../../../platform/lazy-client'

/** The public directory of experts and volunteers, and being asked to be in it. */
export const { api: directoryApi, isAnswer: isDirectoryAnswer } = lazyClient<typeof directoryContract>(() => import('./directory.client'))
