import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { id } from '../../platform/fields'
import { hoursForm, ownHours } from './hours.schema'

const own = { access: 'member', params: z.strictObject({ id }), success: 200, response: ownHours } as const
const one = { ...own, params: z.strictObject({ id, entry: id }) } as const
const revision = z.int()

/** One's hours of voluntary work as a member of the pool. */
export const hoursContract = defineContract({
  listOwnHours: {
    ...own,
    method: 'GET',
    path: '/api/applications/pool/mine/:id/hours',
    summary: 'One’s hours of voluntary work, with what became of each',
  },
  addHours: {
    ...own,
    method: 'POST',
    path: '/api/applications/pool/mine/:id/hours',
    body: hoursForm,
    summary: 'Write a time of voluntary work down; the same again changes nothing',
  },
  mendHours: {
    ...one,
    method: 'PUT',
    path: '/api/applications/pool/mine/:id/hours/:entry',
    body: hoursForm.omit({ day: true }).extend({ revision }),
    summary: 'Change a time that is not approved yet; what it was stays in its story',
  },
  withdrawHours: {
    ...one,
    method: 'POST',
    path: '/api/applications/pool/mine/:id/hours/:entry/withdraw',
    body: z.strictObject({ revision }),
    summary: 'Take back a time that is not approved yet',
  },
  getHoursStatement: {
    ...own,
    method: 'GET',
    path: '/api/applications/pool/mine/:id/hours/:year/statement.pdf',
    params: z.strictObject({ id, year: z.coerce.number().int().min(2020).max(2100) }),
    response: { media: 'application/pdf' },
    rate: { points: 30, seconds: 60 },
    summary: 'What was approved of a year as a document that anybody can check',
  },
})
