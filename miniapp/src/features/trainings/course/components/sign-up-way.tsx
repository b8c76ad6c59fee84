import type { Training, TrainingSession } from '@tisc/shared/trainings/trainings.schema'
import { go } from '../../../../platform/navigation'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { useDates } from '../../../../ui/use-dates'
import { useWhen } from '../../when'
import { useShutWords } from '../shut-words'
import { freeIn, windowOf } from '../sign-up-window'

type Asked = { training: Training; session: TrainingSession; now: number }

const words = {
  zh: {
    opens: (time: string) => `${time}开放报名`,
    closes: (time: string) => `报名到${time}`,
    left: (left: string) => `还有${left}`,
    signUp: '报名',
    queue: '排队候补',
  },
  en: {
    opens: (time: string) => `Sign-up opens ${time}`,
    closes: (time: string) => `Sign-up until ${time}`,
    left: (left: string) => `${left} left`,
    signUp: 'Sign up',
    queue: 'Join the waiting list',
  },
}

/** What there is to know about time before one signs up: when it opens, or until when one can. */
export const useDeadline = ({ training, session, now }: Asked): { name: string; left: string } | undefined => {
  const said = useWords(words)
  const { timeOf } = useDates()
  const { left } = useWhen()
  const { opensAt, closesAt } = training
  const window = windowOf(training, session, now)
  const leftUntil = (instant: string) => said.left(left(Date.parse(instant) - now))
  if (window === 'before' && opensAt) return { name: said.opens(timeOf(opensAt)), left: leftUntil(opensAt) }
  if (window !== 'open') return undefined
  const end = closesAt && closesAt < session.startsAt ? closesAt : session.startsAt
  return { name: said.closes(timeOf(end)), left: leftUntil(end) }
}

/** The button that leads to signing up, or says why it does not. */
export function SignUpWay({ training, session, now, short = false }: Asked & { short?: boolean }) {
  const said = useWords(words)
  const shut = useShutWords()
  const window = windowOf(training, session, now)
  if (window !== 'open')
    return (
      <Button off short={short} onPress={() => undefined}>
        {shut[window]}
      </Button>
    )
  return (
    <Button short={short} onPress={() => void go('signUp', { id: training.id, session: session.id })}>
      {freeIn(session) > 0 ? said.signUp : said.queue}
    </Button>
  )
}
