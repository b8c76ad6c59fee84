import '../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../platform/contract'
import { day } from '../platform/fields'
import { articleSummary, topicKey } from './daily.schema'

const kind = z.enum(['daily', 'weekly'])

/** Everything published on a day, or in the week from Monday to Sunday that begins on a day; withdrawn articles are not in it. */
export const digest = z.object({
  kind,
  /** The day, or the week's Monday. */
  date: day,
  /** The last day, the same for a daily one. */
  lastDay: day,
  items: z.array(articleSummary),
})
export type Digest = z.infer<typeof digest>
export type DigestKind = z.infer<typeof kind>

const topics = z
  .string()
  .max(400)
  .transform((text) => text.split(','))
  .pipe(z.array(topicKey).min(1).max(20))

/** The digests: at an address of their own, readable by everybody. */
export const digestsContract = defineContract({
  getDigest: {
    method: 'GET',
    path: '/api/daily/digests/:kind/:date',
    access: 'public',
    params: z.strictObject({ kind, date: day }),
    query: z.strictObject({ topics: topics.optional() }),
    success: 200,
    response: digest,
    cache: { revision: 'daily', maxAge: 30 },
    summary: 'What a day or a week brought, by topic where `topics=a,b` is given',
  },
})
