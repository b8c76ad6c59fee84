import { type Answer, type Answers, problemsOf } from '../../forms/answer.schema'
import { periodsOf } from '../../forms/periods'
import type { Question } from '../../forms/question.schema'
import { type ApplicationState, openStates } from '../applications.state'
import { daysBetween, reminders } from '../pool/term'

/** The question about whom to keep out of the way of: true on the day it is answered, so that it is looked at anew each time. */
const declared = 'interests'

type Standing = { state: ApplicationState; memberUntil?: string | undefined; today: string }

/** Whether one may apply for the same programme again: nothing is to come of the last application, or the term it led to ends soon. */
export const mayApplyAgain = ({ state, memberUntil, today }: Standing): boolean =>
  state === 'member' ? memberUntil !== undefined && daysBetween(today, memberUntil) <= reminders[0] : !openStates.includes(state)

/** A time that still went on when it was written is known to have gone on until that day, and no further. */
const until = (sentOn: string, answer: Answer): Answer =>
  periodsOf(answer).length > 0 ? periodsOf(answer).map((period) => ({ ...period, to: period.to ?? sentOn })) : answer

const goesOn = (answer: Answer): boolean => periodsOf(answer).some(({ to }) => to === undefined)

/**
 * What is taken along from an application into the next: every answer that still fits its question, files only where they are wanted.
 * `anew` names the questions that must be looked at, in the order of the form: times that went on end for now on the day on which they were
 * written, and whom to keep out of the way of is said for today.
 */
export const carriedOver = (
  questions: readonly Question[],
  sent: Answers,
  { sentOn, withFiles }: { sentOn: string; withFiles: boolean },
): { answers: Answers; anew: string[] } => {
  const carried = questions.flatMap((question): [Question, Answer][] => {
    const answer = sent[question.key]
    if (answer === undefined || (question.kind === 'files' && !withFiles)) return []
    const now = question.kind === 'periods' ? until(sentOn, answer) : answer
    return problemsOf([question], { [question.key]: now }, 'zh').length > 0 ? [] : [[question, now]]
  })
  const answers = Object.fromEntries(carried.map(([{ key }, answer]) => [key, answer]))
  const isAnew = ({ key, kind }: Question): boolean => {
    const before = sent[key]
    if (key === declared) return true
    if (before === undefined || (kind === 'files' && !withFiles)) return false
    return !(key in answers) || (kind === 'periods' && goesOn(before))
  }
  return { answers, anew: questions.filter(isAnew).map(({ key }) => key) }
}
