import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { cursor, deskLimit, instant, page } from '../../platform/fields'
import { sourceNames } from '../case.words'
import { caseDue, ownCase } from '../rights.schema'

export const casePerson = z.object({ id: z.string(), name: z.string() })

/** A row of the desk's queue. */
export const caseRow = ownCase
  .pick({ id: true, reference: true, state: true, revision: true, ipType: true, receivedAt: true, slot: true })
  .extend({
    about: z.string(),
    name: z.string(),
    source: z.enum(sourceNames),
    owner: casePerson.optional(),
    due: z.object({ what: caseDue.shape.what, at: instant.optional() }).optional(),
    isLate: z.boolean(),
    isEscalated: z.boolean(),
  })
export type CaseRow = z.infer<typeof caseRow>

export const caseViews = ['open', 'mine', 'unassigned', 'escalated', 'asked', 'closed'] as const
export type CaseView = (typeof caseViews)[number]

/** The views that are worked off: how many a view holds is told of these. What is closed only grows, and a number of it helps nobody. */
export const workViews = ['open', 'mine', 'unassigned', 'escalated', 'asked'] as const satisfies readonly CaseView[]
export type WorkView = (typeof workViews)[number]

const read = { staff: 'rights.read' } as const

/** What is to be done, by whom. */
export const queueContract = defineContract({
  listCases: {
    method: 'GET',
    path: '/api/rights/desk/queue',
    access: read,
    query: z.strictObject({ view: z.enum(caseViews).default('open'), cursor: cursor.optional(), limit: deskLimit }),
    success: 200,
    response: page(caseRow).extend({ counts: z.record(z.enum(workViews), z.int()) }),
    audit: 'read',
    summary: 'The queue: what breaks next on top',
  },
  listOfficers: {
    method: 'GET',
    path: '/api/rights/desk/officers',
    access: read,
    success: 200,
    response: z.object({ items: z.array(casePerson.extend({ load: z.int() })) }),
    summary: 'Who can have a case, and how many each has',
  },
})
