import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { useWords } from '../../../platform/use-words'
import { classNames } from '../../../ui/class-names'
import { Icon } from '../../../ui/icon'
import type { Tone } from '../../../ui/status'
import { useDates } from '../../../ui/use-dates'
import { daysOf, monthAfter } from '../month'
import styles from './calendar.module.scss'

/** What a day has: its tone and its word, one for each kind. */
export type Marks = ReadonlyMap<string, readonly { tone: Tone; word: string }[]>

type Props = {
  month: string
  marks: Marks
  chosen: string | undefined
  onChoose: (day: string) => void
  onMonth: (month: string) => void
}

const words = {
  zh: {
    label: '按日期看',
    before: '上个月',
    after: '下个月',
    weekdays: ['一', '二', '三', '四', '五', '六', '日'],
    day: (number: number, isToday: boolean, what: string[]) => `${number}日${isToday ? '，今天' : ''}：${what.join('，')}`,
  },
  en: {
    label: 'By date',
    before: 'Month before',
    after: 'Month after',
    weekdays: ['M', 'T', 'W', 'T', 'F', 'S', 'S'],
    day: (number: number, isToday: boolean, what: string[]) => `${number}${isToday ? ', today' : ''}: ${what.join(', ')}`,
  },
}

/** A month of trainings: days that have some can be chosen, their states stand under them as shapes. */
export function Calendar({ month, marks, chosen, onChoose, onMonth }: Props) {
  const said = useWords(words)
  const { month: monthWords } = useDates()
  const { before, days } = daysOf(month)
  const today = shanghaiDay(new Date())
  return (
    <section aria-label={said.label} className={styles.root}>
      <div className={styles.head}>
        <h2 className={styles.month}>{monthWords(month)}</h2>
        <button type="button" className={styles.turn} aria-label={said.before} onClick={() => onMonth(monthAfter(month, -1))}>
          <Icon name="back" />
        </button>
        <button type="button" className={styles.turn} aria-label={said.after} onClick={() => onMonth(monthAfter(month, 1))}>
          <Icon name="next" />
        </button>
      </div>
      <div className={styles.names} aria-hidden="true">
        {said.weekdays.map((name, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the days of the week stay in their order
          <span key={at}>{name}</span>
        ))}
      </div>
      <div className={styles.grid}>
        {Array.from({ length: before }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: empty places have nothing else to be told apart by
          <span key={at} className={styles.day} />
        ))}
        {days.map((day) => (
          <Day key={day} day={day} marks={marks.get(day) ?? []} isToday={day === today} isChosen={day === chosen} onChoose={onChoose} />
        ))}
      </div>
    </section>
  )
}

type DayProps = {
  day: string
  marks: NonNullable<ReturnType<Marks['get']>>
  isToday: boolean
  isChosen: boolean
  onChoose: (day: string) => void
}

function Day({ day, marks, isToday, isChosen, onChoose }: DayProps) {
  const said = useWords(words)
  const number = Number(day.slice(8))
  if (marks.length === 0) return <span className={classNames(styles.day, isToday && styles.today)}>{number}</span>
  const label = said.day(
    number,
    isToday,
    marks.map(({ word }) => word),
  )
  return (
    <button
      type="button"
      className={classNames(styles.day, styles.full, isToday && styles.today, isChosen && styles.chosen)}
      aria-pressed={isChosen}
      aria-label={label}
      onClick={() => onChoose(day)}
    >
      {number}
      <span className={styles.marks} aria-hidden="true">
        {marks.slice(0, 3).map(({ tone, word }) => (
          <span key={word} className={classNames(styles.mark, `tone-${tone}`)} />
        ))}
      </span>
    </button>
  )
}
