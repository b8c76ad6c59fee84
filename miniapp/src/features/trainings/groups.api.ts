import type { groupsContract } from '@tisc/shared/trainings/groups/groups.contract'
import { lazyClient } from '../../platform/lazy-client'

/** Signing up colleagues for the organisation one acts for. */
export const { api: groupsApi, isAnswer: isGroupsAnswer } = lazyClient<typeof groupsContract>(() => import('./groups.client'))
