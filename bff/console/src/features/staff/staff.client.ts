import { createClient } from '@tisc/shared/platform/client'
import { staffContract } from '@tisc/shared/staff/staff.contract'
import { send } from '../../platform/request'

export const staffApi = createClient(staffContract, send)
