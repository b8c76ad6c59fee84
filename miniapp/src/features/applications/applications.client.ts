import { applicationsContract } from '@tisc/shared/applications/applications.contract'
import { createClient, type Send } from '@tisc/shared/platform/client'
import { asMember, memberSend } from '../../platform/member-request'
import { request } from '../../platform/request'

/** What is saved while one types never leads away to the sign-in page: the device has it as well. */
const quietSend: Send = (sent) => asMember((header) => request(sent, { header }), false)

// loaded by applications.api.ts when something is first asked for: this file brings the schemas and zod with it
export const contract = applicationsContract
export const client = {
  ...createClient(applicationsContract, memberSend),
  saveDraft: createClient(applicationsContract, quietSend).saveDraft,
}
