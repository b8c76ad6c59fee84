import '../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../platform/contract'
import { day, id } from '../platform/fields'

const colleague = z.object({ id, name: z.string(), roles: z.array(z.string()) })

/** Somebody stands in for somebody on these days of Shanghai, both included, in the roles that both of them hold. */
export const deputy = z.object({ id, from: day, to: day, person: colleague.omit({ roles: true }), deputy: colleague })
export type Deputy = z.infer<typeof deputy>

export const deputyForm = z
  .strictObject({ deputy: id, from: day, to: day })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: '结束那天不能早于开始那天' })

const self = { staff: 'console' } as const

/** Who stands in while one is away. */
export const deputiesContract = defineContract({
  listDeputies: {
    method: 'GET',
    path: '/api/staff/me/deputies',
    access: self,
    success: 200,
    response: z.object({ mine: z.array(deputy), others: z.array(deputy), colleagues: z.array(colleague) }),
    summary: 'Who stands in for one, for whom one stands in, and who could: colleagues with a role of one’s own',
  },
  nameDeputy: {
    method: 'POST',
    path: '/api/staff/me/deputies',
    access: self,
    body: deputyForm,
    success: 201,
    response: deputy,
    summary: 'Name a deputy for some days; they get what waits for one, and no permission they do not have',
  },
  endDeputy: {
    method: 'DELETE',
    path: '/api/staff/me/deputies/:id',
    access: self,
    params: z.strictObject({ id }),
    success: 200,
    response: z.object({}),
    summary: 'Take one’s own naming back',
  },
})
