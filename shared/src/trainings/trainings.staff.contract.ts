import '../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../platform/contract'
import { id } from '../platform/fields'
import { capacityForm, rosterLine, training, trainingForm, trainingSummary } from './trainings.schema'

const trainer = { staff: 'trainings.write' } as const
const one = z.strictObject({ id })
const roster = z.object({ items: z.array(rosterLine), total: z.int(), asked: z.array(z.string()) })

/** The trainers' desk. */
export const trainingsDeskContract = defineContract({
  listDrafts: {
    method: 'GET',
    path: '/api/trainings/desk',
    access: { staff: 'trainings.read' },
    success: 200,
    response: z.object({ items: z.array(trainingSummary) }),
    summary: 'Every training of the last and the coming year, the latest first',
  },
  getDraft: {
    method: 'GET',
    path: '/api/trainings/desk/:id',
    access: { staff: 'trainings.read' },
    params: one,
    success: 200,
    response: training,
    summary: 'One training, published or not',
  },
  makeTraining: {
    method: 'POST',
    path: '/api/trainings/desk',
    access: trainer,
    body: trainingForm,
    success: 201,
    response: training,
    summary: 'Make a training with all its sessions, as a draft',
  },
  publishTraining: {
    method: 'POST',
    path: '/api/trainings/desk/:id/publish',
    access: trainer,
    params: one,
    success: 200,
    response: training,
    summary: 'Show a training to everybody; sign-up opens at its time',
  },
  setCapacity: {
    method: 'PUT',
    path: '/api/trainings/desk/sessions/:id/capacity',
    access: trainer,
    params: one,
    body: capacityForm,
    success: 200,
    response: training,
    summary: 'More or fewer seats: offers go down the line, whoever loses a seat stands at its head',
  },
  cancelSession: {
    method: 'POST',
    path: '/api/trainings/desk/sessions/:id/cancel',
    access: trainer,
    params: one,
    success: 200,
    response: training,
    summary: 'Cancel a session; everybody on its list is told',
  },
  getRoster: {
    method: 'GET',
    path: '/api/trainings/desk/sessions/:id/roster',
    access: { staff: 'trainings.roster' },
    params: one,
    query: z.strictObject({ page: z.coerce.number().int().min(1).max(1_000).default(1) }),
    audit: 'read',
    success: 200,
    response: roster,
    summary: 'Who has a seat and who waits, in their order, a hundred a page',
  },
  exportRoster: {
    method: 'GET',
    path: '/api/trainings/desk/sessions/:id/roster/export',
    access: { staff: 'trainings.roster' },
    params: one,
    audit: 'export',
    success: 200,
    response: roster,
    summary: 'The whole roster at once, to print and to take along',
  },
  verifySession: {
    method: 'GET',
    path: '/api/trainings/desk/sessions/:id/verification',
    access: { staff: 'trainings.read' },
    params: one,
    success: 200,
    response: z.object({ events: z.int(), differences: z.array(z.string()) }),
    summary: 'Make the list again from its events and compare it with what is shown',
  },
})
