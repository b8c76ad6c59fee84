import { createClient } from '@tisc/shared/platform/client'
import { joiningContract } from '@tisc/shared/rights/joining/joining.staff.contract'
import { send } from '../../platform/request'

/** What the desk asks of cases that belong together. */
export const joiningApi = createClient(joiningContract, send)
