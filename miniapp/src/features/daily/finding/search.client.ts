import { searchContract } from '@tisc/shared/daily/search.contract'
import { createClient } from '@tisc/shared/platform/client'
import { send } from '../../../platform/request'

// loaded by search.api.ts when something is first searched for: this file brings the schemas and zod with it
export const contract = searchContract
export const client = createClient(searchContract, send)
