import { type Answer, bounds, type Period } from '@tisc/shared/forms/answer.schema'
import { useWords } from '../../platform/use-words'
import { Button } from '../button'
import { Field } from '../field'
import { Buttons } from '../say'
import styles from './question-field.module.scss'

const words = {
  zh: {
    from: '从',
    to: '到（还在继续就不填）',
    what: '做什么',
    day: '写成2026-02-28这样',
    more: '再加一段',
    less: (at: number) => `去掉第${at}段`,
  },
  en: {
    from: 'From',
    to: 'To (leave empty while it goes on)',
    what: 'What',
    day: 'Like 2026-02-28',
    more: 'Another period',
    less: (at: number) => `Remove period ${at}`,
  },
}

type Props = {
  question: { key: string }
  label: string
  hint: string
  answer: Answer | undefined
  problem: string | undefined
  onAnswer: (answer: Answer | undefined) => void
}

const rowsOf = (answer: Answer | undefined): Period[] => {
  const rows = Array.isArray(answer) ? (answer as Period[]) : []
  return rows.length > 0 ? rows : [{ from: '' }]
}

/** Leaves out what is empty. */
const filled = ({ from, to, what }: Period): Period => ({ from, ...(to && { to }), ...(what && { what }) })

/** Times from a day to a day, one below the other. */
export function PeriodsField({ question: { key }, label, hint, answer, problem, onAnswer }: Props) {
  const said = useWords(words)
  const rows = rowsOf(answer)
  // rows in which nothing stands are no answer: else whoever need not answer could not take back what they typed
  const tell = (now: Period[]) => onAnswer(now.some(({ from, to, what }) => from || to || what) ? now : undefined)
  const change = (at: number, part: Partial<Period>) => tell(rows.map((row, index) => filled(index === at ? { ...row, ...part } : row)))
  const remove = (at: number) => tell(rows.filter((_, index) => index !== at))
  return (
    <div id={key} className={styles.root}>
      <p className={styles.label}>{label}</p>
      {hint && <p className={styles.hint}>{hint}</p>}
      {problem && <p className={styles.problem}>{problem}</p>}
      {rows.map(({ from, to = '', what = '' }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a period has nothing else to be told apart by
        <div key={at}>
          <Field
            id={`${key}-${at}-from`}
            kind="date"
            hint={said.day}
            label={said.from}
            value={from}
            onType={(text) => change(at, { from: text })}
          />
          <Field id={`${key}-${at}-to`} kind="date" label={said.to} value={to} onType={(text) => change(at, { to: text })} />
          <Field id={`${key}-${at}-what`} label={said.what} most={bounds.text} value={what} onType={(text) => change(at, { what: text })} />
          {rows.length > 1 && (
            <Buttons>
              <Button kind="third" onPress={() => remove(at)}>
                {said.less(at + 1)}
              </Button>
            </Buttons>
          )}
        </div>
      ))}
      <Buttons>
        <Button kind="second" onPress={() => onAnswer([...rows, { from: '' }])}>
          {said.more}
        </Button>
      </Buttons>
    </div>
  )
}
