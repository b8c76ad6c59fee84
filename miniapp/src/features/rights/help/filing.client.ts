import { createClient } from '@tisc/shared/platform/client'
import { filingContract } from '@tisc/shared/rights/filing/filing.contract'
import { memberSend, quietSend } from '../../../platform/member-request'

// loaded by filing.api.ts when something is first asked for: this file brings the schemas and zod with it
export const contract = filingContract
export const client = {
  ...createClient(filingContract, memberSend),
  saveCaseDraft: createClient(filingContract, quietSend).saveCaseDraft,
}
