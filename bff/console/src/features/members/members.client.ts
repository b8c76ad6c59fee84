import { membersContract } from '@tisc/shared/accounts/accounts.staff.contract'
import { createClient } from '@tisc/shared/platform/client'
import { send } from '../../platform/request'

export const membersApi = createClient(membersContract, send)
