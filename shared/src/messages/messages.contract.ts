import '../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../platform/contract'
import { cursor, id, instant, limit, page } from '../platform/fields'
import { choices, choicesForm, emailForm, grantForm, grants, message, topicChoice, unsubscribeOffer } from './messages.schema'
import { channelNames } from './messages.words'

const none = z.object({})
const member = { access: 'member', success: 200 } as const

/** A secret in an address: at least 128 bits, and nothing but the characters an address may have. */
const secret = z.string().regex(/^[\w.-]{40,200}$/)
const link = { access: 'link', params: z.strictObject({ secret }), success: 200, rate: { points: 60, seconds: 600 } } as const

/** The inbox, what one wants to be told and where, and the way out of it. */
export const messagesContract = defineContract({
  listMessages: {
    ...member,
    method: 'GET',
    path: '/api/messages',
    query: z.strictObject({ cursor: cursor.optional(), limit, unread: z.enum(['1']).optional() }),
    response: page(message).extend({ unread: z.int() }),
    summary: 'One’s inbox, newest first, with what became of each message on each channel; `unread` counts up to 100',
  },
  countUnread: {
    ...member,
    method: 'GET',
    path: '/api/messages/unread',
    response: z.object({ unread: z.int() }),
    summary: 'How many messages are unread, up to 100',
  },
  getMessage: {
    ...member,
    method: 'GET',
    path: '/api/messages/inbox/:id',
    params: z.strictObject({ id }),
    response: message,
    summary: 'One message',
  },
  readMessage: {
    ...member,
    method: 'PUT',
    path: '/api/messages/inbox/:id/read',
    params: z.strictObject({ id }),
    response: none,
    summary: 'Mark a message as read',
  },
  readAllMessages: {
    ...member,
    method: 'PUT',
    path: '/api/messages/read',
    body: z.strictObject({ until: instant }),
    response: none,
    summary: 'Mark every message up to an instant as read: that of the newest one shown',
  },
  getChoices: {
    ...member,
    method: 'GET',
    path: '/api/messages/choices',
    response: choices,
    summary: 'What one wants to be told, how often and where',
  },
  setChoices: {
    ...member,
    method: 'PUT',
    path: '/api/messages/choices',
    body: choicesForm,
    response: choices,
    summary: 'Choose; refused with not-allowed before the consent to subscriptions',
  },
  listGrants: {
    ...member,
    method: 'GET',
    path: '/api/messages/grants',
    response: grants,
    summary: 'How many WeChat messages may still come, and why',
  },
  giveGrants: {
    ...member,
    method: 'POST',
    path: '/api/messages/grants',
    body: grantForm,
    response: grants,
    rate: { points: 120, seconds: 600 },
    summary: 'Tell what wx.requestSubscribeMessage answered',
  },
  setEmail: {
    ...member,
    method: 'PUT',
    path: '/api/messages/email',
    body: emailForm,
    outside: true,
    response: choices,
    rate: { points: 10, seconds: 3600 },
    summary: 'Enter an e-mail address; it counts once the link in the mail was followed',
  },
  removeEmail: {
    ...member,
    method: 'DELETE',
    path: '/api/messages/email',
    response: choices,
    summary: 'Take the e-mail address back',
  },
  confirmEmail: {
    ...link,
    method: 'POST',
    path: '/api/messages/email/confirm/:secret',
    response: none,
    summary: 'Follow the link of the mail that proves an address',
  },
  showUnsubscribe: {
    ...link,
    method: 'GET',
    path: '/api/messages/unsubscribe/:secret',
    response: unsubscribeOffer,
    summary: 'What the link of a message can end, without signing in',
  },
  unsubscribe: {
    ...link,
    method: 'POST',
    path: '/api/messages/unsubscribe/:secret',
    query: z.strictObject({ topic: topicChoice.optional(), channel: z.enum([...channelNames, 'every']).optional() }),
    response: unsubscribeOffer,
    summary: 'End it in one tap: by default the topics of the message on the channel it came by; `every` ends a topic on all channels',
  },
})
