import type { accountsContract } from '@tisc/shared/accounts/accounts.contract'
import { lazyClient } from '../../platform/lazy-client'
import { useMine } from '../../platform/use-mine'

/** Signing in, one's account and where one is signed in. Other features come in here only. */
export const { api: accountsApi, isAnswer: isAccountsAnswer } = lazyClient<typeof accountsContract>(() => import('./accounts.client'))

/** One's own account; asked for by pages of those who are signed in. */
export const useAccount = () =>
  useMine({
    operation: 'getAccount',
    request: {},
    ask: () => accountsApi.getAccount(),
    isAnswer: (data) => isAccountsAnswer('getAccount', data),
  })
