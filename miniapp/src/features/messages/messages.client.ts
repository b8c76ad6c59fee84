import { messagesContract } from '@tisc/shared/messages/messages.contract'
import { createClient } from '@tisc/shared/platform/client'
import { memberSend } from '../../platform/member-request'

// loaded by messages.api.ts when something is first asked for: this file brings the schemas and zod with it
export const contract = messagesContract
export const client = createClient(messagesContract, memberSend)
