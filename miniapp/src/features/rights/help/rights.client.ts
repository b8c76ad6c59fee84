import { createClient } from '@tisc/shared/platform/client'
import { rightsContract } from '@tisc/shared/rights/rights.contract'
import { memberSend } from '../../../platform/member-request'

// loaded by rights.api.ts when something is first asked for: this file brings the schemas and zod with it
export const contract = rightsContract
export const client = createClient(rightsContract, memberSend)
