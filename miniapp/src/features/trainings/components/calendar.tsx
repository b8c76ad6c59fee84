import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { classNames } from '../../../ui/class-names'
import { Icon } from '../../../ui/icon'
import type { Tone } from '../../../ui/status'
import { daysOf, monthAfter, monthWords } from '../month'
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

const weekdays = ['一', '二', '三', '四', '五', '六', '日']

/** A month of trainings: days that have some can be chosen, their states stand under them as shapes. */
export function Calendar({ month, marks, chosen, onChoose, onMonth }: Props) {
  const { before, days } = daysOf(month)
  const today = shanghaiDay(new Date())
  return (
    <section aria-label="按日期看" className={styles.root}>
      <div className={styles.head}>
        <h2 className={styles.month}>{monthWords(month)}</h2>
        <button type="button" className={styles.turn} aria-label="上个月" onClick={() => onMonth(monthAfter(month, -1))}>
          <Icon name="back" />
        </button>
        <button type="button" className={styles.turn} aria-label="下个月" onClick={() => onMonth(monthAfter(month, 1))}>
          <Icon name="next" />
        </button>
      </div>
      <div className={styles.names} aria-hidden="true">
        {weekdays.map((name) => (
          <span key={name}>{name}</span>
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
  const number = Number(day.slice(8))
  if (marks.length === 0) return <span className={classNames(styles.day, isToday && styles.today)}>{number}</span>
  const label = `${number}日${isToday ? '，今天' : ''}：${marks.map(({ word }) => word).join('，')}`
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
