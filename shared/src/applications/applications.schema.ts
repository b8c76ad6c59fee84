import '../platform/zod-setup'
import * as z from 'zod'
import { answersForm } from '../forms/answer.schema'
import { day, id, instant } from '../platform/fields'
import { keptFile } from '../platform/uploads/uploads.schema'
import { applicationStateNames } from './applications.state'
import { programmeKeys } from './programmes'

export const programmeKey = z.enum(programmeKeys, '没有这个项目')

/** What the page before the first question says of a programme. Without `who` the centre has not stated it; `confirmed` is about the days. */
export const programmeInfo = z.object({
  key: programmeKey,
  who: z.string().optional(),
  /** In working days: until accepted or returned, until decided, to complete what is missing. */
  days: z.object({ acceptance: z.int(), decision: z.int(), completion: z.int() }),
  confirmed: z.boolean(),
  /** Days after which what was not sent is deleted. */
  draftDays: z.int(),
  /** Today in Shanghai: no period lies behind it. */
  today: day,
})
export type ProgrammeInfo = z.infer<typeof programmeInfo>

/** Answers as far as they are given. `revision`: the one they began from, 0 where there was none. */
export const draftForm = z.strictObject({ revision: z.int().min(0), answers: answersForm })

/** A file of an application, with the key of the question that asked for it. */
export const answerFile = keptFile.extend({ question: z.string() })

/** A draft as the account keeps it; `revision` counts how often it was saved. */
export const draft = z.object({ id, programme: programmeKey, revision: z.int(), answers: answersForm, savedAt: instant })
export type Draft = z.infer<typeof draft>

/** One line of what happened, newest first: a move, when, and what the desk wrote with it. */
export const applicationEvent = z.object({ move: z.string(), at: instant, say: z.string().optional() })

/** An application in a list of one's own. */
export const applicationSummary = z.object({
  id,
  programme: programmeKey,
  state: z.enum(applicationStateNames),
  reference: z.string().optional(),
  since: instant,
})
export type ApplicationSummary = z.infer<typeof applicationSummary>

/** What the desk asks to have completed: these questions alone are open, until the end of a day. */
const asked = z.object({ keys: z.array(z.string()), say: z.string(), until: day })

/** The days of a public notice, both included. */
export const noticeDays = z.object({ from: day, until: day })

/** Somebody whose name is on public notice: as much as they agreed to. */
export const publicNotice = noticeDays.extend({
  id,
  programme: programmeKey,
  name: z.string(),
  employer: z.string(),
  ipTypes: z.array(z.string()),
})
export type PublicNotice = z.infer<typeof publicNotice>

/** An application after it was sent, as its applicant sees it. `version` counts what was sent; `dueOn`: the day by which the desk acts. */
export const application = applicationSummary.extend({
  version: z.int(),
  answers: answersForm,
  submittedAt: instant,
  dueOn: day.optional(),
  asked: asked.optional(),
  /** The first and the last day of the public notice. */
  notice: noticeDays.optional(),
  /** The last day of the term that it led to. */
  memberUntil: day.optional(),
  events: z.array(applicationEvent),
  /** Signed; anybody can check it. */
  receipt: z.string(),
  today: day,
})
export type Application = z.infer<typeof application>

/** What a receipt says and our signature vouches for: no name, no answer, only what both can be known again by. */
export const receiptFacts = z.object({
  reference: z.string(),
  programme: programmeKey,
  version: z.int(),
  receivedAt: instant,
  /** SHA-256 of the answers as canonical JSON, in hexadecimal. */
  answers: z.string(),
  /** SHA-256 of each file, in the order of the form. */
  files: z.array(z.string()).optional(),
})
export type ReceiptFacts = z.infer<typeof receiptFacts>

/** The `typ` of a signed receipt. */
export const receiptKind = 'application-receipt'
