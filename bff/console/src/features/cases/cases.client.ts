import { createClient } from '@tisc/shared/platform/client'
import { casesContract } from '@tisc/shared/rights/cases.staff.contract'
import { queueContract } from '@tisc/shared/rights/queue/queue.contract'
import { send } from '../../platform/request'

/** Everything the desk of rights assistance asks of the server. */
export const casesApi = createClient({ ...queueContract, ...casesContract }, send)
