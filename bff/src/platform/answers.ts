import { createHash } from 'node:crypto'
import { type Answers, schemaOf } from '@tisc/shared/forms/answer.schema'
import { answerText } from '@tisc/shared/forms/answer-text'
import { answersIn, askedIn, journeyOf } from '@tisc/shared/forms/journey'
import type { Question } from '@tisc/shared/forms/question.schema'
import { ProblemError } from './problem-error'
import type { FieldSealer } from './vault/vault'

const field = 'answers'

/** Answers with their questions in one order, however they were typed. */
const canonical = (answers: Answers): string =>
  JSON.stringify(answers, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [two]) => (one < two ? -1 : 1)))
      : value,
  )

/** What answers can be known again by: SHA-256 of their canonical JSON, in hexadecimal. */
export const digestOf = (answers: Answers): string => createHash('sha256').update(canonical(answers)).digest('hex')

/** The answers that count, as the questions want them. Throws `invalid-input` that names each question. */
export const checkAnswers = (questions: readonly Question[] = [], given: Answers = {}): Answers => {
  const journey = journeyOf(questions)
  const counted = answersIn(journey, given)
  const { success, data, error } = schemaOf(askedIn(journey, counted)).safeParse(counted)
  if (success) return data as Answers
  const errors = error.issues.map(({ path, message }) => ({ pointer: `#/body/answers/${path.map(String).join('/')}`, detail: message }))
  throw new ProblemError('invalid-input', undefined, errors)
}

/** What was answered, sealed with the key of whose it is; nothing where nothing was. */
export const sealAnswers = (fields: FieldSealer, answers: Answers): string | undefined =>
  Object.keys(answers).length > 0 ? fields.seal(JSON.stringify(answers), field) : undefined

/** The same where nothing is answered yet. */
export const sealAll = (fields: FieldSealer, answers: Answers): string => fields.seal(JSON.stringify(answers), field)

/** What was answered, opened with the key of whose it is. */
export const openAnswers = (fields: FieldSealer, sealed: string | undefined): Answers =>
  sealed === undefined ? {} : (JSON.parse(fields.open(sealed, field)) as Answers)

/** What was answered as one reads it, question by question. */
export const answerTexts = (questions: readonly Question[], answers: Answers): string[] =>
  questions.map((question) => answerText(question, answers[question.key], 'zh'))
