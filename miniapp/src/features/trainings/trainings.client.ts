import { createClient } from '@tisc/shared/platform/client'
import { trainingsContract } from '@tisc/shared/trainings/trainings.contract'
import { memberSend } from '../../platform/member-request'

// loaded by trainings.api.ts when something is first asked for: this file brings the schemas and zod with it
export const contract = trainingsContract
export const client = createClient(trainingsContract, memberSend)
