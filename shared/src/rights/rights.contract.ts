import '../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../platform/contract'
import { callNumber, id, instant, smsCode } from '../platform/fields'
import { callBackForm, ownCase, ownCaseRow, personActForm, reference } from './rights.schema'

const made = z.object({ id, reference: z.string(), slot: z.object({ from: instant, to: instant }), receivedAt: instant })
export type CallBackMade = z.infer<typeof made>

const rate = { points: 30, seconds: 60 }
const one = z.strictObject({ id })
/** The secret of a case that is followed without an account. */
const secret = z.strictObject({ secret: z.string().regex(/^[\w-]{43}$/) })

/** Rights assistance as everybody sees it, and one's own cases. */
export const rightsContract = defineContract({
  listSlots: {
    method: 'GET',
    path: '/api/rights/slots',
    access: 'public',
    success: 200,
    response: z.object({
      days: z.array(
        z.object({
          day: z.string(),
          provisional: z.boolean(),
          slots: z.array(z.object({ from: instant, to: instant, left: z.int() })),
        }),
      ),
    }),
    summary: 'When we can call back: the coming working days with the places left',
  },
  requestCallBack: {
    method: 'POST',
    path: '/api/rights/call-backs',
    access: 'door',
    body: callBackForm,
    idempotent: true,
    rate,
    success: 201,
    response: made,
    summary: 'Ask to be called back, without an account: a case from now on',
  },
  requestOwnCallBack: {
    method: 'POST',
    path: '/api/rights/me/call-backs',
    access: 'member',
    body: callBackForm,
    idempotent: true,
    rate,
    success: 201,
    response: made,
    summary: 'Ask to be called back: a case that stands among one’s own',
  },
  sendFollowCode: {
    method: 'POST',
    path: '/api/rights/follow/code',
    access: 'door',
    body: z.strictObject({ reference, phone: callNumber }),
    outside: true,
    rate,
    success: 200,
    response: z.object({ waitSeconds: z.int() }),
    summary: 'Send a code to the phone of a case; the answer is the same whether there is one',
  },
  followCase: {
    method: 'POST',
    path: '/api/rights/follow',
    access: 'door',
    body: z.strictObject({ reference, phone: callNumber, code: smsCode }),
    rate,
    success: 200,
    response: z.object({ secret: z.string(), until: instant }),
    summary: 'Exchange reference, phone and code for half an hour with this one case',
  },
  getFollowedCase: {
    method: 'GET',
    path: '/api/rights/followed/:secret',
    access: 'link',
    params: secret,
    success: 200,
    response: ownCase,
    summary: 'The case that was opened by reference, phone and code',
  },
  actOnFollowedCase: {
    method: 'POST',
    path: '/api/rights/followed/:secret/acts',
    access: 'link',
    params: secret,
    body: personActForm,
    rate,
    success: 200,
    response: ownCase,
    summary: 'Answer, add, choose a time, withdraw, reopen, rate',
  },
  listOwnCases: {
    method: 'GET',
    path: '/api/rights/me/cases',
    access: 'member',
    success: 200,
    response: z.object({ items: z.array(ownCaseRow) }),
    summary: 'One’s cases, the latest first, at most 50',
  },
  getOwnCase: {
    method: 'GET',
    path: '/api/rights/me/cases/:id',
    access: 'member',
    params: one,
    success: 200,
    response: ownCase,
    summary: 'Where one’s case stands',
  },
  actOnOwnCase: {
    method: 'POST',
    path: '/api/rights/me/cases/:id/acts',
    access: 'member',
    params: one,
    body: personActForm,
    rate,
    success: 200,
    response: ownCase,
    summary: 'Answer, add, choose a time, withdraw, reopen, rate',
  },
})
