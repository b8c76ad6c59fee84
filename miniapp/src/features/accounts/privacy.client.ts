import { privacyContract } from '@tisc/shared/accounts/privacy.contract'
import { createClient } from '@tisc/shared/platform/client'
import { memberSend } from '../../platform/member-request'

// loaded by accounts.api.ts when something is first asked for
export const contract = privacyContract
export const client = createClient(privacyContract, memberSend)
