import { createClient } from '@tisc/shared/platform/client'
import { checkInContract } from '@tisc/shared/trainings/check-in/check-in.contract'
import { memberSend } from '../../../platform/member-request'

// loaded by check-in.api.ts when something is first asked for
export const contract = checkInContract
export const client = createClient(checkInContract, memberSend)
