import '../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../platform/contract'
import { cursor, id, instant, limit, page, phone } from '../platform/fields'
import { fate } from './messages.schema'
import { channelNames, deliveryStates } from './messages.words'

const channel = z.enum(channelNames)
const read = { access: { staff: 'messages.read' }, success: 200 } as const
const resend = { access: { staff: 'messages.resend' }, success: 200 } as const

/** A message as staff see it: to whom by the account's id, what became of it, and the channels it may be sent on again. */
export const sentMessage = z.object({
  id,
  account: id,
  template: z.string(),
  title: z.string(),
  subject: z.string(),
  at: instant,
  isRead: z.boolean(),
  fates: z.array(fate),
  mayResend: z.array(channel),
})
export type SentMessage = z.infer<typeof sentMessage>

/** How a push to many goes on. */
export const push = z.object({
  id,
  title: z.string(),
  at: instant,
  state: z.enum(['laying', 'sending', 'done']),
  isPaused: z.boolean(),
  /** Who has it in the inbox by now. */
  laid: z.int(),
  batches: z.object({ open: z.int(), done: z.int() }),
})
export type Push = z.infer<typeof push>

const channelFigures = z.object({
  channel,
  name: z.string(),
  counts: z.array(z.object({ state: z.enum(deliveryStates), reason: z.string().optional(), told: z.string(), count: z.int() })),
})

/** The desk for messages: where one stayed, what goes out now, how the channels do. */
export const messagesDeskContract = defineContract({
  findMessages: {
    ...read,
    method: 'POST',
    path: '/api/messages/desk/search',
    body: z
      .strictObject({
        phone: phone.optional(),
        account: id.optional(),
        subject: z.string().min(1).max(100).optional(),
        cursor: cursor.optional(),
        limit,
      })
      .refine(({ phone, account, subject }) => phone ?? account ?? subject, { path: ['phone'], message: '请填手机号或第几期' }),
    response: page(sentMessage),
    summary: 'Messages to a person or about a subject, newest first; a phone number travels in the body, never in an address',
  },
  resendMessage: {
    ...resend,
    method: 'POST',
    path: '/api/messages/desk/messages/:id/resend',
    params: z.strictObject({ id }),
    body: z.strictObject({ channel }),
    response: sentMessage,
    summary: 'Send on a channel again what certainly did not arrive; refused with conflict where it may have arrived',
  },
  listPushes: {
    ...read,
    method: 'GET',
    path: '/api/messages/desk/pushes',
    response: z.object({ items: z.array(push) }),
    summary: 'What goes out now and went out lately',
  },
  pausePush: {
    ...resend,
    method: 'POST',
    path: '/api/messages/desk/pushes/:id/pause',
    params: z.strictObject({ id }),
    response: push,
    summary: 'Stop a push within a chunk of 20 messages',
  },
  resumePush: {
    ...resend,
    method: 'POST',
    path: '/api/messages/desk/pushes/:id/resume',
    params: z.strictObject({ id }),
    response: push,
    summary: 'Let a push go on where it was stopped',
  },
  getMessageFigures: {
    ...read,
    method: 'GET',
    path: '/api/messages/desk/figures',
    query: z.strictObject({ days: z.coerce.number().int().min(1).max(90).default(7) }),
    response: z.object({ from: instant, channels: z.array(channelFigures) }),
    summary: 'What became of the messages of the last days, by channel',
  },
})
