import { createClient } from '@tisc/shared/platform/client'
import { noShowsContract } from '@tisc/shared/trainings/no-shows/no-shows.contract'
import { memberSend } from '../../../platform/member-request'

// loaded by no-shows.api.ts when something is first asked for
export const contract = noShowsContract
export const client = createClient(noShowsContract, memberSend)
