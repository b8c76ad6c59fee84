import type { Booking, Training, TrainingSession } from '@tisc/shared/trainings/trainings.schema'
import { Link } from '../../../../ui/link'
import { noteWay } from '../../../../ui/note'
import { Status } from '../../../../ui/status'
import { spanWords } from '../../when'
import { windowOf } from '../sign-up-window'
import { SeatRows } from './seat-rows'
import styles from './session-block.module.scss'
import { SignUpWay } from './sign-up-way'
import { Turn } from './turn'

type Props = {
  training: Training
  session: TrainingSession
  now: number
  own: Booking | undefined
  /** Where there are several, each has its number and its own button. */
  number: number | undefined
}

const over = { cancelled: '已取消', over: '已结束', started: '正在进行' } as const

/** One session: when, where, by whom, what is free, and what one has oneself. */
export function SessionBlock({ training, session, now, own, number }: Props) {
  const { venue, lecturer, seats } = session
  const window = windowOf(training, session, now)
  const ended = window in over ? over[window as keyof typeof over] : undefined
  return (
    <section className={styles.root}>
      <div className={styles.facts}>
        {number !== undefined && <h2 className={styles.number}>第{number}场</h2>}
        <p>{spanWords(session)}</p>
        {venue && <p className="soft">在{venue}</p>}
        {lecturer && <p className="soft">讲师 {lecturer}</p>}
        {ended && <Status tone="ended">{ended}</Status>}
      </div>
      {own && (
        <Turn
          booking={own}
          now={now}
          way={
            <Link to="booking" params={{ id: own.id }} className={noteWay}>
              {own.state === 'offered' ? '去确认' : '看这次报名'}
            </Link>
          }
        />
      )}
      {!ended && (
        <div className={styles.facts}>
          <SeatRows seats={seats} />
          {number !== undefined && !own && (
            <div className={styles.way}>
              <SignUpWay training={training} session={session} now={now} short />
            </div>
          )}
        </div>
      )}
    </section>
  )
}
