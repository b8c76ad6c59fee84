import { createClient } from '@tisc/shared/platform/client'
import { creditsContract } from '@tisc/shared/trainings/credits/credits.contract'
import { memberSend } from '../../../platform/member-request'

// loaded by credits.api.ts when something is first asked for
export const contract = creditsContract
export const client = createClient(creditsContract, memberSend)
