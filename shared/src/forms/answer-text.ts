import type { Language } from '../platform/problem'
import { type Answer, type AnsweredFile, type Period, say } from './answer.schema'
import { formWords } from './forms.words'
import type { Question } from './question.schema'

const periodText = ({ from, to, what }: Period, language: Language): string =>
  [`${from}—${to ?? formWords[language].now}`, what].filter(Boolean).join(' ')

const chosenText = (question: Question, value: string, language: Language): string => {
  const option = 'options' in question ? question.options.find((one) => one.value === value) : undefined
  return option ? say(option.words, language) : value
}

/** One of a list: a choice, a file by its name, a time. */
const oneText = (question: Question, one: string | AnsweredFile | Period, language: Language): string => {
  if (typeof one === 'string') return chosenText(question, one, language)
  return 'handle' in one ? one.name : periodText(one, language)
}

/** An answer as one reads it: in a list, a sheet, or before sending it. An option that was renamed is told as it was chosen. */
export const answerText = (question: Question, answer: Answer | undefined, language: Language): string => {
  if (answer === undefined) return ''
  if (answer === true) return formWords[language].yes
  if (typeof answer === 'string') return chosenText(question, answer, language)
  if (!Array.isArray(answer)) return formWords[language].unsure
  const texts = answer.map((one) => oneText(question, one, language))
  return texts.join(language === 'zh' ? '；' : '; ')
}
