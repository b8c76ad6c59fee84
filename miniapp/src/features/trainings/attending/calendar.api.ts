import type { calendarContract } from '@tisc/shared/trainings/calendar/calendar.contract'
import { lazyClient } from '../../../platform/lazy-client'

/** The address of one's own calendar. */
export const { api: calendarApi, isAnswer: isCalendarAnswer } = lazyClient<typeof calendarContract>(() => import('./calendar.client'))
