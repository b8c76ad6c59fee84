import '../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../platform/contract'
import { id, instant } from '../platform/fields'

/** How many articles a device keeps, and how many removals it remembers until they are told. */
export const shelfLimit = 500

/** What a device did with an article, and when. */
const shelfChange = z.strictObject({ id, kept: z.boolean(), at: instant })
export type ShelfChange = z.infer<typeof shelfChange>

/** A kept article: what a list shows of it, and since when it is kept. */
export const keptArticle = z.object({ id, title: z.string(), type: z.string(), at: instant })

/** Favourites that follow an account. */
export const shelfContract = defineContract({
  mergeShelf: {
    method: 'POST',
    path: '/api/daily/shelf',
    access: 'member',
    body: z.strictObject({ changes: z.array(shelfChange).max(2 * shelfLimit) }),
    success: 200,
    response: z.object({ items: z.array(keptArticle) }),
    summary: 'Tell what this device kept and let go, and get what is kept now, newest first; of each article the latest deed counts',
  },
})
