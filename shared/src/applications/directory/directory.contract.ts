import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { id } from '../../platform/fields'
import { listingFieldNames } from '../../platform/listing-fields'
import { programmeKey } from '../applications.schema'

const counts = z.record(z.string(), z.int())
const value = z.string().trim().max(40).optional()

/** Somebody in the public directory, as much of them as they agreed to. */
export const listedPerson = z.object({
  key: z.string(),
  programme: programmeKey,
  name: z.string().optional(),
  employer: z.string().optional(),
  ipTypes: z.array(z.string()),
  jurisdictions: z.array(z.string()),
  languages: z.array(z.string()),
  region: z.string().optional(),
})
export type ListedPerson = z.infer<typeof listedPerson>

export const directoryPage = z.object({
  items: z.array(listedPerson),
  total: z.int(),
  facets: z.object({ programme: counts, ipType: counts, jurisdiction: counts, language: counts, region: counts }),
  next: z.string().optional(),
})
export type DirectoryPage = z.infer<typeof directoryPage>

/** What one lets be listed of oneself now. */
export const ownListing = z.object({ listed: z.array(z.enum(listingFieldNames)) })

/** The public directory of experts and volunteers: only who agreed, only what they agreed to, and nothing kept by anybody in between. */
export const directoryContract = defineContract({
  searchDirectory: {
    method: 'GET',
    path: '/api/applications/directory',
    access: 'public',
    query: z.strictObject({
      name: z.string().trim().max(60).optional(),
      programme: value,
      ipType: value,
      jurisdiction: value,
      language: value,
      region: value,
      cursor: z
        .string()
        .regex(/^\d{1,5}$/, '翻页标记不对，请从第一页重新开始')
        .optional(),
    }),
    success: 200,
    response: directoryPage,
    rate: { points: 120, seconds: 60 },
    summary: 'Who of the pool lets themselves be listed, by what they let be listed',
  },
  askForListing: {
    method: 'POST',
    path: '/api/applications/pool/mine/:id/listing',
    access: 'member',
    params: z.strictObject({ id }),
    success: 200,
    response: ownListing,
    summary: 'Be asked, field by field, whether to be listed in the public directory',
  },
})
