import '../../platform/zod-setup'
import * as z from 'zod'
import { answersForm } from '../../forms/answer.schema'
import { defineContract } from '../../platform/contract'
import { cursor, day, deskLimit, id, instant, page } from '../../platform/fields'
import { answerFile, applicationEvent, noticeDays, programmeKey } from '../applications.schema'
import { applicationStateNames } from '../applications.state'
import { pointsRange, reviewersNeeded } from './review'

const person = z.object({ id, name: z.string() })
const say = (most: number) => z.string().trim().min(1, '请写明').max(most, `最多${most}个字`)

/** An application in the inbox; `dueOn`: the day by which the desk acts. */
export const deskLine = z.object({
  id,
  programme: programmeKey,
  state: z.enum(applicationStateNames),
  reference: z.string(),
  name: z.string(),
  submittedAt: instant,
  dueOn: day.optional(),
  owner: person.optional(),
  reviewers: z.array(person),
  marks: z.int(),
  /** The day by which the reviewers hand in. */
  marksDueOn: day.optional(),
  /** Whether both are in and see it so differently that whoever decides must look. */
  differs: z.boolean(),
})
export type DeskLine = z.infer<typeof deskLine>

const points = z.record(z.string().max(30), z.int('请填整数').min(pointsRange.least, '1到5分').max(pointsRange.most, '1到5分'))
const markForm = z.strictObject({ version: z.int(), points, isFor: z.boolean(), reason: say(1_000) })
/** What a reviewer said; others' only once both are in. */
const mark = markForm.extend({ by: person, at: instant })
export type DeskMark = z.infer<typeof mark>

/** What somebody said against an application on public notice, as the desk wrote it down. */
const objection = z.object({
  at: instant,
  by: z.string(),
  text: z.string(),
  /** Which one it is, where it was made online: who made it is shown on request. */
  online: id.optional(),
  settled: z.object({ at: instant, by: z.string(), say: z.string() }).optional(),
})

/** An application as whoever works on it sees it: without how to reach the person, which is shown on request. */
export const deskApplication = deskLine.extend({
  version: z.int(),
  answers: answersForm,
  /** The answers of the version before, where there is one. */
  before: answersForm.optional(),
  asked: z.object({ keys: z.array(z.string()), say: z.string(), until: day }).optional(),
  events: z.array(applicationEvent.extend({ by: z.string().optional() })),
  notice: noticeDays.optional(),
  /** What was said against it during the notice, the latest first; `settled` once somebody decided on it. */
  objections: z.array(objection),
  /** Where it was typed in from paper: how it was confirmed, by whom it was typed, and the file of what was signed. */
  paper: z.object({ way: z.enum(['code', 'signature']), by: z.string(), scan: id.optional() }).optional(),
  criteria: z.array(z.string()),
  shownMarks: z.array(mark),
  today: day,
})
export type DeskApplication = z.infer<typeof deskApplication>

const one = { params: z.strictObject({ id }), success: 200, response: deskApplication } as const
const read = { staff: 'applications.read' } as const
const oneFile = { method: 'GET', access: read, params: z.strictObject({ id, file: id }), success: 200, audit: 'read' } as const
const handle = { staff: 'applications.handle' } as const

