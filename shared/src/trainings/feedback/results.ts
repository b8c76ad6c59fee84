import { type Answers, say } from '../../forms/answer.schema'
import { answerText } from '../../forms/answer-text'
import type { Question } from '../../forms/question.schema'
import type { QuestionResult } from './feedback.schema'
import { usualFeedback } from './usual-feedback'

const countsOf = (question: Extract<Question, { kind: 'one' | 'many' }>, all: readonly Answers[]) =>
  question.options.map(({ value, words }) => ({
    words: say(words, 'zh'),
    count: all.filter(({ [question.key]: answer }) => (Array.isArray(answer) ? (answer as string[]).includes(value) : answer === value))
      .length,
  }))

const gradeKeys = usualFeedback.flatMap((one) => (one.kind === 'one' ? [one.key] : []))

/** The grades among some answers: of the usual questions, which alone mean the same in every training. */
export const gradesIn = (all: readonly Answers[]): number[] =>
  all.flatMap((answers) => gradeKeys.flatMap((key) => (/^[1-5]$/.test(String(answers[key])) ? Number(answers[key]) : [])))

/** Anonymous answers summed up question by question: choices are counted, texts stand in an order that says nothing. */
export const resultsOf = (questions: readonly Question[], all: readonly Answers[]): QuestionResult[] =>
  questions.map((question) => {
    const given = all.filter(({ [question.key]: answer }) => answer !== undefined)
    const common = { key: question.key, ask: say(question.ask, 'zh'), answered: given.length }
    if ('options' in question) return { ...common, counts: countsOf(question, given) }
    return { ...common, texts: given.map(({ [question.key]: answer }) => answerText(question, answer, 'zh')).sort() }
  })
