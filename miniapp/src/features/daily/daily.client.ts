import { dailyContract } from '@tisc/shared/daily/daily.contract'
import { createClient } from '@tisc/shared/platform/client'
import { send } from '../../platform/request'

// loaded by daily.api.ts when something is first asked for: this file brings the schemas and zod with it
export const contract = dailyContract
export const client = createClient(dailyContract, send)
