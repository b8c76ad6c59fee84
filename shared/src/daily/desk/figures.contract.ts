import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { id, month } from '../../platform/fields'
import { topicKey } from '../daily.schema'

const year = z.coerce.number().int().min(2000).max(2100)
const one = z.strictObject({ year })
const figures = { staff: 'figures' } as const

const audience = { reads: z.int(), subscriptions: z.int(), fetchers: z.int() }
const counted = { articles: z.int(), corrections: z.int(), withdrawals: z.int() }

/**
 * A year of the Daily, days of Asia/Shanghai. Articles count in the month in which they were first published, also when they were
 * withdrawn later; corrections in the month in which they happened, withdrawals likewise while they stand. Readings are how often an app
 * showed an article; `subscriptions` are what feed services announced, added up at their highest of the month; `fetchers` are the
 * different programs that fetched a feed for themselves, on the average of the month's days. Searches are those that found nothing on
 * enough different days.
 */
export const yearFigures = z.object({
  year: z.int(),
  total: z.object({ issues: z.int(), ...counted, reads: z.int() }),
  months: z.array(z.object({ month, issues: z.int(), ...counted, ...audience })),
  types: z.array(z.object({ type: z.string(), articles: z.int() })),
  topics: z.array(z.object({ key: topicKey, name: z.string(), articles: z.int() })),
  mostRead: z.array(z.object({ id, title: z.string(), issue: z.int().optional(), reads: z.int() })),
  emptySearches: z.array(z.object({ words: z.string(), days: z.int() })),
  services: z.array(z.object({ service: z.string(), subscriptions: z.int() })),
})
export type YearFigures = z.infer<typeof yearFigures>

/** What the white paper counts of the Daily. */
export const figuresContract = defineContract({
  getFigures: {
    method: 'GET',
    path: '/api/daily/desk/figures/:year',
    access: figures,
    params: one,
    success: 200,
    response: yearFigures,
    summary:
      'Issues, articles, corrections, withdrawals, readings and feed readers by month, articles by type and topic, most read articles, searches in vain',
  },
})
