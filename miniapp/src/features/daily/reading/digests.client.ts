import { digestsContract } from '@tisc/shared/daily/digests.contract'
import { createClient } from '@tisc/shared/platform/client'
import { send } from '../../../platform/request'

// loaded by digests.api.ts when a digest is first asked for: this file brings the schemas and zod with it
export const contract = digestsContract
export const client = createClient(digestsContract, send)
