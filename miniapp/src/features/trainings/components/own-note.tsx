import type { Booking } from '@tisc/shared/trainings/trainings.schema'
import { GoRow } from '../../../ui/go-row'
import { Link } from '../../../ui/link'
import { Note, noteWay } from '../../../ui/note'
import { Rows } from '../../../ui/rows'

/** What is one's own, above everybody's: a seat that waits for an answer, and the way to all bookings. */
export function OwnNote({ bookings }: { bookings: Booking[] }) {
  const offered = bookings.filter(({ state }) => state === 'offered')
  if (bookings.length === 0) return null
  return (
    <>
      {offered.map(({ id, title }) => (
        <Note
          key={id}
          tone="waiting"
          title="有名额等您确认"
          way={
            <Link to="booking" params={{ id }} className={noteWay}>
              去确认
            </Link>
          }
        >
          {title}
        </Note>
      ))}
      <Rows>
        <li>
          <GoRow to="bookings" icon="calendar" words="我的报名" value={`${bookings.length}场`} />
        </li>
      </Rows>
    </>
  )
}
