import { auditContract } from '@tisc/shared/audit/audit.contract'
import { createClient } from '@tisc/shared/platform/client'
import { send } from '../../platform/request'

export const auditApi = createClient(auditContract, send)

/** What the record is searched by. */
export type Filters = { from?: string; to?: string; who?: string; what?: string; outcome?: 'done' | 'refused' }
