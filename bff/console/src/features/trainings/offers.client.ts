import { createClient } from '@tisc/shared/platform/client'
import { offersDeskContract } from '@tisc/shared/trainings/offers/offers.staff.contract'
import { send } from '../../platform/request'

/** What the desk asks about offers and how lists came to be. */
export const offersApi = createClient(offersDeskContract, send)
