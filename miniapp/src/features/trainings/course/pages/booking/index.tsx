import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useWords } from '../../../../../platform/use-words'
import { Failure } from '../../../../../ui/failure'
import { KeptNote } from '../../../../../ui/kept-note'
import { MemberPage } from '../../../../../ui/member-page'
import { Skeleton } from '../../../../../ui/skeleton'
import { BookingView } from '../../components/booking-view'
import { useBooking } from '../../use-booking'

const words = { zh: { where: '我的报名' }, en: { where: 'My booking' } }

/** One booking: whose turn it is, what to do, until when; then what follows. */
export default function BookingPage() {
  const { where } = useWords(words)
  const [id] = useState(useRouter().params.id ?? '')
  return (
    <MemberPage where={where}>
      <Booking id={id} />
    </MemberPage>
  )
}

function Booking({ id }: { id: string }) {
  const [answer, ask] = useBooking(id)
  if (answer.state === 'loading') return <Skeleton />
  if (answer.state === 'failed') return <Failure error={answer.error} retry={() => void ask()} />
  return (
    <>
      <KeptNote keptAt={answer.keptAt} />
      <BookingView {...answer.data} onDone={ask} />
    </>
  )
}
