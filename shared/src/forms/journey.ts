import type { Language } from '../platform/problem'
import { type AnswerProblem, type Answers, problemsOf } from './answer.schema'
import type { Question } from './question.schema'

/** A page asks one thing: one question, or a few that belong together. */
export type Page = { key: string; questions: readonly Question[] }

/**
 * Which pages there are for what is answered, in their order: a pure function. Only an answer that stands on an earlier page may decide
 * over a page, so that what is no longer asked decides nothing.
 */
export type Journey = (answers: Answers) => readonly Page[]

const isAsked = ({ when }: Question, answers: Answers): boolean => {
  const answer = when && answers[when.key]
  if (!when) return true
  const chosen = typeof answer === 'string' ? [answer] : Array.isArray(answer) ? answer : []
  return chosen.some((value) => typeof value === 'string' && when.is.includes(value))
}

/** The journey through questions that are data: each on a page of its own, where its condition holds. */
export const journeyOf =
  (questions: readonly Question[]): Journey =>
  (answers) => {
    const pages: Page[] = []
    const counted: Record<string, Answers[string]> = {}
    for (const question of questions) {
      if (!isAsked(question, counted)) continue
      const answer = answers[question.key]
      if (answer !== undefined) counted[question.key] = answer
      pages.push({ key: question.key, questions: [question] })
    }
    return pages
  }

/** The questions that are asked, given what is answered. */
export const askedIn = (journey: Journey, answers: Answers): Question[] => journey(answers).flatMap((page) => page.questions)

/** Only the answers to what is asked: another answer may have taken a question away. */
export const answersIn = (journey: Journey, answers: Answers): Answers =>
  Object.fromEntries(
    askedIn(journey, answers).flatMap(({ key }) => {
      const answer = answers[key]
      return answer === undefined ? [] : [[key, answer]]
    }),
  )

const neighbour = (journey: Journey, answers: Answers, at: string, step: 1 | -1): Page | undefined => {
  const pages = journey(answers)
  const place = pages.findIndex(({ key }) => key === at)
  return place < 0 ? undefined : pages[place + step]
}

/** The page behind one; nothing behind the last. */
export const pageAfter = (journey: Journey, answers: Answers, at: string): Page | undefined => neighbour(journey, answers, at, 1)

/** The page before one; nothing before the first. */
export const pageBefore = (journey: Journey, answers: Answers, at: string): Page | undefined => neighbour(journey, answers, at, -1)

/** What is missing or wrong: the page, the question, and how to mend it, in the order of the pages. */
export const missingIn = (journey: Journey, answers: Answers, language: Language): (AnswerProblem & { page: string })[] =>
  journey(answers).flatMap((page) => problemsOf(page.questions, answers, language).map((problem) => ({ ...problem, page: page.key })))
