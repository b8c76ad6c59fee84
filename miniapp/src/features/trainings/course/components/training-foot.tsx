import type { Booking, Training } from '@tisc/shared/trainings/trainings.schema'
import { go } from '../../../../platform/navigation'
import { Button } from '../../../../ui/button'
import { useServerNow } from '../use-server-now'
import { Foot } from './foot'
import { deadlineOf, SignUpWay } from './sign-up-way'

type Props = { training: Training; bookings: Booking[] }

/** The one button of a training with one session; with several, each session has its own. */
export function TrainingFoot({ training, bookings }: Props) {
  const [session, second] = training.sessions
  const { opensAt, closesAt, now: told } = training
  const now = useServerNow(told, [opensAt, closesAt, session?.startsAt, session?.endsAt])
  if (!session || second) return null
  const own = bookings.find(({ sessionId }) => sessionId === session.id)
  if (own)
    return (
      <Foot>
        <Button onPress={() => void go('booking', { id: own.id })}>{own.state === 'offered' ? '去确认' : '看我的报名'}</Button>
      </Foot>
    )
  return (
    <Foot {...deadlineOf({ training, session, now })}>
      <SignUpWay training={training} session={session} now={now} />
    </Foot>
  )
}
