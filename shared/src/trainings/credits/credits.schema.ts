import '../../platform/zod-setup'
import * as z from 'zod'
import { id, instant } from '../../platform/fields'

/** A line of somebody's ledger; a correction is a line of its own. */
export const creditEntry = z.object({
  id,
  at: instant,
  kind: z.enum(['earned', 'correction']),
  title: z.string(),
  hours: z.number(),
  reason: z.string(),
})
export type CreditEntry = z.infer<typeof creditEntry>

/** One year of somebody's ledger; `years` are those in which something stands. */
export const creditYear = z.object({ year: z.int(), years: z.array(z.int()), total: z.number(), items: z.array(creditEntry) })
export type CreditYear = z.infer<typeof creditYear>

export const year = z.coerce.number().int().min(2000).max(2100)
