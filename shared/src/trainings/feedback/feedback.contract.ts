import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { id } from '../../platform/fields'
import { feedback, feedbackForm } from './feedback.schema'

const params = z.strictObject({ id })

/** Telling how a training was, without one's name. */
export const feedbackContract = defineContract({
  getFeedback: {
    method: 'GET',
    path: '/api/trainings/bookings/:id/feedback',
    access: 'member',
    params,
    success: 200,
    response: feedback,
    summary: 'What is asked about a session one attended, and whether one has answered',
  },
  giveFeedback: {
    method: 'POST',
    path: '/api/trainings/bookings/:id/feedback',
    access: 'member',
    params,
    body: feedbackForm,
    idempotent: true,
    success: 200,
    response: feedback,
    rate: { points: 30, seconds: 60 },
    summary: 'Answer once; what is kept leads to nobody. Under the same key again nothing happens, since no answer can be compared',
  },
})
