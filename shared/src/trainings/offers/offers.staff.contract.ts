import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { id, instant } from '../../platform/fields'
import { mode } from '../trainings.schema'

const one = z.strictObject({ id })

/** Somebody with an offer that no channel could bring and that they have not opened. */
export const toCall = z.object({
  id,
  trainingId: id,
  sessionId: id,
  title: z.string(),
  startsAt: instant,
  mode,
  /** Offered to all who wait: nobody's time runs, but they should know. */
  isFirstCome: z.boolean(),
  name: z.string().optional(),
  phone: z.string().optional(),
  organisation: z.string().optional(),
})
export type ToCall = z.infer<typeof toCall>

/** What happened on a session's list, in words, and to whom. */
export const listMove = z.object({ at: instant, what: z.string(), who: z.array(z.string()) })
export type ListMove = z.infer<typeof listMove>

/** What trainers do about offers, and how every list came to be as it is. */
export const offersDeskContract = defineContract({
  listToCall: {
    method: 'GET',
    path: '/api/trainings/desk/to-call',
    access: { staff: 'trainings.roster' },
    audit: 'read',
    success: 200,
    response: z.object({ items: z.array(toCall) }),
    summary: 'Whom an offered seat reached nowhere: somebody calls them',
  },
  noteCalled: {
    method: 'POST',
    path: '/api/trainings/desk/bookings/:id/called',
    access: { staff: 'trainings.write' },
    params: one,
    success: 200,
    response: z.object({ until: instant.optional() }),
    summary: 'Somebody was called about their offer: its time runs from now',
  },
  getListMoves: {
    method: 'GET',
    path: '/api/trainings/desk/sessions/:id/moves',
    access: { staff: 'trainings.roster' },
    params: one,
    query: z.strictObject({ page: z.coerce.number().int().min(1).max(10_000).default(1) }),
    audit: 'read',
    success: 200,
    response: z.object({ items: z.array(listMove), total: z.int() }),
    summary: 'What happened on a session’s list, the latest first, with the reason of every skip; a hundred a page',
  },
})
