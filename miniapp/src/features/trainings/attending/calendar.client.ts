import { createClient } from '@tisc/shared/platform/client'
import { calendarContract } from '@tisc/shared/trainings/calendar/calendar.contract'
import { memberSend } from '../../../platform/member-request'

// loaded by calendar.api.ts when something is first asked for
export const contract = calendarContract
export const client = createClient(calendarContract, memberSend)
