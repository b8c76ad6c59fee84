import { applicationsDeskContract } from '@tisc/shared/applications/desk/applications.staff.contract'
import { assigningContract } from '@tisc/shared/applications/desk/assigning.staff.contract'
import { createClient } from '@tisc/shared/platform/client'
import { send } from '../../platform/request'

/** Everything the desk of applications asks of the server. */
export const applicationsApi = createClient(applicationsDeskContract, send)

/** The reviewers of many applications at once. */
export const assigningApi = createClient(assigningContract, send)
