import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { id } from '../../platform/fields'
import { calendarPath, ownCalendarPath } from './calendar.path'

/** The key of a topic as it stands in addresses. */
const topic = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '主题不存在')

/** The secret of a personal calendar: 256 random bits. */
const secret = z.string().regex(/^[\w-]{43}$/)

const response = { media: 'text/calendar' } as const
const open = { method: 'GET', access: 'public', success: 200, response, cache: { revision: 'trainings', maxAge: 300 } } as const

/** Where one's calendar is, if one wants one. Whoever knows the address sees one's bookings. */
const own = z.object({ address: z.url().optional(), since: z.iso.datetime().optional() })
const mine = { path: '/api/trainings/calendar', access: 'member', success: 200, response: own } as const

/** Trainings and bookings as calendars, for phones and desktops to subscribe to. Unknown query parameters are ignored. */
export const calendarContract = defineContract({
  getTrainingsCalendar: { ...open, path: calendarPath(), summary: 'Every training to come as a calendar' },
  getTopicCalendar: {
    ...open,
    path: calendarPath(':topic'),
    params: z.strictObject({ topic }),
    summary: 'The trainings of a topic as a calendar',
  },
  getOwnCalendar: {
    method: 'GET',
    path: ownCalendarPath(':secret'),
    access: 'link',
    params: z.strictObject({ secret }),
    success: 200,
    response,
    rate: { points: 120, seconds: 60 },
    summary: 'Somebody’s bookings as a calendar; what they left or what was called off stays in it as cancelled',
  },
  getBookingCalendar: {
    method: 'GET',
    path: '/api/trainings/bookings/:id/calendar.ics',
    access: 'member',
    params: z.strictObject({ id }),
    success: 200,
    response,
    summary: 'One booking for the calendar',
  },
  getCalendarAddress: { ...mine, method: 'GET', summary: 'The secret address of one’s own calendar, if there is one' },
  renewCalendarAddress: { ...mine, method: 'POST', summary: 'A new secret address; the one before leads nowhere from now on' },
  endCalendar: { ...mine, method: 'DELETE', summary: 'No address leads to one’s bookings any more' },
})
