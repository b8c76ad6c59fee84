import { applicationsContract } from '@tisc/shared/applications/applications.contract'
import { createClient } from '@tisc/shared/platform/client'
import { memberSend, quietSend } from '../../platform/member-request'

// loaded by applications.api.ts when something is first asked for: this file brings the schemas and zod with it
export const contract = applicationsContract
export const client = {
  ...createClient(applicationsContract, memberSend),
  saveDraft: createClient(applicationsContract, quietSend).saveDraft,
}
