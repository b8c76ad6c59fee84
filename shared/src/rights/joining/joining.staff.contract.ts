import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { id } from '../../platform/fields'
import { caseRow } from '../queue/queue.contract'
import { reference } from '../rights.schema'

/** Another case beside the one that is to go on in it: whether it may, and whether both are the same person's. */
const joinable = caseRow.extend({ isSame: z.boolean(), mayJoin: z.boolean() })
export type Joinable = z.infer<typeof joinable>

/** Cases that belong together. */
export const joiningContract = defineContract({
  getJoinable: {
    method: 'GET',
    path: '/api/rights/desk/cases/:id/joinable/:reference',
    access: { staff: 'rights.cases' },
    params: z.strictObject({ id, reference }),
    success: 200,
    response: joinable,
    audit: 'read',
    summary: 'The case of a reference, to be compared with one that is to go on in it',
  },
})
