import { createClient } from '@tisc/shared/platform/client'
import { hotlineContract } from '@tisc/shared/rights/hotline.contract'
import { send } from '../../platform/request'

// loaded by hotline.api.ts when something is first asked for: this file brings the schemas and zod with it
export const contract = hotlineContract
export const client = createClient(hotlineContract, send)
