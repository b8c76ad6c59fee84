import '../platform/zod-setup'
import * as z from 'zod'
import { answersForm } from '../forms/answer.schema'
import { defineContract } from '../platform/contract'
import { day, id } from '../platform/fields'
import { filingReceipt } from '../platform/receipt'
import {
  application,
  applicationSummary,
  draft,
  draftForm,
  programmeInfo,
  programmeKey,
  publicNotice,
  receiptFacts,
} from './applications.schema'
import { statementFacts } from './hours/hours.schema'

const one = { access: 'member', params: z.strictObject({ id }) } as const
const ofProgramme = { access: 'member', params: z.strictObject({ programme: programmeKey }) } as const

/** Applying: what to know before, drafts that are saved as one goes, and what becomes of what was sent. */
export const applicationsContract = defineContract({
  getProgramme: {
    method: 'GET',
    path: '/api/applications/programmes/:programme',
    access: 'public',
    params: z.strictObject({ programme: programmeKey }),
    success: 200,
    response: programmeInfo,
    rate: { points: 120, seconds: 60 },
    summary: 'What to know before applying: who may, how long it takes',
  },
  listNotices: {
    method: 'GET',
    path: '/api/applications/notices',
    access: 'public',
    success: 200,
    response: z.object({ items: z.array(publicNotice), today: day }),
    rate: { points: 120, seconds: 60 },
    summary: 'Whose acceptance is on public notice now, with consent',
  },
  getDraft: {
    ...ofProgramme,
    method: 'GET',
    path: '/api/applications/drafts/:programme',
    success: 200,
    response: z.object({ draft: draft.optional() }),
    summary: 'One’s draft for a programme, where there is one',
  },
  saveDraft: {
    ...ofProgramme,
    method: 'PUT',
    path: '/api/applications/drafts/:programme',
    body: draftForm,
    success: 200,
    response: draft,
    summary: 'Keep what is answered so far; conflict when another device saved since',
  },
  discardDraft: {
    ...ofProgramme,
    method: 'DELETE',
    path: '/api/applications/drafts/:programme',
    success: 200,
    response: z.object({ draft: draft.optional() }),
    summary: 'Throw a draft away',
  },
  submitApplication: {
    ...ofProgramme,
    method: 'POST',
    path: '/api/applications/drafts/:programme/submit',
    body: draftForm,
    idempotent: true,
    success: 201,
    response: application,
    summary: 'Send what was answered, exactly once; conflict when the draft changed since, or was sent already',
  },
  listApplications: {
    method: 'GET',
    path: '/api/applications',
    access: 'member',
    success: 200,
    response: z.object({ items: z.array(applicationSummary) }),
    summary: 'One’s own applications, the latest first',
  },
  getApplication: {
    ...one,
    method: 'GET',
    path: '/api/applications/:id',
    success: 200,
    response: application,
    summary: 'Where one’s application stands, with what was sent',
  },
  amendApplication: {
    ...one,
    method: 'POST',
    path: '/api/applications/:id/versions',
    body: z.strictObject({ version: z.int(), answers: answersForm }),
    success: 201,
    response: application,
    summary: 'Send a new version: any answer before it is accepted, only what was asked for when it was returned',
  },
  withdrawApplication: {
    ...one,
    method: 'POST',
    path: '/api/applications/:id/withdraw',
    success: 200,
    response: application,
    summary: 'Take an application back before it is decided',
  },
  checkReceipt: {
    method: 'POST',
    path: '/api/applications/receipts/check',
    access: 'public',
    // copied from paper it has line breaks, which are none of it
    body: z.strictObject({
      receipt: z
        .string()
        .overwrite((text) => text.replace(/\s+/g, ''))
        .max(4_000, '回执最多4000个字符'),
    }),
    success: 200,
    response: z.object({ facts: receiptFacts.optional(), filed: filingReceipt.optional(), hours: statementFacts.optional() }),
    rate: { points: 60, seconds: 60 },
    summary: 'What a receipt says, where it is ours',
  },
})
