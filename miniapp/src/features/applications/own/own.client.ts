import { ownApplicationContract } from '@tisc/shared/applications/own/own.contract'
import { createClient } from '@tisc/shared/platform/client'
import { memberSend } from '../../../platform/member-request'

// loaded by own.api.ts when something is first asked for: this file brings the schemas and zod with it
export const contract = ownApplicationContract
export const client = createClient(ownApplicationContract, memberSend)
