import { shelfContract } from '@tisc/shared/daily/shelf.contract'
import { createClient } from '@tisc/shared/platform/client'
import { memberSend } from '../../platform/member-request'

// loaded by shelf-sync.ts when the account is first told: this file brings the schemas and zod with it
export const contract = shelfContract
export const client = createClient(shelfContract, memberSend)
