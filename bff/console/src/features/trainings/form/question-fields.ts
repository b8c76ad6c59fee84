import type { Question } from '@tisc/shared/forms/question.schema'

/** What is typed of a question; options are lines, with their English after a bar. */
export type QuestionFields = {
  key?: string
  kind?: Question['kind']
  ask?: { zh?: string; en?: string }
  why?: { zh?: string; en?: string }
  optional?: boolean
  unsure?: boolean
  lines?: string
  /** Asked only after this answer: `question key`, and one of its options. */
  when?: { key?: string | null; is?: string[] | null }
}

export const kindWords: Record<Exclude<Question['kind'], 'files'>, string> = {
  text: '一行文字',
  long: '一段文字',
  one: '选一个',
  many: '选几个',
  date: '日期',
  periods: '起止时间',
  agreement: '同意事项',
}

const filled = (words: { zh?: string; en?: string } | undefined) => ({
  ...(words?.zh !== undefined && { zh: words.zh }),
  ...(words?.en && { en: words.en }),
})

const optionsOf = (lines = '') =>
  lines
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()))
    .filter(([zh]) => zh)
    .map(([zh = '', en]) => ({ value: zh, words: { zh, ...(en && { en }) } }))

/** The values one can choose from in a question that is typed. */
export const valuesIn = ({ lines }: QuestionFields): string[] => optionsOf(lines).map(({ value }) => value)

const isChosen = (kind: Question['kind'] | undefined): boolean => kind === 'one' || kind === 'many'

/** The key of a question that is new among these. */
export const freeKey = (questions: readonly QuestionFields[]): string => {
  const taken = new Set(questions.map(({ key }) => key))
  let number = 1
  while (taken.has(`q${number}`)) number += 1
  return `q${number}`
}

/** Questions as the server wants them. */
export const toQuestions = (questions: readonly QuestionFields[]) =>
  questions.map(({ key, kind = 'text', ask, why, optional, unsure, lines, when }) => ({
    key,
    kind,
    ask: filled(ask),
    ...(why?.zh && { why: filled(why) }),
    ...(optional && { optional }),
    ...(unsure && { unsure }),
    ...(isChosen(kind) && { options: optionsOf(lines) }),
    ...(when?.key && { when: { key: when.key, is: when.is ?? [] } }),
  }))

/** A question as it would be typed. */
export const fromQuestion = (question: Question): QuestionFields => {
  const { key, kind, ask, why, optional, unsure, when } = question
  const words = (told: Question['ask']) => ({ zh: told.zh, ...(told.en && { en: told.en }) })
  return {
    key,
    kind,
    ask: words(ask),
    ...(why && { why: words(why) }),
    ...(optional && { optional }),
    ...(unsure && { unsure }),
    ...('options' in question && {
      lines: question.options.map(({ words: { zh, en } }) => (en ? `${zh} | ${en}` : zh)).join('\n'),
    }),
    ...(when && { when }),
  }
}
