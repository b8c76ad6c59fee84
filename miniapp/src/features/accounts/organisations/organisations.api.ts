import type { organisationsContract } from '@tisc/shared/accounts/organisations.contract'
import { useEffect } from 'react'
import { lazyClient } from '../../../platform/lazy-client'
import { useMine } from '../../../platform/use-mine'
import { noteActing } from './acting'

export { type Acting, useActing } from './acting'

/** Organisations, their people, and for whom one acts. Other features come in here only. */
export const { api: organisationsApi, isAnswer: isOrganisationsAnswer } = lazyClient<typeof organisationsContract>(
  () => import('./organisations.client'),
)

/** What one belongs to, asked to join or is invited to; asked for by pages of those who are signed in. */
export const useOrganisations = () => {
  const asking = useMine({
    operation: 'listOrganisations',
    request: {},
    ask: () => organisationsApi.listOrganisations(),
    isAnswer: (data) => isOrganisationsAnswer('listOrganisations', data),
  })
  const [answer] = asking
  const items = answer.state === 'ready' ? answer.data.items : undefined
  useEffect(() => {
    if (items) noteActing(items)
  }, [items])
  return asking
}
