import { accountsContract } from '@tisc/shared/accounts/accounts.contract'
import { createClient } from '@tisc/shared/platform/client'
import { memberSend } from '../../platform/member-request'

// loaded by accounts.api.ts when something is first asked for: this file brings the schemas and zod with it
export const contract = accountsContract
export const client = createClient(accountsContract, memberSend)
