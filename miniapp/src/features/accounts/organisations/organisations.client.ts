import { organisationsContract } from '@tisc/shared/accounts/organisations.contract'
import { createClient } from '@tisc/shared/platform/client'
import { memberSend } from '../../../platform/member-request'

// loaded by organisations.api.ts when something is first asked for: this file brings the schemas and zod with it
export const contract = organisationsContract
export const client = createClient(organisationsContract, memberSend)
