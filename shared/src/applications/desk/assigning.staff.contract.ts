import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { id } from '../../platform/fields'
import { programmeKey } from '../applications.schema'
import { reviewersNeeded } from './review'

/** More applications than somebody looks through at once. */
export const mostAtOnce = 50

const ids = z.array(id).min(1, '请选申请').max(mostAtOnce, `一次最多${mostAtOnce}份`)

/** What is proposed for an application; `problem`: why it needs no reviewers, or has too few left. */
const proposal = z.object({
  id,
  programme: programmeKey,
  reference: z.string(),
  name: z.string(),
  version: z.int(),
  proposed: z.array(id),
  away: z.array(z.object({ id, because: z.string() })),
  problem: z.string().optional(),
})
export type AssignProposal = z.infer<typeof proposal>

const assignment = z.strictObject({ id, version: z.int(), reviewers: z.array(id).length(reviewersNeeded, '要两位评审员') })
export type Assignment = z.infer<typeof assignment>

/** Naming the reviewers of many applications at once. */
export const assigningContract = defineContract({
  proposeReviewers: {
    method: 'POST',
    path: '/api/applications/desk/proposals',
    access: { staff: 'applications.handle' },
    body: z.strictObject({ ids }),
    success: 200,
    response: z.object({
      /** Who may review, with how many reviews they owe. */
      reviewers: z.array(z.object({ id, name: z.string(), load: z.int() })),
      items: z.array(proposal),
    }),
    audit: 'read',
    summary: 'Two reviewers for each of many applications: by how much each has to do, without a conflict of interest',
  },
  assignMany: {
    method: 'POST',
    path: '/api/applications/desk/assignments',
    access: { staff: 'applications.handle' },
    body: z.strictObject({ items: z.array(assignment).min(1, '请选申请').max(mostAtOnce, `一次最多${mostAtOnce}份`) }),
    success: 200,
    response: z.object({ items: z.array(z.object({ id, problem: z.string().optional() })) }),
    summary: 'Name the reviewers of many applications; each by itself, and what changed meanwhile is told',
  },
})
