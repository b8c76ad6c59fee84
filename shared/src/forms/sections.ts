import { type Answers, problemsOf } from './answer.schema'
import { askedIn, journeyOf } from './journey'
import type { Question, Words } from './question.schema'

/** Questions that belong together under a title: how a long form shows what is done and what is left. */
export type Section = { key: string; title: Words; questions: readonly Question[] }

/** How far a section is: `done` of `asked` questions have an answer that will do, or may be left out and were passed by. */
export type Progress = { key: string; title: Words; asked: number; done: number }

/** The questions of all sections, in their order. */
export const questionsOf = (sections: readonly Section[]): Question[] => sections.flatMap(({ questions }) => questions)

/** How far each section is, counting only what is asked. */
export const progressIn = (sections: readonly Section[], answers: Answers): Progress[] => {
  const asked = askedIn(journeyOf(questionsOf(sections)), answers)
  const isWrong = new Set(problemsOf(asked, answers, 'zh').map(({ key }) => key))
  return sections.map(({ key, title, questions }) => {
    const own = asked.filter((one) => questions.some((question) => question.key === one.key))
    return { key, title, asked: own.length, done: own.filter((one) => !isWrong.has(one.key)).length }
  })
}

/** The section that a question stands in. */
export const sectionOf = (sections: readonly Section[], key: string): Section | undefined =>
  sections.find(({ questions }) => questions.some((question) => question.key === key))
