import { createClient } from '@tisc/shared/platform/client'
import { evidenceContract } from '@tisc/shared/rights/evidence/evidence.contract'
import { send } from '../../platform/request'

/** What the desk asks of evidence. */
export const evidenceApi = createClient(evidenceContract, send)
