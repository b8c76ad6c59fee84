import { createClient } from '@tisc/shared/platform/client'
import { evidenceContract } from '@tisc/shared/rights/evidence/evidence.contract'
import { memberSend } from '../../../../platform/member-request'

// loaded by evidence.api.ts when something is first asked for: this file brings the schemas and zod with it
export const contract = evidenceContract
export const client = createClient(evidenceContract, memberSend)
