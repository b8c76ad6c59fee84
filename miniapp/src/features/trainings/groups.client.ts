import { createClient } from '@tisc/shared/platform/client'
import { groupsContract } from '@tisc/shared/trainings/groups/groups.contract'
import { memberSend } from '../../platform/member-request'

// loaded by groups.api.ts when something is first asked for
export const contract = groupsContract
export const client = createClient(groupsContract, memberSend)
