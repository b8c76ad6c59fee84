import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { id } from '../../platform/fields'
import { invitation, reasonText } from './invitations.schema'

const one = { access: 'member', params: z.strictObject({ id }), success: 200, response: invitation } as const

/** Invitations to cases, as whoever is invited has them. */
export const invitationsContract = defineContract({
  listInvitations: {
    method: 'GET',
    path: '/api/applications/pool/invitations',
    access: 'member',
    success: 200,
    response: z.object({ items: z.array(invitation) }),
    summary: 'One’s invitations, the latest first',
  },
  getInvitation: {
    ...one,
    method: 'GET',
    path: '/api/applications/pool/invitations/:id',
    summary: 'An invitation; what the case is about only once it is accepted',
  },
  acceptInvitation: {
    ...one,
    method: 'POST',
    path: '/api/applications/pool/invitations/:id/accept',
    summary: 'Take the case',
  },
  declineInvitation: {
    ...one,
    method: 'POST',
    path: '/api/applications/pool/invitations/:id/decline',
    body: z.strictObject({ reason: reasonText }),
    summary: 'Not take the case, and say why',
  },
})
