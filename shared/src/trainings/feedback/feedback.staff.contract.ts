import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { id } from '../../platform/fields'
import { feedbackResults } from './feedback.schema'

/** What those who attended said. */
export const feedbackDeskContract = defineContract({
  getFeedbackResults: {
    method: 'GET',
    path: '/api/trainings/desk/:id/feedback',
    access: { staff: 'trainings.read' },
    params: z.strictObject({ id }),
    success: 200,
    response: feedbackResults,
    summary: 'The answers about a training summed up; none while there are so few that one could tell whose they are',
  },
})
