import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { id } from '../../platform/fields'
import { checkedIn, ticket } from './check-in.schema'

/** Checking in on one's own phone. */
export const checkInContract = defineContract({
  getTicket: {
    method: 'GET',
    path: '/api/trainings/bookings/:id/ticket',
    access: 'member',
    params: z.strictObject({ id }),
    success: 200,
    response: ticket,
    summary: 'What the phone needs to show one’s ticket on the day, also without network',
  },
  checkIn: {
    method: 'POST',
    path: '/api/trainings/check-in',
    access: 'member',
    body: z.strictObject({ session: id, code: z.string().max(60) }),
    success: 200,
    response: checkedIn,
    rate: { points: 60, seconds: 60 },
    summary: 'Check in with the code of the session’s screen, or the one that hangs there',
  },
})
