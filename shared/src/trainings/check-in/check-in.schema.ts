import '../../platform/zod-setup'
import * as z from 'zod'
import { id, instant } from '../../platform/fields'
import { mode } from '../trainings.schema'

/** The ticket of one booking for its day: the key from which the phone makes its codes. `now` is the server's clock, by which they run. */
export const ticket = z.object({
  booking: id,
  title: z.string(),
  startsAt: instant,
  endsAt: instant,
  venue: z.string().optional(),
  mode,
  key: z.string(),
  now: instant,
  /** Since when one is checked in. */
  since: instant.optional(),
})
export type Ticket = z.infer<typeof ticket>

export const checkedIn = z.object({ booking: id, title: z.string(), since: instant, isAgain: z.boolean() })
