import { poolDeskContract } from '@tisc/shared/applications/pool/pool.staff.contract'
import { createClient } from '@tisc/shared/platform/client'
import { send } from '../../platform/request'

/** Everything the desk of the pool asks of the server. */
export const poolClient = createClient(poolDeskContract, send)

/** Under which key a member is kept. */
export const memberKey = (id: string) => ['pool', 'member', id]
