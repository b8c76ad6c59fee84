import '../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../platform/contract'
import { id, instant } from '../platform/fields'
import { account } from './accounts.schema'
import { consentPurposes } from './consents'
import { separateKinds } from './separate-consents'

const purpose = z.strictObject({ purpose: z.enum(consentPurposes) })

/** One purpose, as it stands for the person: agreed to which version and when, or not. */
export const consentState = z.object({
  purpose: z.enum(consentPurposes),
  /** The version of today's notice. */
  version: z.int(),
  given: z.object({ version: z.int(), at: instant }).optional(),
})
export type ConsentState = z.infer<typeof consentState>
const consentList = z.object({ items: z.array(consentState) })

/** Something of one's own that is agreed to by itself: what one is asked, and what one answered last. */
export const separateState = z.object({
  id,
  kind: z.enum(separateKinds),
  /** Which of one's things it is about, by the feature's own name for it, and what it is called. */
  subject: z.string(),
  about: z.object({ zh: z.string(), en: z.string() }),
  /** Who gets it, where somebody does. */
  to: z.string().optional(),
  /** The version of today's notice. */
  version: z.int(),
  askedAt: instant,
  answer: z.object({ agreed: z.boolean(), version: z.int(), at: instant }).optional(),
})
export type SeparateState = z.infer<typeof separateState>
const separateList = z.object({ items: z.array(separateState) })

/** Who decides what is known about them: consents by purpose, one's data to take along, and the end of the account. */
export const privacyContract = defineContract({
  listConsents: {
    method: 'GET',
    path: '/api/accounts/me/consents',
    access: 'member',
    success: 200,
    response: consentList,
    summary: 'What one agreed to, by purpose',
  },
  giveConsent: {
    method: 'PUT',
    path: '/api/accounts/me/consents/:purpose',
    access: 'member',
    params: purpose,
    body: z.strictObject({ version: z.int() }),
    success: 200,
    response: consentList,
    summary: 'Agree to today’s notice of a purpose; an older version answers conflict',
  },
  withdrawConsent: {
    method: 'DELETE',
    path: '/api/accounts/me/consents/:purpose',
    access: 'member',
    params: purpose,
    success: 200,
    response: consentList,
    summary: 'Take a consent back; it counts at once. That of the account itself ends with the account',
  },
  listSeparate: {
    method: 'GET',
    path: '/api/accounts/me/separate-consents',
    access: 'member',
    success: 200,
    response: separateList,
    summary: 'What one is asked to agree to by itself, and what one answered',
  },
  answerSeparate: {
    method: 'PUT',
    path: '/api/accounts/me/separate-consents/:id',
    access: 'member',
    params: z.strictObject({ id }),
    body: z.strictObject({ agreed: z.boolean(), version: z.int() }),
    success: 200,
    response: separateList,
    summary: 'Agree to one thing by itself, refuse it or take it back; an older version answers conflict',
  },
  exportData: {
    method: 'GET',
    path: '/api/accounts/me/data.zip',
    access: 'member',
    success: 200,
    response: { media: 'application/zip' },
    rate: { points: 10, seconds: 3600 },
    summary: 'Everything we keep about oneself, readable',
  },
  leave: {
    method: 'POST',
    path: '/api/accounts/me/leave',
    access: 'member',
    success: 200,
    response: account,
    summary: 'Ask for the account’s deletion; it can be taken back for 7 days',
  },
  stay: {
    method: 'DELETE',
    path: '/api/accounts/me/leave',
    access: 'member',
    success: 200,
    response: account,
    summary: 'Take the deletion back',
  },
})
