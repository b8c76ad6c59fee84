import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { id } from '../../platform/fields'
import { checkedFacts, membership, ownFacts } from './pool.schema'

const one = { access: 'member', params: z.strictObject({ id }), success: 200, response: membership } as const

/** One's own place in the pool. */
export const poolContract = defineContract({
  listMemberships: {
    method: 'GET',
    path: '/api/applications/pool/mine',
    access: 'member',
    success: 200,
    response: z.object({ items: z.array(membership) }),
    summary: 'Where one is in the pool, with the term and what one says of oneself',
  },
  changeOwnFacts: {
    ...one,
    method: 'PUT',
    path: '/api/applications/pool/mine/:id/own',
    body: ownFacts,
    summary: 'Say when one has time, and whom one keeps out of the way of; counts at once',
  },
  leavePool: {
    ...one,
    method: 'POST',
    path: '/api/applications/pool/mine/:id/leave',
    summary: 'Leave the pool; what one has at hand is finished first',
  },
  objectToRemoval: {
    ...one,
    method: 'POST',
    path: '/api/applications/pool/mine/:id/objection',
    body: z.strictObject({ text: z.string().trim().min(1, '请写明理由').max(1_000, '最多1000个字') }),
    summary: 'Say what is against one’s removal, once',
  },
  proposeFacts: {
    ...one,
    method: 'PUT',
    path: '/api/applications/pool/mine/:id/proposed',
    body: checkedFacts,
    summary: 'Change what the desk has checked: it looks at it again before it counts',
  },
})
