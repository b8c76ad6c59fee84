import type { Booking } from '@tisc/shared/trainings/trainings.schema'
import { session } from '../../platform/session'
import { useAnswer } from '../../platform/use-answer'
import { useAskedAgain } from '../../platform/use-asked-again'
import { useStored } from '../../platform/use-stored'
import { isLive } from './standing'
import { isTrainingsAnswer, trainingsApi } from './trainings.api'

const none = { items: [] as Booking[] }

/** What one holds: seats, places in line, offers. Nothing while nobody is signed in, nor while it is not known: the page stands without. */
export const useOwnBookings = (): Booking[] => {
  const isSignedIn = useStored(session).since !== undefined
  const [answer, ask] = useAnswer<{ items: Booking[] }>({
    operation: 'listBookings',
    request: { isSignedIn },
    ask: async () => (isSignedIn ? trainingsApi.listBookings({ query: { limit: 50 } }) : none),
    isAnswer: (data) => isTrainingsAnswer('listBookings', data),
  })
  useAskedAgain(ask)
  return answer.state === 'ready' ? answer.data.items.filter(isLive) : none.items
}
