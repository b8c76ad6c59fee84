import { dayAfter } from '../../working-time/calendar'
import { lastClosingBefore, type OpeningHours } from '../../working-time/opening'

/** When a task is due that is to be done by a day: the last closing on it or before it. */
export const taskDue = (day: string, hours: OpeningHours): Date => lastClosingBefore(dayAfter(day, 1), hours)
