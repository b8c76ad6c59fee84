import { type Answer, type AnsweredFile, bounds, say } from '@tisc/shared/forms/answer.schema'
import type { Question } from '@tisc/shared/forms/question.schema'
import type { ReactNode } from 'react'
import { language } from '../../platform/language'
import { useStored } from '../../platform/use-stored'
import { useWords } from '../../platform/use-words'
import { Choice } from '../choice'
import { Field } from '../field'
import { Inset } from '../say'
import { Tick } from '../tick'
import { FilesField } from '../uploads/files-field'
import { PeriodsField } from './periods-field'
import styles from './question-field.module.scss'

const words = {
  zh: { unsure: '我不清楚', optional: '可以不填', day: '写成2026-02-28这样' },
  en: { unsure: 'I don’t know', optional: 'May be left empty', day: 'Like 2026-02-28' },
}

type Props = {
  question: Question
  answer: Answer | undefined
  problem: string | undefined
  onAnswer: (answer: Answer | undefined) => void
}

const isUnsure = (answer: Answer | undefined): boolean => typeof answer === 'object' && !Array.isArray(answer)
const textOf = (answer: Answer | undefined): string => (typeof answer === 'string' ? answer : '')

/** One question with its field, whatever kind it is; the field's id is the question's key, where an error summary leads. */
export function QuestionField(props: Props) {
  const { question, answer, onAnswer } = props
  const said = useWords(words)
  return (
    <>
      <Kind {...props} />
      {question.unsure && (
        <Tick
          id={`${question.key}-unsure`}
          words={said.unsure}
          on={isUnsure(answer)}
          onTick={(on) => onAnswer(on ? { unsure: true } : undefined)}
        />
      )}
    </>
  )
}

function Kind(props: Props) {
  const { question, answer, problem, onAnswer } = props
  const { key: id, kind, ask } = question
  const spoken = useStored(language)
  const { hint, label } = useTold(question)
  const type = (text: string) => onAnswer(text === '' ? undefined : text)
  const field = { id, label, problem, value: textOf(answer), onType: type, ...(hint && { hint }) }
  if (kind === 'text' || kind === 'long') return <Field {...field} kind={kind} most={question.most ?? bounds[kind]} />
  if (kind === 'date') return <Field {...field} kind="date" />
  if (kind === 'files') {
    const files = Array.isArray(answer) ? (answer as AnsweredFile[]) : []
    const tell = (now: AnsweredFile[]) => onAnswer(now.length > 0 ? now : undefined)
    return <FilesField {...{ id, label, hint, problem, files }} purpose={question.purpose} most={question.most} onFiles={tell} />
  }
  if (kind === 'periods') return <PeriodsField {...props} label={label} hint={hint} />
  if (kind === 'agreement')
    return <Tick id={id} words={say(ask, spoken)} problem={problem} on={answer === true} onTick={(on) => onAnswer(on ? true : undefined)} />
  return (
    <Asked id={id} label={label} hint={hint} problem={problem}>
      {kind === 'one' ? <One {...props} question={question} /> : <Many {...props} question={question} />}
    </Asked>
  )
}

/** What stands above the field. */
const useTold = ({ ask, why, optional, kind }: Question) => {
  const said = useWords(words)
  const spoken = useStored(language)
  const hints = [why && say(why, spoken), optional && said.optional, kind === 'date' && said.day]
  return { label: say(ask, spoken), hint: hints.filter(Boolean).join(spoken === 'zh' ? '；' : '; ') }
}

type AskedProps = { id: string; label: string; hint: string; problem: string | undefined; children: ReactNode }

/** The words of a question that is chosen from. */
function Asked({ id, label, hint, problem, children }: AskedProps) {
  return (
    <div id={id} className={styles.root}>
      <p className={styles.label}>{label}</p>
      {hint && <p className={styles.hint}>{hint}</p>}
      {problem && <p className={styles.problem}>{problem}</p>}
      {children}
    </div>
  )
}

type Chosen = Omit<Props, 'question'> & { question: Extract<Question, { kind: 'one' | 'many' }> }

const useOptions = ({ options }: Chosen['question']) => {
  const spoken = useStored(language)
  return options.map(({ value, words: told }) => ({ value, word: say(told, spoken) }))
}

function One({ question, answer, onAnswer }: Chosen) {
  const spoken = useStored(language)
  return (
    <Inset>
      <Choice
        label={say(question.ask, spoken)}
        options={useOptions(question)}
        chosen={typeof answer === 'string' ? answer : undefined}
        onChoose={onAnswer}
      />
    </Inset>
  )
}

function Many({ question, answer, onAnswer }: Chosen) {
  const chosen = Array.isArray(answer) ? (answer as string[]) : []
  const turn = (value: string, on: boolean) => {
    const next = on ? [...chosen, value] : chosen.filter((one) => one !== value)
    onAnswer(next.length > 0 ? next : undefined)
  }
  return useOptions(question).map(({ value, word }, at) => (
    <Tick key={value} id={`${question.key}-${at}`} words={word} on={chosen.includes(value)} onTick={(on) => turn(value, on)} />
  ))
}
