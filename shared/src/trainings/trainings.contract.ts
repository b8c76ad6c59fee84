import '../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../platform/contract'
import { cursor, id, limit, page } from '../platform/fields'
import { booking, mode, signUpAllForm, signUpForm, training, trainingFilters, trainingSummary } from './trainings.schema'

const one = z.strictObject({ id })
const own = { access: 'member', params: one, success: 200, response: booking } as const

/** Trainings as everybody sees them, and one's own seats. */
export const trainingsContract = defineContract({
  listTrainings: {
    method: 'GET',
    path: '/api/trainings',
    access: 'public',
    query: trainingFilters.extend({ cursor: cursor.optional(), limit }),
    success: 200,
    response: page(trainingSummary),
    summary: 'Trainings to come, the soonest first; those past where `to` lies before today',
  },
  signUp: {
    method: 'POST',
    path: '/api/trainings/sessions/:id/bookings',
    access: 'member',
    params: one,
    body: signUpForm,
    idempotent: true,
    success: 200,
    response: booking,
    rate: { points: 120, seconds: 60 },
    summary: 'Take a seat in a session, or a place in its line; the same request again gets the same answer',
  },
  signUpAll: {
    method: 'POST',
    path: '/api/trainings/:id/bookings',
    access: 'member',
    params: one,
    body: signUpAllForm,
    idempotent: true,
    success: 200,
    response: z.object({ items: z.array(booking), refused: z.array(z.object({ sessionId: id, say: z.string() })) }),
    rate: { points: 30, seconds: 60 },
    summary: 'Take a seat in several sessions of a training, or a place in their lines; what one refuses is said beside the others',
  },
  listBookings: {
    method: 'GET',
    path: '/api/trainings/bookings',
    access: 'member',
    query: z.strictObject({ cursor: cursor.optional(), limit }),
    success: 200,
    response: page(booking),
    summary: 'One’s own seats and places, the latest session first',
  },
  getBooking: {
    ...own,
    method: 'GET',
    path: '/api/trainings/bookings/:id',
    summary: 'Where one of one’s bookings stands',
  },
  cancelBooking: {
    ...own,
    method: 'POST',
    path: '/api/trainings/bookings/:id/cancel',
    summary: 'Give the seat or the place back; after the stated time it counts as excused',
  },
  acceptOffer: {
    ...own,
    method: 'POST',
    path: '/api/trainings/bookings/:id/accept',
    summary: 'Take the seat that is offered',
  },
  declineOffer: {
    ...own,
    method: 'POST',
    path: '/api/trainings/bookings/:id/decline',
    summary: 'Let the next in line have it',
  },
  switchMode: {
    ...own,
    method: 'POST',
    path: '/api/trainings/bookings/:id/mode',
    body: z.strictObject({ mode }),
    summary: 'Take part in another way, where there is room',
  },
  // After the addresses that begin alike.
  getTraining: {
    method: 'GET',
    path: '/api/trainings/:id',
    access: 'public',
    params: one,
    success: 200,
    response: training,
    summary: 'One training with its sessions and their free seats',
  },
})
