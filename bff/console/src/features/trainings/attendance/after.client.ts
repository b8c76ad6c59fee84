import { createClient } from '@tisc/shared/platform/client'
import { certificatesDeskContract } from '@tisc/shared/trainings/certificates/certificates.staff.contract'
import { creditsDeskContract } from '@tisc/shared/trainings/credits/credits.staff.contract'
import { send } from '../../../platform/request'

/** What the desk does once a training is over. */
export const afterApi = { ...createClient(creditsDeskContract, send), ...createClient(certificatesDeskContract, send) }
