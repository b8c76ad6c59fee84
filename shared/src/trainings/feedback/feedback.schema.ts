import '../../platform/zod-setup'
import * as z from 'zod'
import { answersForm } from '../../forms/answer.schema'
import { question } from '../../forms/question.schema'
import { instant } from '../../platform/fields'

/** So long after the end it can be answered, in milliseconds. */
export const feedbackTime = 30 * 86_400_000

/** With fewer answers nothing is shown: one could tell who said what. */
export const fewestShown = 3

type Held = { id: string; endsAt: Date; isCancelled: boolean }

/** Whether a session is asked about: of a training that is taken as a whole only the last, else each. */
export const isAskedAbout = (session: Held, sessions: readonly Held[], isWhole: boolean): boolean => {
  if (session.isCancelled) return false
  const later = sessions.some(({ isCancelled, endsAt }) => !isCancelled && endsAt > session.endsAt)
  return !isWhole || !later
}

/** Where somebody's own feedback stands. */
export const feedbackState = z.enum(['open', 'answered', 'not-yet', 'closed', 'not-attended'])

/** What is asked of somebody about a session they attended; no answer of theirs is ever shown, since nobody knows which it is. */
export const feedback = z.object({
  title: z.string(),
  startsAt: instant,
  state: feedbackState,
  until: instant.optional(),
  questions: z.array(question),
})
export type Feedback = z.infer<typeof feedback>

export const feedbackForm = z.strictObject({ answers: answersForm })
export type FeedbackForm = z.infer<typeof feedbackForm>

/** What a question was answered, summed up: how often each option, or the texts in no order. */
const questionResult = z.object({
  key: z.string(),
  ask: z.string(),
  answered: z.int(),
  counts: z.array(z.object({ words: z.string(), count: z.int() })).optional(),
  texts: z.array(z.string()).optional(),
})
export type QuestionResult = z.infer<typeof questionResult>

export const feedbackResults = z.object({
  title: z.string(),
  attended: z.int(),
  answered: z.int(),
  /** Absent while there are too few answers to hide who gave them. */
  questions: z.array(questionResult).optional(),
})
export type FeedbackResults = z.infer<typeof feedbackResults>
