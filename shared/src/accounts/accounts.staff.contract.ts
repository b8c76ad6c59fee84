import '../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../platform/contract'
import { id, instant, phone } from '../platform/fields'

/** An account as staff see it: enough to help, no more. */
export const memberForStaff = z.object({
  id,
  state: z.enum(['active', 'disabled', 'leaving']),
  name: z.string().optional(),
  phone: z.string().optional(),
  hasWechat: z.boolean(),
  since: instant,
  lastSignIn: instant,
  leavesAt: instant.optional(),
})
export type MemberForStaff = z.infer<typeof memberForStaff>

const staff = { staff: 'members' } as const
const one = z.strictObject({ id })

/** Members who ask for help, found by the number they give. */
export const membersContract = defineContract({
  findMembers: {
    method: 'POST',
    path: '/api/staff/members/search',
    access: staff,
    body: z.strictObject({ phone }),
    success: 200,
    response: z.object({ items: z.array(memberForStaff) }),
    summary: 'The account with a phone number; the number travels in the body, never in an address',
  },
  disableMember: {
    method: 'POST',
    path: '/api/staff/members/:id/disable',
    access: staff,
    params: one,
    success: 200,
    response: memberForStaff,
    summary: 'Refuse an account from the next request on; every session ends',
  },
  enableMember: {
    method: 'POST',
    path: '/api/staff/members/:id/enable',
    access: staff,
    params: one,
    success: 200,
    response: memberForStaff,
    summary: 'Let an account sign in again',
  },
})
