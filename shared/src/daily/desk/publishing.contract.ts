import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { id } from '../../platform/fields'
import { articleForm, deskArticle, noteForm, reasonForm, scheduled, scheduleForm } from './desk.schema'

const one = z.strictObject({ id })
const write = { staff: 'daily.write' } as const
const publish = { staff: 'daily.publish' } as const
const withdraw = { staff: 'daily.withdraw' } as const

/** From an approved text to what readers see, and back. Nothing published changes silently. */
export const publishingContract = defineContract({
  schedule: {
    method: 'POST',
    path: '/api/daily/desk/articles/:id/schedule',
    access: publish,
    params: one,
    body: scheduleForm,
    success: 200,
    response: scheduled,
    summary: 'Publish an approved article at a time, or now: in 60 seconds, until when it can be undone',
  },
  unschedule: {
    method: 'POST',
    path: '/api/daily/desk/articles/:id/unschedule',
    access: publish,
    params: one,
    success: 200,
    response: deskArticle,
    summary: 'Undo: it is not published; `conflict` once it is',
  },
  proposeCorrection: {
    method: 'PUT',
    path: '/api/daily/desk/articles/:id/proposal',
    access: write,
    params: one,
    body: z.strictObject({ content: articleForm }),
    success: 200,
    response: deskArticle,
    summary: 'Keep a changed text of a published article until somebody else publishes it',
  },
  dropProposal: {
    method: 'DELETE',
    path: '/api/daily/desk/articles/:id/proposal',
    access: write,
    params: one,
    success: 200,
    response: deskArticle,
    summary: 'Give up a changed text that waits; what readers see stays as it is',
  },
  correct: {
    method: 'POST',
    path: '/api/daily/desk/articles/:id/correct',
    access: publish,
    params: one,
    body: noteForm,
    success: 200,
    response: deskArticle,
    summary: 'Publish what somebody else proposed, as a correction that readers see',
  },
  withdraw: {
    method: 'POST',
    path: '/api/daily/desk/articles/:id/withdraw',
    access: withdraw,
    params: one,
    body: reasonForm,
    success: 200,
    response: deskArticle,
    summary: 'Take a published article back; its address says why',
  },
  republish: {
    method: 'POST',
    path: '/api/daily/desk/articles/:id/republish',
    access: withdraw,
    params: one,
    success: 200,
    response: deskArticle,
    summary: 'Show a withdrawn article again',
  },
})
