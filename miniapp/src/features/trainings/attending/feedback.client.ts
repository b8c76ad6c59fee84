import { createClient } from '@tisc/shared/platform/client'
import { feedbackContract } from '@tisc/shared/trainings/feedback/feedback.contract'
import { memberSend } from '../../../platform/member-request'

// loaded by feedback.api.ts when something is first asked for
export const contract = feedbackContract
export const client = createClient(feedbackContract, memberSend)
