import { directoryContract } from '@tisc/shared/applications/directory/directory.contract'
import { createClient } from '@tisc/shared/platform/client'
import { memberSend } from '../../../platform/member-request'

// loaded by directory.api.ts when something is first asked for: this file brings the schemas and zod with it
export const contract = directoryContract
export const client = createClient(directoryContract, memberSend)
