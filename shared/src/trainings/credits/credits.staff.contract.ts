import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { id, instant } from '../../platform/fields'
import { mode, session } from '../trainings.schema'
import { year } from './credits.schema'

const one = z.strictObject({ id })
const reads = { access: { staff: 'trainings.attendance' }, success: 200 } as const

/** Somebody of a training: which sessions they attended, what they would earn and what they have. */
export const credited = z.object({
  booking: id,
  name: z.string().optional(),
  phone: z.string().optional(),
  mode,
  attended: z.int(),
  held: z.int(),
  earns: z.number(),
  has: z.number(),
})
export type Credited = z.infer<typeof credited>

/** How much of a session's minutes, and of a series' sessions, must be attended, in percent. */
const share = z.int('请填整数').min(1, '至少1%').max(100, '最多100%')

const standing = z.object({
  title: z.string(),
  hours: z.number().optional(),
  share,
  isOwnShare: z.boolean(),
  sessions: z.array(session.pick({ id: true, startsAt: true, isCancelled: true })),
  items: z.array(credited),
})
export type CreditStanding = z.infer<typeof standing>

export const correctionForm = z.strictObject({
  booking: id,
  hours: z
    .number('请填学时')
    .min(-200)
    .max(200)
    .refine((hours) => hours !== 0, '不能是0'),
  reason: z.string('请写明原因').trim().min(2, '请写明原因').max(200, '最多200个字'),
})

/** A line of the export for the authority that credits the hours. */
const exported = z.object({
  name: z.string().optional(),
  phone: z.string().optional(),
  at: instant,
  title: z.string(),
  hours: z.number(),
  reason: z.string(),
})
export type ExportedCredit = z.infer<typeof exported>

/** The trainers' desk: credits of a training. */
export const creditsDeskContract = defineContract({
  getCreditStanding: {
    ...reads,
    method: 'GET',
    path: '/api/trainings/desk/:id/credits',
    params: one,
    response: standing,
    audit: 'read',
    summary: 'Who attended how much of a training, what that earns and what is booked',
  },
  grantCredits: {
    ...reads,
    method: 'POST',
    path: '/api/trainings/desk/:id/credits',
    params: one,
    response: z.object({ granted: z.int(), standing }),
    summary: 'Book what was earned and is not booked yet; a second time books nothing',
  },
  correctCredits: {
    ...reads,
    method: 'POST',
    path: '/api/trainings/desk/:id/credits/corrections',
    params: one,
    body: correctionForm,
    idempotent: true,
    response: standing,
    summary: 'A correction, as a line of its own with its reason',
  },
  setShare: {
    ...reads,
    method: 'PUT',
    path: '/api/trainings/desk/:id/attendance-share',
    params: one,
    body: z.strictObject({ share }),
    response: standing,
    summary: 'How much of this training must be attended',
  },
  exportCredits: {
    ...reads,
    method: 'GET',
    path: '/api/trainings/desk/credits/:year',
    params: z.strictObject({ year }),
    response: z.object({ items: z.array(exported) }),
    audit: 'export',
    summary: 'Every line of a year with its person, for the authority that credits the hours',
  },
})
