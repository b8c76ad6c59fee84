import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { id, instant } from '../../platform/fields'

/** What one's missed sessions mean now. `limit` is 0 where nothing follows from them. */
export const noShowRecord = z.object({
  items: z.array(z.object({ booking: id, title: z.string(), startsAt: instant })),
  limit: z.int(),
  months: z.int(),
  isBehind: z.boolean(),
})
export type NoShowRecord = z.infer<typeof noShowRecord>

/** The sessions that one had a seat in and missed without a word. */
export const noShowsContract = defineContract({
  getNoShows: {
    method: 'GET',
    path: '/api/trainings/no-shows',
    access: 'member',
    success: 200,
    response: noShowRecord,
    summary: 'Sessions one missed without a word in the last months, and whether sign-ups stand behind others because of them',
  },
})

/** A trainer takes one back. */
export const noShowsDeskContract = defineContract({
  excuseBooking: {
    method: 'POST',
    path: '/api/trainings/desk/bookings/:id/excuse',
    access: { staff: 'trainings.write' },
    params: z.strictObject({ id }),
    success: 200,
    response: z.object({}),
    summary: 'Somebody who missed a session explained it: it does not count',
  },
})
