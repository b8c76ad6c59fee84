import type { TrainingSession } from '@tisc/shared/trainings/trainings.schema'
import { useWords } from '../../../../platform/use-words'
import { Status } from '../../../../ui/status'
import { useModeWords } from '../../mode-words'
import styles from './seat-rows.module.scss'

type Seats = TrainingSession['seats'][number]

/** How one mode stands, in words: 余38席; 60席已满，2人候补. */
const words = {
  zh: {
    label: '座位',
    free: (free: number) => `余${free}席`,
    full: (capacity: number, waiting: number) => `${capacity}席已满${waiting ? `，${waiting}人候补` : ''}`,
  },
  en: {
    label: 'Seats',
    free: (free: number) => `${free} ${free === 1 ? 'seat' : 'seats'} free`,
    full: (capacity: number, waiting: number) => `All ${capacity} taken${waiting ? `, ${waiting} waiting` : ''}`,
  },
}

/** The seats of a session, mode by mode, as they stand. */
export function SeatRows({ seats }: { seats: Seats[] }) {
  const said = useWords(words)
  const modeWords = useModeWords()
  return (
    <ul className={styles.root} aria-label={said.label}>
      {seats.map((one) => {
        const tone = one.free > 0 ? 'open' : 'waiting'
        const taken = one.capacity > 0 ? Math.round(((one.capacity - one.free) / one.capacity) * 100) : 100
        return (
          <li key={one.mode} className={styles.row}>
            <span className={styles.mode}>{modeWords[one.mode]}</span>
            <span className={styles.track} aria-hidden="true">
              <span className={`${styles.taken} tone-${one.free > 0 ? 'open' : 'ended'}`} style={{ width: `${taken}%` }} />
            </span>
            <Status tone={tone}>{one.free > 0 ? said.free(one.free) : said.full(one.capacity, one.waiting)}</Status>
          </li>
        )
      })}
    </ul>
  )
}
