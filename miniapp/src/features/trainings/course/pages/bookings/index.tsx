import type { Booking } from '@tisc/shared/trainings/trainings.schema'
import { go } from '../../../../../platform/navigation'
import { useAskedAgain } from '../../../../../platform/use-asked-again'
import { type ListPage, useList } from '../../../../../platform/use-list'
import { useWords } from '../../../../../platform/use-words'
import { Button } from '../../../../../ui/button'
import { Empty } from '../../../../../ui/empty'
import { Failure } from '../../../../../ui/failure'
import { GoRow } from '../../../../../ui/go-row'
import { KeptNote } from '../../../../../ui/kept-note'
import { LongRows } from '../../../../../ui/long-rows'
import { MemberPage } from '../../../../../ui/member-page'
import { MoreRows } from '../../../../../ui/more-rows'
import { Rows } from '../../../../../ui/rows'
import { Skeleton } from '../../../../../ui/skeleton'
import { isTrainingsAnswer, trainingsApi } from '../../../trainings.api'
import { BookingRow } from '../../components/booking-row'
import { Missed } from '../../components/missed'
import { OrganisationWay } from '../../components/organisation-way'
import { keepBookings, keptBookings } from '../../kept-bookings'

const words = {
  zh: {
    where: '我的报名',
    end: '报过的都在这里了',
    empty: '还没有报过名',
    emptySay: '报名以后，座位和候补的位置都在这里看。',
    find: '去看培训',
    credits: '我的学时',
    certificates: '我的证书',
    calendar: '日历订阅',
  },
  en: {
    where: 'My trainings',
    end: 'These are all your bookings',
    empty: 'No bookings yet',
    emptySay: 'Once you sign up, your seat or your place in line stands here.',
    find: 'See the trainings',
    credits: 'My credit hours',
    certificates: 'My certificates',
    calendar: 'Calendar subscription',
  },
}

/** One's seats and places in line, the latest session first. */
export default function BookingsPage() {
  const { where } = useWords(words)
  return (
    <MemberPage where={where}>
      <OrganisationWay />
      <Bookings />
      <Missed />
      <After />
    </MemberPage>
  )
}

/** What comes of trainings: hours, certificates, the calendar. */
function After() {
  const said = useWords(words)
  return (
    <Rows>
      <li>
        <GoRow to="credits" icon="clock" words={said.credits} />
      </li>
      <li>
        <GoRow to="certificates" icon="file" words={said.certificates} />
      </li>
      <li>
        <GoRow to="calendar" icon="calendar" words={said.calendar} />
      </li>
    </Rows>
  )
}

function Bookings() {
  const said = useWords(words)
  const list = useList<Booking, ListPage<Booking>>({
    operation: 'listBookings',
    request: {},
    ask: async () => keepBookings(await trainingsApi.listBookings({ query: {} })),
    kept: keptBookings,
    askAfter: (cursor) => trainingsApi.listBookings({ query: { cursor } }),
    isAnswer: (data) => isTrainingsAnswer('listBookings', data),
  })
  useAskedAgain(list.retry)
  const { first, items, retry } = list
  if (first.state === 'loading') return <Skeleton />
  if (first.state === 'failed') return <Failure error={first.error} retry={() => void retry()} />
  if (items.length === 0) return <Empty icon="trainings" fact={said.empty} say={said.emptySay} action={<Find word={said.find} />} />
  return (
    <>
      <KeptNote keptAt={first.keptAt} />
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

function Find({ word }: { word: string }) {
  return (
    <Button kind="second" short onPress={() => void go('trainings')}>
      {word}
    </Button>
  )
}
