import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { cursor, deskLimit, id, page, regionCode } from '../../platform/fields'
import { ipTypes } from '../../platform/ip-types'
import { programmeKey } from '../applications.schema'
import { jurisdictions, languages } from '../expertise'
import { reasonText } from './invitations.schema'
import { membership } from './pool.schema'
import { memberStateNames } from './pool.state'

const oneOf = <Table extends object>(table: Table) =>
  z.enum(Object.keys(table) as [keyof Table & string, ...(keyof Table & string)[]]).optional()

/** Whether somebody can be asked now. */
export const availabilities = ['free', 'full', 'paused'] as const

/** What the pool is searched by: each narrows it. */
export const poolFilters = z.strictObject({
  ipType: oneOf(ipTypes),
  jurisdiction: oneOf(jurisdictions),
  language: oneOf(languages),
  region: regionCode.optional(),
  programme: programmeKey.optional(),
  availability: z.enum(availabilities).optional(),
  state: z.enum([...memberStateNames, 'ended']).default('active'),
  /** Whose changed facts wait for the desk. */
  waiting: z.literal('1').optional(),
})
export type PoolFilters = z.infer<typeof poolFilters>

/** A member in a list. */
export const poolLine = membership.pick({ id: true, programme: true, state: true, name: true, until: true, load: true }).extend({
  employer: z.string(),
  ipTypes: z.array(z.string()),
  jurisdictions: z.array(z.string()),
  languages: z.array(z.string()),
  region: z.string().optional(),
  availability: z.enum(availabilities),
  most: z.int(),
  isWaiting: z.boolean(),
})
export type PoolLine = z.infer<typeof poolLine>

/** How many there are of each value, where it alone is chosen anew and all else stays. */
const counts = z.record(z.string(), z.int())
export const poolFacets = z.object({
  ipType: counts,
  jurisdiction: counts,
  language: counts,
  region: counts,
  programme: counts,
  availability: counts,
})
export type PoolFacets = z.infer<typeof poolFacets>

/** A member as the desk sees them. */
export const deskMember = membership.omit({ mayObject: true, endsSoon: true }).extend({ reference: z.string() })
export type DeskMember = z.infer<typeof deskMember>

const one = { params: z.strictObject({ id }), success: 200, response: deskMember } as const
const read = { staff: 'pool.read' } as const
const handle = { staff: 'pool.handle' } as const

/** The desk where the pool of experts and volunteers is searched and kept. */
export const poolDeskContract = defineContract({
  searchPool: {
    method: 'POST',
    path: '/api/applications/pool/search',
    access: read,
    // a name stands in no address and in no log
    body: z.strictObject({
      name: z.string().trim().max(60, '最多60个字').optional(),
      filters: poolFilters,
      cursor: cursor.optional(),
      limit: deskLimit,
    }),
    success: 200,
    response: page(poolLine).extend({ total: z.int(), facets: poolFacets }),
    summary: 'Members by what they know and by name, in Chinese or pinyin; those with the fewest cases first',
  },
  openMember: {
    ...one,
    method: 'GET',
    path: '/api/applications/pool/members/:id',
    access: read,
    audit: 'read',
    summary: 'A member of the pool',
  },
  renewTerm: {
    ...one,
    method: 'POST',
    path: '/api/applications/pool/members/:id/renew',
    access: handle,
    body: z.strictObject({ revision: z.int() }),
    summary: 'Give somebody another term, from the end of the one they have',
  },
  removeMember: {
    ...one,
    method: 'POST',
    path: '/api/applications/pool/members/:id/remove',
    access: { staff: 'applications.decide' },
    body: z.strictObject({ revision: z.int(), reason: reasonText }),
    summary: 'Take somebody out of the pool, with the reason that they read and may object to',
  },
  settleRemoval: {
    ...one,
    method: 'POST',
    path: '/api/applications/pool/members/:id/removal',
    access: { staff: 'applications.decide' },
    body: z.strictObject({ revision: z.int(), isRestored: z.boolean(), reason: reasonText }),
    summary: 'Decide on what somebody said against their removal',
  },
  settleFacts: {
    ...one,
    method: 'POST',
    path: '/api/applications/pool/members/:id/facts',
    access: handle,
    body: z.strictObject({ revision: z.int(), isFor: z.boolean(), say: z.string().trim().max(500, '最多500个字') }),
    summary: 'Take changed facts over, or give them back with the reason',
  },
})
