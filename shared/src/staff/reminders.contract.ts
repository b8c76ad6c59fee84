import '../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../platform/contract'
import { day, id, instant } from '../platform/fields'

/** Of what somebody of the staff is reminded, in their words. */
export const reminderWords = {
  'application-due': '申请快到期了',
  'application-overdue': '申请过了期限',
  'review-due': '您的评审快到期了',
  'review-overdue': '评审过了期限',
  'application-differs': '两位评审员的意见差得多，请您看过再决定',
} as const
export type ReminderKind = keyof typeof reminderWords

/** Something that waits for one of the staff: what, about what, until when. Never a name. */
const reminder = z.object({
  id,
  kind: z.string(),
  /** The id of the thing. */
  about: id,
  /** What the thing is called on the phone. */
  reference: z.string(),
  dueOn: day.optional(),
  at: instant,
  /** Whose it is, where somebody stands in for them. */
  instead: z.string().optional(),
})
export type Reminder = z.infer<typeof reminder>

/** One’s own reminders. */
export const remindersContract = defineContract({
  listReminders: {
    method: 'GET',
    path: '/api/staff/me/reminders',
    access: { staff: 'console' },
    success: 200,
    response: z.object({ items: z.array(reminder) }),
    background: true,
    summary: 'What waits for oneself and for whom one stands in, the latest first',
  },
  seeReminder: {
    method: 'DELETE',
    path: '/api/staff/me/reminders/:id',
    access: { staff: 'console' },
    params: z.strictObject({ id }),
    success: 200,
    response: z.object({}),
    summary: 'Put a reminder away',
  },
})
