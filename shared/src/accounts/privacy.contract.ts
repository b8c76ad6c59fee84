import '../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../platform/contract'
import { instant } from '../platform/fields'
import { account } from './accounts.schema'
import { consentPurposes } from './consents'

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
