import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { cursor, deskLimit, id, instant, page } from '../../platform/fields'
import { sourceNames } from '../case.words'
import { caseDue, ownCase } from '../rights.schema'
import { lateForm } from './late.staff'

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

/** Somebody who can have a case, with what they have: `weight` in halves of a case, with those of colleagues they stand in for. */
export const officerLoad = casePerson.extend({ load: z.int(), weight: z.int(), isAbsent: z.boolean(), standsInFor: z.array(z.string()) })
export type OfficerLoad = z.infer<typeof officerLoad>

/** A case that changed, and what it counts now. */
const change = z.object({ id, revision: z.int() })

/** What changed in the last minute before a list was read: what its reader need not be told of. */
const seen = { at: instant, recent: z.array(change) }

/** How many cases are given to officers at once. */
export const mostAssigned = 50

export const assignmentForm = z.strictObject({
  items: z
    .array(z.strictObject({ id, revision: z.int(), to: id }))
    .min(1)
    .max(mostAssigned),
  late: lateForm.optional(),
})

const [read, assign] = [{ staff: 'rights.read' } as const, { staff: 'rights.assign' } as const]
const view = z.enum(caseViews).default('open')
const counts = z.record(z.enum(workViews), z.int())

/** What is to be done, by whom. */
export const queueContract = defineContract({
  listCases: {
    method: 'GET',
    path: '/api/rights/desk/queue',
    access: read,
    query: z.strictObject({ view, cursor: cursor.optional(), limit: deskLimit }),
    success: 200,
    response: page(caseRow).extend({ counts, ...seen }),
    audit: 'read',
    summary: 'The queue: what breaks next on top',
  },
  listOfficers: {
    method: 'GET',
    path: '/api/rights/desk/officers',
    access: read,
    success: 200,
    response: z.object({ items: z.array(officerLoad) }),
    summary: 'Who can have a case, and how many each has',
  },
  listChanges: {
    method: 'GET',
    path: '/api/rights/desk/changes',
    access: read,
    query: z.strictObject({ view, since: instant }),
    success: 200,
    response: z.object({ items: z.array(change.extend({ isIn: z.boolean() })), counts }),
    background: true,
    summary: 'Which cases changed since, and from a minute before on; whether each belongs into a view now',
  },
  getCaseRevision: {
    method: 'GET',
    path: '/api/rights/desk/cases/:id/revision',
    access: read,
    params: z.strictObject({ id }),
    success: 200,
    response: z.object({ revision: z.int() }),
    background: true,
    summary: 'What a case counts now, for whoever has it open',
  },
  proposeSpread: {
    method: 'GET',
    path: '/api/rights/desk/spread',
    access: assign,
    query: z.strictObject({ ids: z.string().regex(/^[0-9a-f]{24}(,[0-9a-f]{24}){0,49}$/) }),
    success: 200,
    response: z.object({
      officers: z.array(officerLoad),
      cases: z.array(change.extend({ needsSecond: z.boolean(), isLate: z.boolean(), to: id.optional() })),
    }),
    summary: 'A fair way to give these cases to officers; what is unassigned no more is not in it',
  },
  assignCases: {
    method: 'POST',
    path: '/api/rights/desk/assignments',
    access: assign,
    body: assignmentForm,
    success: 200,
    response: z.object({ items: z.array(z.object({ id, refused: z.string().optional() })) }),
    summary: 'Give cases to officers, each on the state that was seen; those that changed meanwhile are left',
  },
})
