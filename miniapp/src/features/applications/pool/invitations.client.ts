import { invitationsContract } from '@tisc/shared/applications/pool/invitations.contract'
import { createClient } from '@tisc/shared/platform/client'
import { memberSend } from '../../../platform/member-request'

// loaded by invitations.api.ts when something is first asked for: this file brings the schemas and zod with it
export const contract = invitationsContract
export const client = createClient(invitationsContract, memberSend)
