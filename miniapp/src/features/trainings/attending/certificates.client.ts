import { createClient } from '@tisc/shared/platform/client'
import { signingContract } from '@tisc/shared/platform/signing.contract'
import { certificatesContract } from '@tisc/shared/trainings/certificates/certificates.contract'
import { memberSend } from '../../../platform/member-request'

// loaded by certificates.api.ts when something is first asked for
export const contract = { ...certificatesContract, ...signingContract }
export const client = createClient(contract, memberSend)
