import '../../platform/zod-setup'
import * as z from 'zod'
import type { Words } from '../../forms/question.schema'
import { defineContract } from '../../platform/contract'
import { callNumber, id, instant } from '../../platform/fields'
import { programmeKey } from '../applications.schema'

/** How an objection stands, and what it is called on either side. */
export const objectionStates = {
  open: { zh: '正在处理', en: 'Being looked at' },
  upheld: { zh: '异议成立，这位申请人没有入库', en: 'Upheld: this applicant was not taken into the pool' },
  dismissed: { zh: '异议不成立，公示继续', en: 'Not upheld: the notice goes on' },
  moot: { zh: '申请已经撤回，不再入库，不用再处理', en: 'The application was withdrawn; nothing is left to decide' },
} as const satisfies Record<string, Words>
export type ObjectionState = keyof typeof objectionStates

/** What somebody says against an application on public notice. Who they are is for those who decide on it alone. */
export const objectionForm = z.strictObject({
  text: z.string().trim().min(10, '请写清楚为什么，至少10个字').max(1_000, '最多1000个字'),
  name: z.string().trim().min(1, '请填您的姓名').max(60, '姓名最多60个字'),
  phone: callNumber,
})
export type ObjectionForm = z.infer<typeof objectionForm>

/** An objection as whoever made it follows it; without `text` once the applicant had everything about them deleted. */
export const objection = z.object({
  id,
  programme: programmeKey,
  state: z.enum(Object.keys(objectionStates) as [ObjectionState, ...ObjectionState[]]),
  at: instant,
  text: z.string().optional(),
  settledAt: instant.optional(),
})
export type OwnObjection = z.infer<typeof objection>

/** The secret of an objection's address: 256 bits. */
const secret = z.string().regex(/^[\w-]{43}$/)
const made = z.object({ secret, objection })

const object = {
  method: 'POST',
  params: z.strictObject({ id }),
  body: objectionForm,
  idempotent: true,
  success: 201,
  response: made,
  rate: { points: 20, seconds: 3_600 },
} as const

/** Objecting to somebody's acceptance while it is on public notice, and following what becomes of it. */
export const objectionsContract = defineContract({
  objectToNotice: {
    ...object,
    access: 'door',
    path: '/api/applications/notices/:id/objections',
    summary: 'Object to somebody on public notice, without an account; its address shows what becomes of it',
  },
  objectAsMember: {
    ...object,
    access: 'member',
    path: '/api/applications/me/notices/:id/objections',
    summary: 'Object to somebody on public notice; what becomes of it is told',
  },
  getObjection: {
    method: 'GET',
    path: '/api/applications/objections/:secret',
    access: 'link',
    params: z.strictObject({ secret }),
    success: 200,
    response: objection,
    rate: { points: 60, seconds: 60 },
    summary: 'What became of an objection',
  },
  listOwnObjections: {
    method: 'GET',
    path: '/api/applications/me/objections',
    access: 'member',
    success: 200,
    response: z.object({ items: z.array(objection) }),
    summary: 'One’s own objections, the latest first',
  },
})

/** The desk's way to whoever objected online. */
export const objectorContract = defineContract({
  getObjector: {
    method: 'GET',
    path: '/api/applications/desk/:id/objections/:objection',
    access: { staff: 'applications.handle' },
    params: z.strictObject({ id, objection: id }),
    success: 200,
    response: z.object({ name: z.string(), phone: z.string() }),
    audit: 'read',
    summary: 'Who objected online, and how to reach them; the look is logged',
  },
})
