import { modes } from '@tisc/shared/trainings/seating/seating.state'
import type { TrainingSession } from '@tisc/shared/trainings/trainings.schema'
import { Status } from '../../../../ui/status'
import styles from './seat-rows.module.scss'

type Seats = TrainingSession['seats'][number]

/** How one mode stands, in words: 余38席; 60席已满，2人候补. */
const seatWords = ({ free, capacity, waiting }: Seats): string => {
  if (free > 0) return `余${free}席`
  return `${capacity}席已满${waiting ? `，${waiting}人候补` : ''}`
}

/** The seats of a session, mode by mode, as they stand. */
export function SeatRows({ seats }: { seats: Seats[] }) {
  return (
    <ul className={styles.root} aria-label="座位">
      {seats.map((one) => {
        const tone = one.free > 0 ? 'open' : 'waiting'
        const taken = one.capacity > 0 ? Math.round(((one.capacity - one.free) / one.capacity) * 100) : 100
        return (
          <li key={one.mode} className={styles.row}>
            <span className={styles.mode}>{modes[one.mode]}</span>
            <span className={styles.track} aria-hidden="true">
              <span className={`${styles.taken} tone-${one.free > 0 ? 'open' : 'ended'}`} style={{ width: `${taken}%` }} />
            </span>
            <Status tone={tone}>{seatWords(one)}</Status>
          </li>
        )
      })}
    </ul>
  )
}
