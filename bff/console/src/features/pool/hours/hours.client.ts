import { hoursDeskContract } from '@tisc/shared/applications/hours/hours.staff.contract'
import { createClient } from '@tisc/shared/platform/client'
import { send } from '../../../platform/request'

/** Everything the desk of volunteer hours asks of the server. */
export const hoursClient = createClient(hoursDeskContract, send)

/** Under which key the lists of hours are kept. */
export const hoursKey = ['pool', 'hours']
