import type { Training, TrainingSession } from '@tisc/shared/trainings/trainings.schema'
import { go } from '../../../../platform/navigation'
import { Button } from '../../../../ui/button'
import { instantWithTime } from '../../../../ui/dates'
import { leftWords } from '../../when'
import { freeIn, windowOf } from '../sign-up-window'

type Asked = { training: Training; session: TrainingSession; now: number }

/** What there is to know about time before one signs up: 离报名开始 / 离报名结束. */
export const deadlineOf = ({ training, session, now }: Asked): { name: string; left: string } | undefined => {
  const { opensAt, closesAt } = training
  const window = windowOf(training, session, now)
  if (window === 'before' && opensAt)
    return { name: `${instantWithTime(opensAt)}开放报名`, left: `还有${leftWords(Date.parse(opensAt) - now)}` }
  if (window !== 'open') return undefined
  const end = closesAt && closesAt < session.startsAt ? closesAt : session.startsAt
  return { name: `报名到${instantWithTime(end)}`, left: `还有${leftWords(Date.parse(end) - now)}` }
}

const shut = {
  cancelled: '这一场取消了',
  over: '这一场已经结束',
  started: '这一场已经开始',
  closed: '报名已经结束',
  before: '报名还没有开始',
} as const

/** The button that leads to signing up, or says why it does not. */
export function SignUpWay({ training, session, now, short = false }: Asked & { short?: boolean }) {
  const window = windowOf(training, session, now)
  if (window !== 'open')
    return (
      <Button off short={short} onPress={() => undefined}>
        {shut[window]}
      </Button>
    )
  return (
    <Button short={short} onPress={() => void go('signUp', { id: training.id, session: session.id })}>
      {freeIn(session) > 0 ? '报名' : '排队候补'}
    </Button>
  )
}
