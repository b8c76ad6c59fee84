import '../platform/zod-setup'
import * as z from 'zod'
import { id, instant } from '../platform/fields'

const to = z.enum(['seated', 'waiting', 'everybody'])

/** To whom a trainer writes. */
export const messageGroups = { everybody: '名单上所有人', seated: '有座位的人', waiting: '候补的人' } as const

export const messageForm = z.strictObject({ to, text: z.string('请填写').trim().min(1, '请填写').max(500, '最多500个字') })
export type MessageForm = z.infer<typeof messageForm>

/** How many a message would reach now, and what was written before: in how many inboxes it is, and how many opened it. */
export const sessionMessages = z.object({
  seated: z.int(),
  waiting: z.int(),
  items: z.array(z.object({ id, to, text: z.string(), by: z.string(), at: instant, fate: z.object({ told: z.int(), read: z.int() }) })),
})
export type SessionMessages = z.infer<typeof sessionMessages>
