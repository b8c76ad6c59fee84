import type { invitationsContract } from '@tisc/shared/applications/pool/invitations.contract'
import { lazyClient } from '../../../platform/lazy-client'

/** Invitations to cases. */
export const { api: invitationsApi, isAnswer: isInvitationsAnswer } = lazyClient<typeof invitationsContract>(
  () => import('./invitations.client'),
)
