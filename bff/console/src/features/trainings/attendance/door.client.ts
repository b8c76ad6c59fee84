import { createClient } from '@tisc/shared/platform/client'
import { doorContract } from '@tisc/shared/trainings/check-in/check-in.staff.contract'
import { send } from '../../../platform/request'

/** Everything the desk at the door asks of the server. */
export const doorApi = createClient(doorContract, send)
