import { auditContract } from '@tisc/shared/audit/audit.contract'
import { createClient } from '@tisc/shared/platform/client'
import { send } from '../../platform/request'

export const auditApi = createClient(auditContract, send)
