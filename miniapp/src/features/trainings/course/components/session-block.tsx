import type { Booking, Training, TrainingSession } from '@tisc/shared/trainings/trainings.schema'
import { useWords } from '../../../../platform/use-words'
import { Chinese } from '../../../../ui/chinese'
import { Link } from '../../../../ui/link'
import { noteWay } from '../../../../ui/note'
import { Status } from '../../../../ui/status'
import { useWhen } from '../../when'
import { windowOf } from '../sign-up-window'
import { GroupWay } from './group-way'
import { MapLink } from './map-link'
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

const words = {
  zh: {
    over: { cancelled: '已取消', over: '已结束', started: '正在进行' },
    number: (number: number) => `第${number}场`,
    at: '在',
    lecturer: '讲师 ',
    confirm: '去确认',
    see: '看这次报名',
  },
  en: {
    over: { cancelled: 'Cancelled', over: 'Over', started: 'Going on' },
    number: (number: number) => `Session ${number}`,
    at: 'At ',
    lecturer: 'Lecturer: ',
    confirm: 'Answer now',
    see: 'See this booking',
  },
}

/** One session: when, where, by whom, what is free, and what one has oneself. */
export function SessionBlock({ training, session, now, own, number }: Props) {
  const said = useWords(words)
  const { over } = said
  const { span } = useWhen()
  const { venue, lecturer, seats } = session
  const window = windowOf(training, session, now)
  const ended = window in over ? over[window as keyof typeof over] : undefined
  return (
    <section className={styles.root}>
      <div className={styles.facts}>
        {number !== undefined && <h2 className={styles.number}>{said.number(number)}</h2>}
        <p>{span(session)}</p>
        {venue && (
          <p className="soft">
            {said.at}
            <Chinese>{venue}</Chinese> <MapLink venue={venue} />
          </p>
        )}
        {lecturer && (
          <p className="soft">
            {said.lecturer}
            <Chinese>{lecturer}</Chinese>
          </p>
        )}
        {ended && <Status tone="ended">{ended}</Status>}
      </div>
      {own && (
        <Turn
          booking={own}
          now={now}
          way={
            <Link to="booking" params={{ id: own.id }} className={noteWay}>
              {own.state === 'offered' ? said.confirm : said.see}
            </Link>
          }
        />
      )}
      {window === 'open' && <GroupWay training={training.id} session={session.id} />}
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
