import { objectionsContract } from '@tisc/shared/applications/notice/objections.contract'
import { createClient } from '@tisc/shared/platform/client'
import { memberSend } from '../../../platform/member-request'

// loaded by objections.api.ts when something is first asked for: this file brings the schemas and zod with it
export const contract = objectionsContract
export const client = createClient(objectionsContract, memberSend)
