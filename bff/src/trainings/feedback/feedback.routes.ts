import { feedbackContract } from '@tisc/shared/trainings/feedback/feedback.contract'
import { feedbackDeskContract } from '@tisc/shared/trainings/feedback/feedback.staff.contract'
import type { Router } from 'express'
import { type Mounting, mount } from '../../platform/mount'
import { getFeedback, giveFeedback } from './feedback.service'
import { getFeedbackResults } from './results.staff.service'

/** How trainings were: said by those who came, read at the desk. */
export const feedbackRoutes = (mounting: Mounting): [Router, Router] => [
  mount(
    feedbackContract,
    {
      getFeedback: ({ member, params, now }) => getFeedback(member, params.id, now),
      giveFeedback: ({ member, params, body, key, now }) => giveFeedback(member, params.id, body, key, now),
    },
    mounting,
  ),
  mount(feedbackDeskContract, { getFeedbackResults: ({ params }) => getFeedbackResults(params.id) }, mounting),
]
