import type { Booking } from '@tisc/shared/trainings/trainings.schema'
import { chinese } from '../../../../ui/chinese'
import { Dots } from '../../../../ui/dots'
import { Link } from '../../../../ui/link'
import { Status } from '../../../../ui/status'
import { useModeWords } from '../../mode-words'
import { useWhen } from '../../when'
import { useTurnWords } from '../turn-words'
import styles from './booking-row.module.scss'

/** A booking in a list. The device's clock only tells what is over. */
export function BookingRow({ booking }: { booking: Booking }) {
  const { id, title, mode, venue } = booking
  const place = mode === 'on-site' && venue
  const { tone, title: standing } = useTurnWords()(booking, Date.now())
  const span = useWhen().span(booking)
  return (
    <Link to="booking" params={{ id }} className={styles.root}>
      <h2 {...chinese} className={styles.title}>
        {title}
      </h2>
      <Dots kind="meta" items={[span, useModeWords()[mode], place && { chinese: place }]} />
      <Status tone={tone}>{standing}</Status>
    </Link>
  )
}
