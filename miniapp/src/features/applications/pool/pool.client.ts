import { poolContract } from '@tisc/shared/applications/pool/pool.contract'
import { createClient } from '@tisc/shared/platform/client'
import { memberSend } from '../../../platform/member-request'

// loaded by pool.api.ts when something is first asked for: this file brings the schemas and zod with it
export const contract = poolContract
export const client = createClient(poolContract, memberSend)
