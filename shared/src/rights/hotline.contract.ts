import '../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../platform/contract'
import { instant } from '../platform/fields'

/** What the tab of rights assistance asks for: apart from the rest, so that the first page of it stays light. */
export const hotlineContract = defineContract({
  getHotline: {
    method: 'GET',
    path: '/api/rights/hotline',
    access: 'public',
    success: 200,
    response: z.object({
      now: instant,
      open: z.boolean(),
      /** Until when it is open, or when it opens next. */
      until: instant,
      provisional: z.boolean(),
      hours: z.array(z.string()),
      /** Whether the centre has confirmed them. */
      hoursConfirmed: z.boolean(),
      rightsLine: z.array(z.string()),
      callBackLine: z.array(z.string()),
      earliestSlot: instant.optional(),
    }),
    summary: 'Whether somebody answers the phone now, by the server’s clock, and when we can call back first',
  },
})
