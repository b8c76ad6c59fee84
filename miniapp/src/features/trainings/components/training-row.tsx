import { shanghaiDay, shanghaiTime, weekday } from '@tisc/shared/platform/shanghai'
import { modes } from '@tisc/shared/trainings/seating/seating.state'
import type { TrainingSummary } from '@tisc/shared/trainings/trainings.schema'
import { Dots } from '../../../ui/dots'
import { Link } from '../../../ui/link'
import { Status } from '../../../ui/status'
import type { Standing } from '../standing'
import styles from './training-row.module.scss'

/** A training in a list: its day as a figure, what it is, and where it stands for the one who looks. */
export function TrainingRow({ training, standing }: { training: TrainingSummary; standing: Standing }) {
  const { id, title, startsAt, venue, modes: offered, sessions } = training
  const day = shanghaiDay(startsAt)
  return (
    <Link to="training" params={{ id }} className={styles.root}>
      <span className={styles.at}>
        <span className={styles.month}>{Number(day.slice(5, 7))}月</span>
        <span className={styles.day}>{Number(day.slice(8))}</span>
        <span>{weekday(day)}</span>
        <span>{shanghaiTime(startsAt)}</span>
      </span>
      <div>
        <h3 className={styles.title}>{title}</h3>
        <Dots kind="meta" items={[offered.map((mode) => modes[mode]).join('＋'), sessions > 1 && `共${sessions}场`, venue]} />
        <Status tone={standing.tone}>{standing.word}</Status>
      </div>
    </Link>
  )
}
