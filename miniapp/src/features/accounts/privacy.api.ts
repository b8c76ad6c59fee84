import type { privacyContract } from '@tisc/shared/accounts/privacy.contract'
import { lazyClient } from '../../platform/lazy-client'

/** What one agreed to, one's data, and leaving: apart from the account, since no tab needs it and WeChat's main package has little room. */
export const { api: privacyApi, isAnswer: isPrivacyAnswer } = lazyClient<typeof privacyContract>(() => import('./privacy.client'))
