import { shanghaiDay, shanghaiTime } from '@tisc/shared/platform/shanghai'
import type { TrainingSummary } from '@tisc/shared/trainings/trainings.schema'
import { useWords } from '../../../platform/use-words'
import { chinese } from '../../../ui/chinese'
import { Dots } from '../../../ui/dots'
import { Link } from '../../../ui/link'
import { Status } from '../../../ui/status'
import { useDates } from '../../../ui/use-dates'
import { useModeWords } from '../mode-words'
import type { Standing } from '../standing'
import styles from './training-row.module.scss'

const words = { zh: { sessions: (count: number) => `共${count}场` }, en: { sessions: (count: number) => `${count} sessions` } }

/** A training in a list: its day as a figure, what it is, and where it stands for the one who looks. */
export function TrainingRow({ training, standing }: { training: TrainingSummary; standing: Standing }) {
  const { id, title, startsAt, venue, modes: offered, sessions } = training
  const said = useWords(words)
  const modeWords = useModeWords()
  const { monthName, weekday } = useDates()
  const day = shanghaiDay(startsAt)
  return (
    <Link to="training" params={{ id }} className={styles.root}>
      <span className={styles.at}>
        <span className={styles.month}>{monthName(day)}</span>
        <span className={styles.day}>{Number(day.slice(8))}</span>
        <span>{weekday(day)}</span>
        <span>{shanghaiTime(startsAt)}</span>
      </span>
      <div>
        <h3 {...chinese} className={styles.title}>
          {title}
        </h3>
        <Dots
          kind="meta"
          items={[offered.map((mode) => modeWords[mode]).join(' + '), sessions > 1 && said.sessions(sessions), { chinese: venue }]}
        />
        <Status tone={standing.tone}>{standing.word}</Status>
      </div>
    </Link>
  )
}
