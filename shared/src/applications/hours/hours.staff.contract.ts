import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { cursor, deskLimit, id, page } from '../../platform/fields'
import { hoursEntry, hoursForm } from './hours.schema'
import { hourStateNames } from './hours.state'

/** A time at the desk, with whose it is. */
export const deskHours = hoursEntry.extend({ memberId: id, name: z.string(), reference: z.string() })
export type DeskHours = z.infer<typeof deskHours>

const one = { params: z.strictObject({ id, entry: id }), success: 200, response: deskHours } as const
const handle = { staff: 'pool.handle' } as const
const revision = z.int()
const say = (most: number) => z.string().trim().max(most, `最多${most}个字`)

/** The desk where hours of voluntary work are looked at, entered for an activity, and corrected. */
export const hoursDeskContract = defineContract({
  listHours: {
    method: 'GET',
    path: '/api/applications/pool/hours',
    access: { staff: 'pool.read' },
    query: z.strictObject({ state: z.enum(hourStateNames).default('waiting'), cursor: cursor.optional(), limit: deskLimit }),
    success: 200,
    response: page(deskHours),
    audit: 'read',
    summary: 'Times of voluntary work; what waits comes first by its day',
  },
  enterHours: {
    method: 'POST',
    path: '/api/applications/pool/hours',
    access: handle,
    body: hoursForm.extend({ members: z.array(id).min(1, '请选参加的人').max(100, '一次最多100人') }),
    success: 200,
    response: z.object({ entered: z.int(), refused: z.array(z.object({ name: z.string(), why: z.string() })) }),
    summary: 'Write down an activity for those who took part; approved with it',
  },
  settleHours: {
    ...one,
    method: 'POST',
    path: '/api/applications/pool/hours/:id/:entry/settle',
    access: handle,
    body: z.strictObject({ revision, isFor: z.boolean(), say: say(300) }),
    summary: 'Approve a time, or give it back with the reason',
  },
  correctHours: {
    ...one,
    method: 'POST',
    path: '/api/applications/pool/hours/:id/:entry/correct',
    access: handle,
    body: hoursForm.omit({ day: true }).extend({ revision, say: say(300).min(1, '请写为什么更正') }),
    summary: 'Correct what was approved, with a reason that its member reads',
  },
})
