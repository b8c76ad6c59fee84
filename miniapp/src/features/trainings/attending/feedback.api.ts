import type { feedbackContract } from '@tisc/shared/trainings/feedback/feedback.contract'
import { lazyClient } from '../../../platform/lazy-client'

/** Saying how a training was. */
export const { api: feedbackApi, isAnswer: isFeedbackAnswer } = lazyClient<typeof feedbackContract>(() => import('./feedback.client'))
