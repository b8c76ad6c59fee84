import type { Booking } from '@tisc/shared/trainings/trainings.schema'
import { useAskedAgain } from '../../../../../platform/use-asked-again'
import { type ListPage, useList } from '../../../../../platform/use-list'
import { useWords } from '../../../../../platform/use-words'
import { Empty } from '../../../../../ui/empty'
import { Failure } from '../../../../../ui/failure'
import { Link } from '../../../../../ui/link'
import { LongRows } from '../../../../../ui/long-rows'
import { MemberPage } from '../../../../../ui/member-page'
import { MoreRows } from '../../../../../ui/more-rows'
import { Skeleton } from '../../../../../ui/skeleton'
import { isTrainingsAnswer, trainingsApi } from '../../../trainings.api'
import { BookingRow } from '../../components/booking-row'

const words = {
  zh: {
    where: '我的报名',
    end: '报过的都在这里了',
    empty: '还没有报过名',
    emptySay: '报名以后，座位和候补的位置都在这里看。',
    find: '去看培训',
  },
  en: {
    where: 'My trainings',
    end: 'These are all your bookings',
    empty: 'No bookings yet',
    emptySay: 'Once you sign up, your seat or your place in line stands here.',
    find: 'See the trainings',
  },
}

/** One's seats and places in line, the latest session first. */
export default function BookingsPage() {
  const { where } = useWords(words)
  return (
    <MemberPage where={where}>
      <Bookings />
    </MemberPage>
  )
}

function Bookings() {
  const said = useWords(words)
  const list = useList<Booking, ListPage<Booking>>({
    operation: 'listBookings',
    request: {},
    ask: () => trainingsApi.listBookings({ query: {} }),
    askAfter: (cursor) => trainingsApi.listBookings({ query: { cursor } }),
    isAnswer: (data) => isTrainingsAnswer('listBookings', data),
  })
  useAskedAgain(list.retry)
  const { first, items, retry } = list
  if (first.state === 'loading') return <Skeleton />
  if (first.state === 'failed') return <Failure error={first.error} retry={() => void retry()} />
  if (items.length === 0)
    return <Empty icon="trainings" fact={said.empty} say={said.emptySay} action={<Link to="trainings">{said.find}</Link>} />
  return (
    <>
      <LongRows label={said.where} items={items} keyOf={({ id }) => id}>
        {(booking) => (
          <li key={booking.id}>
            <BookingRow booking={booking} />
          </li>
        )}
      </LongRows>
      <MoreRows feed={list} end={said.end} />
    </>
  )
}