/** The desk where applications are accepted, reviewed and decided. */
export const applicationsDeskContract = defineContract({
  listInbox: {
    method: 'GET',
    path: '/api/applications/desk',
    access: read,
    query: z.strictObject({
      state: z.enum(applicationStateNames).optional(),
      programme: programmeKey.optional(),
      owner: z.enum(['mine', 'nobody']).optional(),
      /** What wants somebody's eye: past its day, or two reviewers who differ. */
      look: z.enum(['overdue', 'differs']).optional(),
      cursor: cursor.optional(),
      limit: deskLimit,
    }),
    success: 200,
    response: page(deskLine),
    audit: 'read',
    summary: 'Applications that were sent, those due first come first',
  },
  listReviewers: {
    method: 'GET',
    path: '/api/applications/desk/reviewers',
    access: read,
    success: 200,
    response: z.object({ items: z.array(person) }),
    summary: 'Who may review and own applications',
  },
  getInterests: {
    method: 'GET',
    path: '/api/applications/desk/interests',
    access: read,
    success: 200,
    response: z.object({ names: z.array(z.string()) }),
    summary: 'Whom one keeps out of the way of',
  },
  setInterests: {
    method: 'PUT',
    path: '/api/applications/desk/interests',
    access: read,
    body: z.strictObject({ names: z.array(say(100)).max(100, '最多100个') }),
    success: 200,
    response: z.object({ names: z.array(z.string()) }),
    summary: 'Say whom one keeps out of the way of',
  },
  openApplication: {
    ...one,
    method: 'GET',
    path: '/api/applications/desk/:id',
    access: read,
    audit: 'read',
    summary: 'An application with what changed since the version before',
  },
  getContact: {
    ...one,
    method: 'GET',
    path: '/api/applications/desk/:id/contact',
    access: read,
    response: z.object({ phone: z.string(), email: z.string() }),
    audit: 'read',
    summary: 'How to reach the applicant; the look is logged',
  },
  listApplicationFiles: {
    ...one,
    method: 'GET',
    path: '/api/applications/desk/:id/files',
    access: read,
    response: z.object({ items: z.array(answerFile) }),
    audit: 'read',
    summary: 'The files of the version that was sent last, in the order of the form',
  },
  getApplicationFile: {
    ...oneFile,
    path: '/api/applications/desk/:id/files/:file',
    response: { media: 'application/octet-stream' },
    summary: 'A file of an application, as it came, to be saved; the look is logged',
  },
  viewApplicationFile: {
    ...oneFile,
    path: '/api/applications/desk/:id/files/:file/view',
    response: { media: 'image/jpeg' },
    long: true,
    summary: 'The clean copy of a picture of an application; the look is logged',
  },
  takeApplication: {
    ...one,
    method: 'PUT',
    path: '/api/applications/desk/:id/owner',
    access: handle,
    body: z.strictObject({ owner: id }),
    summary: 'Say who sees to an application',
  },
  acceptApplication: {
    ...one,
    method: 'POST',
    path: '/api/applications/desk/:id/accept',
    access: handle,
    body: z.strictObject({ version: z.int() }),
    summary: 'Accept a version for review; conflict when another one was sent meanwhile',
  },
  returnApplication: {
    ...one,
    method: 'POST',
    path: '/api/applications/desk/:id/return',
    access: handle,
    body: z.strictObject({ version: z.int(), keys: z.array(z.string().max(40)).min(1, '请选要补的内容').max(40), say: say(500) }),
    summary: 'Ask for what is missing: only these questions are open then',
  },
  assignReviewers: {
    ...one,
    method: 'PUT',
    path: '/api/applications/desk/:id/reviewers',
    access: handle,
    body: z.strictObject({ reviewers: z.array(id).length(reviewersNeeded, '要两位评审员') }),
    summary: 'Name the two reviewers; conflict where one has an interest in the applicant',
  },
  markApplication: {
    ...one,
    method: 'POST',
    path: '/api/applications/desk/:id/marks',
    access: { staff: 'applications.review' },
    body: markForm,
    summary: 'Hand in one’s review, once; the other’s shows when both are in',
  },
  decideApplication: {
    ...one,
    method: 'POST',
    path: '/api/applications/desk/:id/decide',
    access: { staff: 'applications.decide' },
    body: z.strictObject({ isFor: z.boolean(), reason: say(500) }),
    summary: 'Decide, with the reason that the applicant reads',
  },
  addObjection: {
    ...one,
    method: 'POST',
    path: '/api/applications/desk/:id/objections',
    access: handle,
    body: z.strictObject({ text: say(1_000) }),
    summary: 'Write down what somebody said against it during the public notice; nobody is taken in until it is decided on',
  },
  settleObjections: {
    ...one,
    method: 'POST',
    path: '/api/applications/desk/:id/objections/settle',
    access: { staff: 'applications.decide' },
    body: z.strictObject({ isUpheld: z.boolean(), reason: say(500) }),
    summary: 'Decide on what was said against it: uphold it, or let the notice go on',
  },
})
