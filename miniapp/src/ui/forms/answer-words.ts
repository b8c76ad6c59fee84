import { type Answer, say } from '@tisc/shared/forms/answer.schema'
import { answerText } from '@tisc/shared/forms/answer-text'
import { monthsIn, periodsOf } from '@tisc/shared/forms/periods'
import type { Question } from '@tisc/shared/forms/question.schema'
import { language } from '../../platform/language'
import { useStored } from '../../platform/use-stored'
import { useWords } from '../../platform/use-words'

const words = {
  zh: {
    none: '没有填',
    sum: (years: number, months: number) =>
      `合计${[years && `${years}年`, months && `${months}个月`].filter(Boolean).join('') || '不到1个月'}，重叠的只算一次`,
  },
  en: {
    none: 'Left empty',
    sum: (years: number, months: number) =>
      `${[years && `${years} y`, months && `${months} m`].filter(Boolean).join(' ') || 'Less than a month'} in all, overlaps counted once`,
  },
}

/** What a question asks, in the person's language. */
export const useAsked = () => {
  const spoken = useStored(language)
  return ({ ask }: Pick<Question, 'ask'>) => say(ask, spoken)
}

/** What times add up to by a day; nothing for other answers and while no time is whole. */
export const useSum = (today: string) => {
  const { sum } = useWords(words)
  return (answer: Answer | undefined): string | undefined => {
    const whole = periodsOf(answer).filter(({ from }) => /^\d{4}-\d\d-\d\d$/.test(from) && from <= today)
    const months = monthsIn(whole, today)
    return whole.length > 0 ? sum(Math.floor(months / 12), months % 12) : undefined
  }
}

/** An answer as one reads it before sending it: each time on a line of its own, with their sum. */
export const useAnswerLines = (today: string) => {
  const spoken = useStored(language)
  const { none } = useWords(words)
  const sum = useSum(today)
  return (question: Question, answer: Answer | undefined): string[] => {
    const lines =
      question.kind === 'periods'
        ? periodsOf(answer).map((period) => answerText(question, [period], spoken))
        : answerText(question, answer, spoken).split('\n')
    const shown = [...lines, sum(answer) ?? ''].filter(Boolean)
    return shown.length > 0 ? shown : [none]
  }
}
