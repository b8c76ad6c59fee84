import '../../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../../platform/contract'
import { day } from '../../platform/fields'
import { serial } from '../daily.schema'
import { compositionForm, copiedIssue, deskIssue, issueScheduleForm, newIssueForm, scheduled, week } from './desk.schema'

const one = z.strictObject({ serial })
const read = { staff: 'daily.read' } as const
const write = { staff: 'daily.write' } as const

/** The week at a glance, and composing an issue. */
export const issuesContract = defineContract({
  getWeek: {
    method: 'GET',
    path: '/api/daily/desk/week',
    access: read,
    query: z.strictObject({ from: day.optional() }),
    success: 200,
    response: week,
    summary: 'Seven days of issues from a day on (today), what waits for whom, and the next serial number',
  },
  createIssue: {
    method: 'POST',
    path: '/api/daily/desk/issues',
    access: write,
    body: newIssueForm,
    success: 201,
    response: deskIssue,
    summary: 'Begin an issue; its number must follow the last one',
  },
  getDeskIssue: {
    method: 'GET',
    path: '/api/daily/desk/issues/:serial',
    access: read,
    params: one,
    success: 200,
    response: deskIssue,
    summary: 'An issue with all its articles, published or not',
  },
  compose: {
    method: 'PUT',
    path: '/api/daily/desk/issues/:serial/articles',
    access: write,
    params: one,
    body: compositionForm,
    success: 200,
    response: deskIssue,
    summary: 'These articles in this order; one that readers have seen stays',
  },
  scheduleIssue: {
    method: 'POST',
    path: '/api/daily/desk/issues/:serial/schedule',
    access: { staff: 'daily.publish' },
    params: one,
    body: issueScheduleForm,
    success: 200,
    response: scheduled,
    summary: 'Publish its articles together: each must be approved, or only the approved ones where that is asked for',
  },
  unscheduleIssue: {
    method: 'POST',
    path: '/api/daily/desk/issues/:serial/unschedule',
    access: { staff: 'daily.publish' },
    params: one,
    success: 200,
    response: deskIssue,
    summary: 'Undo for all of its articles that readers have not seen yet; `conflict` where they have seen all',
  },
  copyIssue: {
    method: 'POST',
    path: '/api/daily/desk/issues/:serial/official-account',
    access: read,
    params: one,
    success: 200,
    response: copiedIssue,
    audit: 'export',
    outside: true,
    summary:
      'The issue as HTML that survives the editor of the official account, with the mini-program code of each article; each must be approved',
  },
})
