import type { Booking } from '@tisc/shared/trainings/trainings.schema'
import { useWords } from '../../../platform/use-words'
import { Chinese } from '../../../ui/chinese'
import { GoRow } from '../../../ui/go-row'
import { Link } from '../../../ui/link'
import { Note, noteWay } from '../../../ui/note'
import { Rows } from '../../../ui/rows'

const words = {
  zh: { offered: '有名额等您确认', confirm: '去确认', mine: '我的报名', count: (count: number) => `${count}场` },
  en: { offered: 'A seat waits for your answer', confirm: 'Answer now', mine: 'My trainings', count: (count: number) => String(count) },
}

/** What is one's own, above everybody's: a seat that waits for an answer, and the way to all bookings. */
export function OwnNote({ bookings }: { bookings: Booking[] }) {
  const said = useWords(words)
  const offered = bookings.filter(({ state }) => state === 'offered')
  if (bookings.length === 0) return null
  return (
    <>
      {offered.map(({ id, title }) => (
        <Note
          key={id}
          tone="waiting"
          title={said.offered}
          way={
            <Link to="booking" params={{ id }} className={noteWay}>
              {said.confirm}
            </Link>
          }
        >
          <Chinese>{title}</Chinese>
        </Note>
      ))}
      <Rows>
        <li>
          <GoRow to="bookings" icon="calendar" words={said.mine} value={said.count(bookings.length)} />
        </li>
      </Rows>
    </>
  )
}
