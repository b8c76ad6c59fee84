import { useRouter } from '@tarojs/taro'
import type { Training, TrainingSession } from '@tisc/shared/trainings/trainings.schema'
import { useState } from 'react'
import { useWords } from '../../../../../platform/use-words'
import { Empty } from '../../../../../ui/empty'
import { Failure } from '../../../../../ui/failure'
import { Link } from '../../../../../ui/link'
import { MemberPage } from '../../../../../ui/member-page'
import { Skeleton } from '../../../../../ui/skeleton'
import { useOwnBookings } from '../../../use-own-bookings'
import { Confirmation } from '../../components/confirmation'
import { SeveralView } from '../../components/several-view'
import { SignUpForm } from '../../components/sign-up-form'
import { windowOf } from '../../sign-up-window'
import { useSignUp } from '../../use-sign-up'
import { useTraining } from '../../use-training'

const words = {
  zh: { where: '报名', gone: '没有这一场', goneSay: '它可能改了安排，请从培训页再进来。', find: '去看培训' },
  en: {
    where: 'Sign up',
    gone: 'There is no such session',
    goneSay: 'It may have been rearranged; please start from the training.',
    find: 'See the trainings',
  },
}

/** Where one takes a seat in a session, or a place in its line. Signing in comes last, and nothing chosen is lost by it. */
export default function SignUpPage() {
  const said = useWords(words)
  const [params] = useState(useRouter().params)
  const [answer, retry] = useTraining(params.id ?? '')
  return (
    <MemberPage where={said.where} isOpen>
      {answer.state === 'loading' && <Skeleton />}
      {answer.state === 'failed' && <Failure error={answer.error} retry={() => void retry()} />}
      {answer.state === 'ready' && <Session training={answer.data} id={params.session ?? ''} onRefused={retry} />}
    </MemberPage>
  )
}

type Props = { training: Training; id: string; onRefused: () => Promise<void> }

function Session({ training, id, onRefused }: Props) {
  const said = useWords(words)
  const session = training.sessions.find((one) => one.id === id)
  if (!session) return <Empty icon="trainings" fact={said.gone} say={said.goneSay} action={<Link to="trainings">{said.find}</Link>} />
  return <Form training={training} session={session} onRefused={onRefused} />
}

function Form({ training, session, onRefused }: Omit<Props, 'id'> & { session: TrainingSession }) {
  const bookings = useOwnBookings()
  const own = bookings.find(({ sessionId }) => sessionId === session.id)
  const isOpen = (one: TrainingSession) =>
    windowOf(training, one, Date.parse(training.now)) === 'open' && !bookings.some(({ sessionId }) => sessionId === one.id)
  const open = training.sessions.filter(isOpen).map(({ id }) => id)
  const form = useSignUp({ training, sessionId: session.id, open, offered: session.seats.map(({ mode }) => mode), onRefused })
  const booking = form.booking ?? (form.isSending ? undefined : own)
  if (form.several) return <SeveralView training={training} {...form.several} />
  if (booking) return <Confirmation booking={booking} session={session} told={training.now} isFresh={form.booking !== undefined} />
  return <SignUpForm training={training} session={session} open={open.length} form={form} />
}
