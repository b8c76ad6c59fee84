import { hoursContract } from '@tisc/shared/applications/hours/hours.contract'
import { createClient } from '@tisc/shared/platform/client'
import { memberSend } from '../../../platform/member-request'

// loaded by hours.api.ts when something is first asked for: this file brings the schemas and zod with it
export const contract = hoursContract
export const client = createClient(hoursContract, memberSend)
