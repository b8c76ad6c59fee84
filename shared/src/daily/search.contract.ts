import '../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../platform/contract'
import { cursor, limit, regionCode } from '../platform/fields'
import { topicKey } from './daily.schema'
import { articleTypes, validities } from './daily.words'
import { searchPage } from './search.schema'

const year = z.coerce.number().int().min(1985).max(2100)

/** Full-text search of what the Daily has published. */
export const searchContract = defineContract({
  search: {
    method: 'GET',
    path: '/api/daily/search',
    access: 'public',
    query: z.strictObject({
      q: z.string().trim().min(1, '请写要找的词').max(100, '最多100个字'),
      type: z.enum(Object.keys(articleTypes) as [keyof typeof articleTypes]).optional(),
      topic: topicKey.optional(),
      region: regionCode.optional(),
      year: year.optional(),
      validity: z.enum(Object.keys(validities) as [keyof typeof validities]).optional(),
      cursor: cursor.optional(),
      limit,
    }),
    success: 200,
    response: searchPage,
    cache: { revision: 'daily', maxAge: 0 },
    rate: { points: 60, seconds: 60 },
    summary: 'Full-text search; a phrase stands in quotation marks',
  },
})
