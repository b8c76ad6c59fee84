import type { Booking, Training, TrainingSession } from '@tisc/shared/trainings/trainings.schema'
import { go } from '../../../../platform/navigation'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { useServerNow } from '../use-server-now'
import { Foot } from './foot'
import { SignUpWay, useDeadline } from './sign-up-way'

const words = { zh: { confirm: '去确认', see: '看我的报名' }, en: { confirm: 'Answer now', see: 'See my booking' } }

type Props = { training: Training; bookings: Booking[] }

/** The one button of a training with one session; with several, each session has its own. */
export function TrainingFoot({ training, bookings }: Props) {
  const said = useWords(words)
  const [session, second] = training.sessions
  const { opensAt, closesAt, now: told } = training
  const now = useServerNow(told, [opensAt, closesAt, session?.startsAt, session?.endsAt])
  if (!session || second) return null
  const own = bookings.find(({ sessionId }) => sessionId === session.id)
  if (own)
    return (
      <Foot>
        <Button onPress={() => void go('booking', { id: own.id })}>{own.state === 'offered' ? said.confirm : said.see}</Button>
      </Foot>
    )
  return <SignUpFoot training={training} session={session} now={now} />
}

function SignUpFoot(asked: { training: Training; session: TrainingSession; now: number }) {
  return (
    <Foot {...useDeadline(asked)}>
      <SignUpWay {...asked} />
    </Foot>
  )
}
